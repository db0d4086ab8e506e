package vn.bieuduong.signature;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import vn.bieuduong.signature.report.IntegrityCode;
import vn.bieuduong.signature.report.SignatureReport;

/**
 * Tự kiểm tra: judges a signed PDF of our own, whole and with one byte changed. A library stack that lets either pass
 * wrongly must not run: several combinations of versions read a signed file as unsigned without a word.
 */
final class SelfTest {

    private static final String PAPER = "self-test.pdf";
    private static final int IN_A_COMMENT = 11;
    private static final Instant AT = Instant.parse("2026-11-22T00:00:00Z");

    private SelfTest() {}

    static void run(SignatureInspector inspector) {
        try {
            Path folder = Files.createTempDirectory("self-test");
            Path file = folder.resolve(PAPER);
            try {
                byte[] signed = paper();
                expect(inspector, Files.write(file, signed), IntegrityCode.WHOLE_FILE, 1);
                signed[IN_A_COMMENT] ^= 1;
                expect(inspector, Files.write(file, signed), IntegrityCode.DIGEST_MISMATCH, 1);
            } finally {
                Files.deleteIfExists(file);
                Files.deleteIfExists(folder);
            }
        } catch (IOException e) {
            throw new IllegalStateException("the signature self-test cannot read its paper", e);
        }
    }

    private static void expect(SignatureInspector inspector, Path file, IntegrityCode code, int signatures) {
        SignatureReport report = inspector.inspect(file, AT);
        if (report.code() != code || report.signatures().size() != signatures) {
            throw new IllegalStateException(
                    "the signature library does not work as it should: wanted " + code + " and got " + report.code()
                            + " with " + report.signatures().size() + " signatures");
        }
    }

    private static byte[] paper() throws IOException {
        try (InputStream in = SelfTest.class.getResourceAsStream(PAPER)) {
            if (in == null) {
                throw new IOException(PAPER + " is missing");
            }
            return in.readAllBytes();
        }
    }
}
