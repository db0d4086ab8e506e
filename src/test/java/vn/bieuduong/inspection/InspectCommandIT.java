package vn.bieuduong.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.bieuduong.fictional.DemoAuthority;
import vn.bieuduong.launcher.command.FrontDoor;
import vn.bieuduong.signature.SharedCorpora;
import vn.bieuduong.signature.SignedFiles;
import vn.bieuduong.signature.signing.PdfSigner;
import vn.bieuduong.signature.signing.SignatureImage;
import vn.bieuduong.signature.signing.SigningKey;
import vn.bieuduong.signature.signing.SigningRequest;

/** The command as an operator runs it: a process of its own, with all these files as its arguments. */
class InspectCommandIT {

    private static final String VIRUS_TEST = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

    @TempDir
    static Path folder;

    private static Path temporary;
    private static List<String> names;
    private static final Map<String, JsonObject> LINES = new LinkedHashMap<>();

    @BeforeAll
    static void oneCallForAllFiles() throws Exception {
        temporary = Files.createDirectory(folder.resolve("tmp"));
        DemoAuthority authority = DemoAuthority.openOrCreate(folder.resolve("demo"), Clock.systemUTC());
        SigningKey key = authority.signature("Nguyễn Văn A", "099000000009", "", "");
        signedBeside(new SignedFiles(key, Instant.now()));
        Files.write(folder.resolve("hai lần.pdf"), signedTwice(key));
        Files.writeString(folder.resolve("vi-rút.txt"), VIRUS_TEST);
        odd();
        names = Stream.of(
                        SharedCorpora.folder("signatures").resolve("pdf-signed-original.pdf"),
                        SharedCorpora.folder("signatures").resolve("pdf-signed-added-page.pdf"),
                        folder,
                        Path.of("/nowhere/at/all.pdf"),
                        Path.of(""),
                        Path.of("/dev/zero"),
                        Path.of("/dev/tty"),
                        folder.resolve("x/ký.p7s"),
                        folder.resolve("x/một mình.p7s"),
                        folder.resolve("khác.txt"),
                        folder.resolve("cạnh nhau.txt.p7s"),
                        folder.resolve("hai lần.pdf"),
                        folder.resolve("vi-rút.txt"),
                        folder.resolve("rỗng, có dấu.pdf"),
                        folder.resolve("noise"),
                        folder.resolve("\"trích\" \\ dẫn\nhai dòng.pdf"),
                        folder.resolve("loop.pdf"),
                        folder.resolve("pipe.pdf"),
                        folder.resolve("một byte"),
                        folder.resolve("zeros.pdf"))
                .map(Path::toString)
                .toList();

        Said said = run(names, temporary);

        assertThat(said.code()).as(said.err()).isZero();
        said.out().lines().map(InspectCommandIT::json).forEach(line -> LINES.put(line.getString("file"), line));
    }

    /** Signature files: one beside what it signs, one in the same call, one alone. */
    private static void signedBeside(SignedFiles files) throws Exception {
        byte[] near = "Đơn đề nghị".getBytes(StandardCharsets.UTF_8);
        byte[] far = "Tờ trình".getBytes(StandardCharsets.UTF_8);
        Files.createDirectory(folder.resolve("x"));
        Files.write(folder.resolve("cạnh nhau.txt.p7s"), files.p7s(near));
        Files.write(folder.resolve("cạnh nhau.txt"), near);
        Files.write(folder.resolve("x/ký.p7s"), files.p7s(far));
        Files.write(folder.resolve("khác.txt"), far);
        Files.write(folder.resolve("x/một mình.p7s"), files.p7s(new byte[] {1, 2, 3}));
    }

