package vn.bieuduong.web.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.Part;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What browsers send is read as they meant it; what goes beyond the limits never reaches the disk. */
class UploadFormTest {

    private static final String TYPE = "multipart/form-data; boundary=----WebKitFormBoundaryx";
    private static final String B = "------WebKitFormBoundaryx";
    private static final FormLimits LIMITS = new FormLimits(3, 10, 1000, 200_000);

    @TempDir
    private Path folder;

    @Test
    void namesFieldsAndFilesAreReadAsBrowsersWriteThem() throws Exception {
        String body = B + "\r\nContent-Disposition: form-data; name=\"họ tên\"\r\n\r\nĐặng Thị Bé\r\nBa\r\n"
                + B + "\r\ncontent-disposition: form-data; name=\"empty\"\r\n\r\n\r\n"
                + B + "\r\nContent-Disposition: form-data; name=\"tệp\"; filename=\"tờ; \\\"trình\\\" C:\\a.pdf\"\r\n"
                + "Content-Type: application/pdf\r\n\r\n%PDF-1.7\r\n--\r\n" + "\r\n"
                + B + "--\r\n";
        try (UploadForm form = read(body.getBytes(StandardCharsets.UTF_8), LIMITS)) {
            assertThat(form.fields()).extracting(FormPart::text).containsExactly("Đặng Thị Bé\r\nBa", "");
            assertThat(form.fields()).extracting(FormPart::getName).containsExactly("họ tên", "empty");
            Part file = form.part("tệp").orElseThrow();
            assertThat(file.getSubmittedFileName()).isEqualTo("tờ; \"trình\" C:\\a.pdf");
            assertThat(file.getContentType()).isEqualTo("application/pdf");
            assertThat(file.getHeader("CONTENT-type")).isEqualTo("application/pdf");
            assertThat(new String(bytes(file), StandardCharsets.UTF_8)).isEqualTo("%PDF-1.7\r\n--\r\n");
            assertThat(file.getSize()).isEqualTo(14);
        }
    }

    /** Contents made of pieces of boundaries, cut at every place a network may cut them. */
    @Test
    void anyContentArrivesAsItWas() throws Exception {
        Random random = new Random(20261129);
        String[] pieces = {"\r", "\n", "-", "--", "\r\n--", "\r\n------WebKitFormBoundary", B, "x", "\0", "é"};
        for (int round = 0; round < 300; round++) {
            ByteArrayOutputStream content = new ByteArrayOutputStream();
            int length = random.nextInt(40) * (round % 10 == 0 ? 400 : 1);
            for (int i = 0; i < length; i++) {
                content.writeBytes(pieces[random.nextInt(pieces.length)].getBytes(StandardCharsets.UTF_8));
            }
            byte[] sent = content.toByteArray();
            if (indexOf(sent, ("\r\n" + B).getBytes(StandardCharsets.US_ASCII)) >= 0) {
                continue;
            }
            int most = 1 + random.nextInt(50);
            InputStream slow = new ByteArrayInputStream(file("f", sent, true)) {
                @Override
                public synchronized int read(byte[] into, int offset, int wanted) {
                    return super.read(into, offset, Math.min(wanted, most));
                }
            };
            try (UploadForm form = UploadForm.read(slow, TYPE, LIMITS, folder)) {
                assertThat(bytes(form.part("f").orElseThrow()))
                        .as("round " + round)
                        .isEqualTo(sent);
            }
        }
        assertThat(left()).isEmpty();
    }

    @Test
    void aLargeFileLiesOnTheDiskForItsOwnerAloneUntilTheFormIsClosed() throws Exception {
        byte[] large = new byte[150_000];
        Arrays.fill(large, (byte) 'x');
        UploadForm form = read(file("f", large, true), LIMITS);

        assertThat(left()).hasSize(1);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(left().get(0))))
                .isEqualTo("rw-------");
        assertThat(bytes(form.part("f").orElseThrow())).isEqualTo(large);
        form.close();
        assertThat(left()).isEmpty();
    }

    @Test
    void whatIsBrokenOffOrBeyondTheLimitsIsRefusedAndLeavesNothing() throws Exception {
        byte[] whole = file("f", new byte[100_000], true);
        refused(Arrays.copyOf(whole, 90_000), TYPE, 400);
        refused(file("f", new byte[10], false), TYPE, 400);
        refused("x".getBytes(StandardCharsets.US_ASCII), TYPE, 400);
        refused(whole, "multipart/form-data", 400);
        refused(whole, "multipart/form-data; boundary=" + "a".repeat(71), 400);
        refused(file("f", new byte[200_001], true), TYPE, 413);
        refused(fields(11, 1), TYPE, 400);
        refused(fields(10, 101), TYPE, 413);
        refused(
                (B + "\r\nX: " + "a".repeat(9_000) + "\r\n\r\n\r\n" + B + "--").getBytes(StandardCharsets.US_ASCII),
                TYPE,
                400);
        refused(
                (B + "\r\nContent-Disposition: form-data\r\n\r\n\r\n" + B + "--").getBytes(StandardCharsets.US_ASCII),
                TYPE,
                400);
        ByteArrayOutputStream four = new ByteArrayOutputStream();
        for (int i = 0; i < 4; i++) {
            four.writeBytes(part("f" + i, new byte[20_000]));
        }
        four.writeBytes((B + "--\r\n").getBytes(StandardCharsets.US_ASCII));
        refused(four.toByteArray(), TYPE, 400);
    }

    @Test
    void aDiskWithoutRoomIsNotTheSendersFault() {
        assertThatThrownBy(() -> UploadForm.read(
                        new ByteArrayInputStream(file("f", new byte[50_000], true)),
                        TYPE,
                        LIMITS,
                        folder.resolve("absent")))
                .isInstanceOfSatisfying(FormRefused.class, refused -> assertThat(refused.status())
                        .isEqualTo(507));
    }

    private void refused(byte[] body, String type, int status) throws IOException {
        assertThatThrownBy(() -> UploadForm.read(new ByteArrayInputStream(body), type, LIMITS, folder))
                .isInstanceOfSatisfying(FormRefused.class, refused -> assertThat(refused.status())
                        .isEqualTo(status));
        assertThat(left()).isEmpty();
    }

    private UploadForm read(byte[] body, FormLimits limits) throws IOException {
        return UploadForm.read(new ByteArrayInputStream(body), TYPE, limits, folder);
    }

    private static byte[] part(String name, byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes((B + "\r\nContent-Disposition: form-data; name=\"" + name + "\"; filename=\"a.pdf\"\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        out.writeBytes(content);
        out.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
        return out.toByteArray();
    }

    private static byte[] file(String name, byte[] content, boolean closed) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(part(name, content));
        out.writeBytes((closed ? B + "--\r\n" : "").getBytes(StandardCharsets.US_ASCII));
        return out.toByteArray();
    }

    private static byte[] fields(int count, int length) {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < count; i++) {
            body.append(B)
                    .append("\r\nContent-Disposition: form-data; name=\"a")
                    .append(i)
                    .append("\"\r\n\r\n");
            body.append("v".repeat(length)).append("\r\n");
        }
        return body.append(B).append("--").toString().getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] bytes(Part part) throws IOException {
        try (InputStream in = part.getInputStream()) {
            return in.readAllBytes();
        }
    }

    private static int indexOf(byte[] text, byte[] wanted) {
        return new String(text, StandardCharsets.ISO_8859_1).indexOf(new String(wanted, StandardCharsets.ISO_8859_1));
    }

    private List<Path> left() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
