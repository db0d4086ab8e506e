package vn.bieuduong.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.bieuduong.signature.DemoAuthority;
import vn.bieuduong.signature.SealMark;
import vn.bieuduong.signature.SealRequest;
import vn.bieuduong.signature.Sealer;
import vn.bieuduong.signature.SharedCorpora;
import vn.bieuduong.signature.SignedFiles;
import vn.bieuduong.signature.SigningKey;

/** The command as an operator runs it: a process of its own with the files as arguments. */
class InspectCommandIT {

    @TempDir
    Path folder;

    @Test
    void everyInputGetsOneLineInItsOrder() throws Exception {
        Path signed = SharedCorpora.folder("signatures").resolve("pdf-signed-original.pdf");
        Path tampered = SharedCorpora.folder("signatures").resolve("pdf-signed-added-page.pdf");
        Path empty = Files.createFile(folder.resolve("rỗng, có dấu.pdf"));
        Path noise = Files.write(folder.resolve("noise"), new byte[] {0, 1, 2, 3, (byte) 0xFF});

        List<JsonObject> lines = run(List.of(
                signed.toString(),
                tampered.toString(),
                empty.toString(),
                noise.toString(),
                folder.toString(),
                "/nowhere/at/all.pdf",
                ""));

        assertThat(lines)
                .extracting(line -> line.getString("integrity"))
                .containsExactly(
                        "INTACT", "MODIFIED", "UNREADABLE", "UNREADABLE", "UNREADABLE", "UNREADABLE", "UNREADABLE");
        assertThat(lines.get(0).getString("who")).isEqualTo("UNTRUSTED");
        assertThat(lines.get(0).getString("sentence_vi")).contains("Tài liệu còn nguyên vẹn");
        assertThat(lines.get(0).getJsonArray("signatures")).hasSize(1);
        assertThat(lines.get(2).getString("file")).isEqualTo(empty.toString());
    }

    @Test
    void aSignatureFileIsJudgedAgainstWhatItSigns() throws Exception {
        DemoAuthority authority = DemoAuthority.openOrCreate(folder.resolve("demo"), Clock.systemUTC());
        SignedFiles files = new SignedFiles(authority.signature("Nguyễn Văn A", "099000000009", "", ""), Instant.now());
        byte[] content = "Đơn đề nghị".getBytes(StandardCharsets.UTF_8);
        Path beside = Files.write(folder.resolve("cạnh nhau.txt.p7s"), files.p7s(content));
        Files.write(folder.resolve("cạnh nhau.txt"), content);
        Path given = Files.write(Files.createDirectory(folder.resolve("x")).resolve("ký.p7s"), files.p7s(content));
        Path alone = Files.write(folder.resolve("x").resolve("một mình.p7s"), files.p7s(new byte[] {1, 2, 3}));

        List<JsonObject> lines = run(List.of(beside.toString()));
        assertThat(lines.get(0).getString("code")).isEqualTo("WHOLE_FILE");
        assertThat(lines.get(0).getString("sentence_vi")).contains("“cạnh nhau.txt”");
        lines = run(List.of(
                given.toString(),
                alone.toString(),
                folder.resolve("cạnh nhau.txt").toString()));
        assertThat(lines)
                .extracting(line -> line.getString("code"))
                .containsExactly("WHOLE_FILE", "CONTENT_MISSING", "NOT_A_DOCUMENT");
        assertThat(lines.get(1).getString("advice_vi")).contains("Nộp kèm tệp gốc");
    }

    @Test
    void fontsOfTheMachineAreLookedUpAndNothingIsLeft() throws Exception {
        DemoAuthority authority = DemoAuthority.openOrCreate(folder.resolve("demo"), Clock.systemUTC());
        SigningKey key = authority.signature("Nguyễn Văn A", "099000000009", "", "");
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(9, 9, BufferedImage.TYPE_INT_ARGB), "png", png);
        // a picture over words in a font that the file does not bring
        SealMark mark = new SealMark(png.toByteArray(), 1, 50, 300, 200, 200);
        byte[] once = new Sealer().seal(words(), new SealRequest("Ký", "Lạc Hà", Instant.now(), null), key);
        byte[] twice = new Sealer().seal(once, new SealRequest("Ký", "Lạc Hà", Instant.now(), mark), key);
        Path temporary = Files.createDirectory(folder.resolve("tmp"));

        List<JsonObject> lines = run(
                List.of(Files.write(folder.resolve("hai lần.pdf"), twice).toString()), "-Djava.io.tmpdir=" + temporary);

        assertThat(lines.get(0).getJsonArray("notes").toString()).contains("TEXT_COVERED");
        assertThat(temporary).isEmptyDirectory();
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

    @Test
    void namesThatAreOddAndThingsThatAreNoFilesGetALineToo() throws Exception {
        Path quoted = Files.createFile(folder.resolve("\"trích\" \\ dẫn\nhai dòng.pdf"));
        Path loop = Files.createSymbolicLink(folder.resolve("loop.pdf"), folder.resolve("loop.pdf"));
        Path pipe = folder.resolve("pipe.pdf");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        Path one = Files.write(folder.resolve("một byte"), new byte[] {0x30});
        Path zeros = folder.resolve("zeros.pdf");
        try (java.io.RandomAccessFile file = new java.io.RandomAccessFile(zeros.toFile(), "rw")) {
            file.setLength(100L * 1024 * 1024);
        }

        List<String> names = Stream.of(quoted, loop, pipe, one, zeros, Path.of("/dev/zero"), Path.of("/dev/tty"))
                .map(Path::toString)
                .toList();
        List<JsonObject> lines = run(names);

        assertThat(lines).extracting(line -> line.getString("file")).containsExactlyElementsOf(names);
        assertThat(lines).extracting(line -> line.getString("integrity")).containsOnly("UNREADABLE");
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

    private List<JsonObject> run(List<String> files, String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(options));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), InspectCommand.class.getName()));
        command.addAll(files);
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(Redirect.DISCARD);
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().put("DATA_DIR", folder.toString());
        Process process = builder.start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return printed.lines().map(InspectCommandIT::json).toList();
    }

    private static JsonObject json(String line) {
        try (JsonReader reader = Json.createReader(new StringReader(line))) {
            return reader.readObject();
        }
    }
}