    /** Has a picture over words in a font that the file does not bring. */
    private static byte[] signedTwice(SigningKey key) throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(9, 9, BufferedImage.TYPE_INT_ARGB), "png", png);
        SignatureImage mark = new SignatureImage(png.toByteArray(), 1, 50, 300, 200, 200);
        byte[] once = new PdfSigner().seal(words(), new SigningRequest("Ký", "Lạc Hà", Instant.now(), null), key);
        return new PdfSigner().seal(once, new SigningRequest("Ký", "Lạc Hà", Instant.now(), mark), key);
    }

    private static void odd() throws Exception {
        Files.createFile(folder.resolve("rỗng, có dấu.pdf"));
        Files.write(folder.resolve("noise"), new byte[] {0, 1, 2, 3, (byte) 0xFF});
        Files.createFile(folder.resolve("\"trích\" \\ dẫn\nhai dòng.pdf"));
        Files.createSymbolicLink(folder.resolve("loop.pdf"), folder.resolve("loop.pdf"));
        assertThat(new ProcessBuilder("mkfifo", folder.resolve("pipe.pdf").toString())
                        .start()
                        .waitFor())
                .isZero();
        Files.write(folder.resolve("một byte"), new byte[] {0x30});
        try (RandomAccessFile file =
                new RandomAccessFile(folder.resolve("zeros.pdf").toFile(), "rw")) {
            file.setLength(100L * 1024 * 1024);
        }
    }

    @Test
    void everyInputGetsOneLineInItsOrder() {
        assertThat(LINES.keySet()).containsExactlyElementsOf(names);
        assertThat(LINES.values().stream().limit(7).map(line -> line.getString("integrity")))
                .containsExactly(
                        "INTACT", "MODIFIED", "UNREADABLE", "UNREADABLE", "UNREADABLE", "UNREADABLE", "UNREADABLE");
        JsonObject signed = LINES.get(names.get(0));
        assertThat(signed.getString("who")).isEqualTo("UNTRUSTED");
        assertThat(signed.getString("sentence_vi")).contains("Tài liệu còn nguyên vẹn");
        assertThat(signed.getJsonArray("signatures")).hasSize(1);
    }

    @Test
    void aSignatureFileIsJudgedAgainstWhatItSigns() {
        assertThat(line("cạnh nhau.txt.p7s").getString("code")).isEqualTo("WHOLE_FILE");
        assertThat(line("cạnh nhau.txt.p7s").getString("sentence_vi")).contains("“cạnh nhau.txt”");
        assertThat(line("x/ký.p7s").getString("code")).isEqualTo("WHOLE_FILE");
        assertThat(line("x/ký.p7s").getString("sentence_vi")).contains("“khác.txt”");
        assertThat(line("x/một mình.p7s").getString("code")).isEqualTo("CONTENT_MISSING");
        assertThat(line("x/một mình.p7s").getString("advice_vi")).contains("Nộp kèm tệp gốc");
        assertThat(line("khác.txt").getString("code")).isEqualTo("NOT_A_DOCUMENT");
    }

    @Test
    void anInfectedFileIsCalledInfected() {
        JsonObject infected = line("vi-rút.txt");

        assertThat(infected.getString("code")).isEqualTo("INFECTED");
        assertThat(infected.getString("scan")).isEqualTo("INFECTED");
        assertThat(infected.getString("integrity")).isEqualTo("UNREADABLE");
        assertThat(infected.getString("sentence_vi")).contains("có mã độc");
        assertThat(infected.getString("sentence_en")).contains("malware");
        assertThat(infected.getString("advice_vi")).isEmpty();
    }

    @Test
    void fontsOfTheMachineAreLookedUpAndNothingIsLeft() {
        assertThat(line("hai lần.pdf").getJsonArray("notes").toString()).contains("TEXT_COVERED");
        assertThat(temporary).isEmptyDirectory();
    }

    @Test
    void whatIsNoFileOrHoldsNothingIsUnreadable() {
        assertThat(names.stream().skip(13).map(name -> LINES.get(name).getString("integrity")))
                .hasSize(7)
                .containsOnly("UNREADABLE");
    }

    @Test
    void withoutAWorkerNoFileIsBlamedAndASentenceSaysSo() throws Exception {
        Said said = run(names.subList(0, 1), folder.resolve("no such folder"));

        assertThat(said.code()).isEqualTo(2);
        assertThat(said.out()).isEmpty();
        assertThat(said.err())
                .contains("Không khởi động được tiến trình kiểm tra nào")
                .doesNotContain("\tat ");
    }

    @Test
    void everyOddPdfIsAnsweredWithoutLosingAWorker() throws Exception {
        List<Path> odd;
        try (Stream<Path> files = Files.list(SharedCorpora.folder("odd-pdf"))) {
            odd = files.sorted().toList();
        }
        assertThat(odd).hasSizeGreaterThan(100);
        try (InspectionPool pool = InspectionPoolIT.pool(
                WorkerSettings.HEAP_MEGABYTES, WorkerSettings.LIMIT, java.util.Optional.empty(), folder)) {
            for (Path file : odd) {
                Inspection found = pool.inspect(file, file.getFileName().toString());
                assertThat(found.reasons()).as(file.toString()).doesNotContain(AttachmentReason.TOO_COMPLEX);
                assertThat(found.signatures().isTrustworthy()).isFalse();
            }
            assertThat(pool.replaced()).isZero();
        }
    }

    private static byte[] words() throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                content.newLineAtOffset(80, 400);
                content.showText("To trinh");
                content.endText();
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    private record Said(int code, String out, String err) {}

    private static Said run(List<String> files, Path temporary) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Djava.io.tmpdir=" + temporary, "-cp", System.getProperty("java.class.path")));
        command.addAll(List.of(FrontDoor.class.getName(), "inspect"));
        command.addAll(files);
        Path complaints = folder.resolve("stderr");
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(complaints.toFile());
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().put("DATA_DIR", folder.toString());
        Process process = builder.start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Said(process.waitFor(), printed, Files.readString(complaints));
    }

    private static JsonObject line(String name) {
        return LINES.get(folder.resolve(name).toString());
    }

    private static JsonObject json(String line) {
        try (JsonReader reader = Json.createReader(new StringReader(line))) {
            return reader.readObject();
        }
    }
}
