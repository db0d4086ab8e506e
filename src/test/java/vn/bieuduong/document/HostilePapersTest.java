package vn.bieuduong.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import vn.bieuduong.document.part.NomineeLine;
import vn.bieuduong.document.part.SigningAuthority;
import vn.bieuduong.document.preview.Specimen;

/** Names as people bear them and text as people paste it: every paper comes out, archival, and gives each letter back. */
@Tag("slow")
class HostilePapersTest {

    private static final Documents DOCUMENTS =
            new Documents(Path.of("config/documents"), Clock.fixed(Papers.MORNING, ZoneOffset.UTC));

    /** Ê Đê, M'Nông, Gia Rai, Ba Na, Xơ Đăng, Chăm, Khmer and Hmông names in the letters of their schoolbooks. */
    private static final List<String> NAMES = List.of(
            "Y Ŭn Niê Kđăm",
            "H’Čŏng Ƀkrông",
            "Đinh Ƀrưn",
            "Ksor H’Nhĭ",
            "Kpă Ŏi",
            "Y Blơ̆k Êban",
            "H'Bư̆t Mlô",
            "Y Nê̆ Buôn Yă",
            "Siu Hrơ̆t",
            "Rơ Mah Pô̆",
            "A Tôčơ̆",
            "Đàng Thị Ḍhan",
            "Thạch Thị Sa Rươne",
            "Giàng A Pháo",
            "Vừ Mí Kỷ");

    private static final String MARKUP =
            "Đội “Xung kích” <b>số 1</b> & bạn {{ten}} {date} **đậm** \\ ${x} %s 'a' \"b\"";

    /** What is typed, and what a reader must find of it. */
    static Stream<Arguments> texts() {
        List<Arguments> all = new ArrayList<>();
        for (String name : NAMES) {
            all.add(Arguments.of(name, name));
            all.add(Arguments.of(Normalizer.normalize(name, Normalizer.Form.NFD), name));
        }
        all.add(Arguments.of(MARKUP, MARKUP));
        all.add(Arguments.of("Lê\u202e\u0007 Văn\u200b\u0001 Tám\u2066\ufeff", "Lê Văn Tám"));
        all.add(Arguments.of("Sơn \u1780\u17b6 Khmer", "Sơn □□ Khmer"));
        all.add(Arguments.of("Bá \uaa00\uaa29 Chăm", "Bá □□ Chăm"));
        all.add(Arguments.of("Trần 漢 \ud83c\udfc5 Nam", "Trần □ □ Nam"));
        all.add(Arguments.of("Lẻ \ud83c loi \uffff", "Lẻ □ loi □"));
        return all.stream();
    }

    static List<Class<?>> kinds() {
        return Arrays.asList(OfficialPaper.class.getPermittedSubclasses());
    }

    @BeforeAll
    static void veraPdf() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    @ParameterizedTest
    @MethodSource("texts")
    void whateverIsTypedIsGivenBackByAReader(String typed, String read) throws Exception {
        NomineeLine nominee = new NomineeLine("Cá nhân", typed, typed, typed, "Bằng khen");
        SubmissionLetter letter = Papers.submissionLetter();

        byte[] pdf = DOCUMENTS
                .render(new SubmissionLetter(
                        letter.letterhead(),
                        letter.number(),
                        letter.date(),
                        typed,
                        "Chủ tịch",
                        List.of(typed),
                        List.of(typed),
                        List.of(nominee),
                        new SigningAuthority(null, "Giám đốc", typed),
                        letter.recipients()))
                .pdf();

        // subject and signer (bold), basis (italic), paragraph (plain); a long one is broken in the three cells of the
        // table
        assertThat(pdftotext(pdf).split(Pattern.quote(read), -1))
                .hasSizeGreaterThanOrEqualTo(read.length() < 14 ? 8 : 5);
        // PDFBox guesses at spaces where a mark has no width; letters and marks it gets right
        assertThat(Pdfs.text(pdf).replaceAll("\\s+", "")).contains(read.replaceAll("\\s+", ""));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void everyKindOfPaperBearsSuchTextAndStaysArchivalAndTagged(Class<?> kind) throws Exception {
        int[] next = {0};
        List<String> values = new ArrayList<>(NAMES);
        values.add(MARKUP);
        values.add("LÊ THỊ Ơ̆N\u202e\u0001\ufffe \ud83c \u1780 漢");
        values.add("Công ty Trách nhiệm hữu hạn Một thành viên ".repeat(6).strip());
        byte[] pdf = DOCUMENTS
                .render(new Specimen(path -> values.get(next[0]++ % values.size()), 19, false).of(kind))
                .pdf();
        Files.write(
                Files.createDirectories(Path.of("target/documents")).resolve("Hostile" + kind.getSimpleName() + ".pdf"),
                pdf);

        assertThat(Pdfs.complaints(pdf, PDFAFlavour.PDFA_2_B)).isEmpty();
        assertThat(Pdfs.complaints(pdf, PDFAFlavour.PDFUA_1)).allMatch(one -> one.startsWith("5-1"));
    }

    @Test
    void aMarkStandsOnItsLetterAndNotBesideIt() throws Exception {
        AchievementReport report = Papers.achievementReport();
        byte[] pdf = DOCUMENTS
                .render(new AchievementReport(
                        report.letterhead(),
                        report.date(),
                        report.awardForm(),
                        "Siu Hrơ̆t",
                        List.of(),
                        List.of(new AchievementReport.Section("I", List.of("ơ̆ ê̆ Ê̆ o\u0323\u0306"))),
                        report.reporter(),
                        report.signer()))
                .pdf();

        try (PDDocument document = Loader.loadPDF(pdf)) {
            Marks marks = new Marks();
            marks.getText(document);
            assertThat(marks.seen).isGreaterThanOrEqualTo(4);
            assertThat(marks.astray).isZero();
        }
    }

    @Test
    void whatCannotBePrintedIsNamedBeforehand() {
        assertThat(Documents.unprintable("Sơn \u1780 漢 \ud83c\udfc5 漢 Ơ̆ \u200b\n"))
                .containsExactly("ក", "漢", "🏅");
        for (String name : NAMES) {
            assertThat(Documents.unprintable(name)).as(name).isEmpty();
            assertThat(Documents.unprintable(Normalizer.normalize(name, Normalizer.Form.NFD)))
                    .as(name)
                    .isEmpty();
        }
    }

    /** On one line: a long cell breaks where it must. */
    private static String pdftotext(byte[] pdf) throws IOException, InterruptedException {
        Path file = Files.createTempFile("hostile", ".pdf");
        try {
            Files.write(file, pdf);
            Process process = new ProcessBuilder("pdftotext", "-enc", "UTF-8", "-layout", file.toString(), "-")
                    .redirectErrorStream(true)
                    .start();
            String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor()).isZero();
            return text.replaceAll("\\s+", " ");
        } finally {
            Files.delete(file);
        }
    }
}
