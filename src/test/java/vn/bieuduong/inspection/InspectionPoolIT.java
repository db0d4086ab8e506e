package vn.bieuduong.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.bieuduong.signature.SharedCorpora;
import vn.bieuduong.signature.report.Integrity;
import vn.bieuduong.signature.validation.OnlineRevocation;
import vn.bieuduong.signature.validation.TrustFolders;

/** Real worker processes and real files. */
public class InspectionPoolIT {

    @TempDir
    static Path folder;

    private static InspectionPool pool;

    @BeforeAll
    static void start() {
        pool = pool(WorkerSettings.HEAP_MEGABYTES, WorkerSettings.LIMIT, Optional.empty());
    }

    @AfterAll
    static void stop() {
        pool.close();
    }

    private static InspectionPool pool(int heap, Duration limit, Optional<String> clamd) {
        return pool(heap, limit, clamd, folder);
    }

    public static InspectionPool pool(int heap, Duration limit, Optional<String> clamd, Path folder) {
        return new InspectionPool(
                new WorkerSettings(
                        WorkerSettings.ownClassPath(), heap, limit, TrustFolders.under(), OnlineRevocation.OFF, clamd),
                1,
                folder.resolve("work"),
                Clock.systemUTC());
    }

    @Test
    void aSignedPdfIsReadJudgedAndDrawn() throws Exception {
        Path previews = Files.createDirectories(folder.resolve("previews"));
        Path file = SharedCorpora.folder("signatures").resolve("doc-firmado.pdf");

        Inspection found = pool.inspect(file, "Tờ trình.pdf");
        Illustration drawn = pool.illustrate(file, previews);

        assertThat(found.reasons()).isEmpty();
        assertThat(found.kind()).isEqualTo(MediaKind.PDF);
        assertThat(found.pages()).isPositive();
        assertThat(found.signatures().integrity()).isEqualTo(Integrity.INTACT);
        assertThat(found.previews()).as("not drawn with the verdict").isEmpty();
        assertThat(drawn.text()).isNotBlank();
        assertThat(drawn.warnings()).isEmpty();
        assertThat(drawn.previews()).containsExactly("page-1.png");
        assertThat(previews.resolve("page-1.png")).isNotEmptyFile();
    }

    @Test
    void allWorkersRunBeforeTheFirstFilesOfABusyHourCome() throws Exception {
        try (InspectionPool two = new InspectionPool(
                WorkerSettings.of(WorkerSettings.ownClassPath(), TrustFolders.under(), Optional.empty()),
                2,
                folder.resolve("two"),
                Clock.systemUTC())) {
            two.startAll();

            assertThat(two.processes()).hasSize(2).doesNotHaveDuplicates();
        }
    }

    @Test
    void eachUnusableFileHasItsReason() throws Exception {
        assertThat(inspect("rong.pdf", new byte[0]).reasons()).containsExactly(AttachmentReason.EMPTY);
        assertThat(inspect("hong.pdf", "%PDF-1.7 và không còn gì".getBytes(StandardCharsets.UTF_8))
                        .reasons())
                .containsExactly(AttachmentReason.UNREADABLE);
        assertThat(inspect("bao-cao.pdf", "<!DOCTYPE html><html>".getBytes(StandardCharsets.UTF_8))
                        .reasons())
                .containsExactly(AttachmentReason.MISLABELLED);
        assertThat(inspect("ghi-chu.txt", "chỉ là chữ".getBytes(StandardCharsets.UTF_8))
                        .reasons())
                .containsExactly(AttachmentReason.TYPE_NOT_ALLOWED);
        assertThat(inspect("bom.docx", bomb()).reasons()).containsExactly(AttachmentReason.UNPACKS_TOO_LARGE);
        assertThat(pool.inspect(SharedCorpora.folder("signatures").resolve("open_protected.pdf"), "a.pdf")
                        .reasons())
                .containsExactly(AttachmentReason.ENCRYPTED);
        String eicar = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$".concat("EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*");
        assertThat(inspect("vi-rut.txt", eicar.getBytes(StandardCharsets.US_ASCII))
                        .reasons())
                .contains(AttachmentReason.INFECTED);
    }

    @Test
    void aPictureOfAbsurdSizeIsRefusedUnopened() throws Exception {
        assertThat(inspect("lon.png", hugePng()).reasons()).containsExactly(AttachmentReason.PICTURE_TOO_LARGE);
    }

    @Test
    void aFileThatTakesTooLongCostsTheWorkerAndGetsAVerdict() throws Exception {
        try (InspectionPool hasty = pool(WorkerSettings.HEAP_MEGABYTES, Duration.ofMillis(20), Optional.empty())) {
            Inspection found = hasty.inspect(SharedCorpora.folder("signatures").resolve("25sigs.pdf"), "a.pdf");

            assertThat(found.reasons()).containsExactly(AttachmentReason.TOO_COMPLEX);
            assertThat(found.signatures().integrity()).isEqualTo(Integrity.UNREADABLE);
            assertThat(hasty.replaced()).isPositive();
            assertThat(hasty.processes()).isEmpty();
        }
    }

    @Test
    void memoryRunningOutHarmsNobodyElse() throws Exception {
        try (InspectionPool narrow = pool(24, WorkerSettings.LIMIT, Optional.empty())) {
            Path big = folder.resolve("lon.xml");
            try (OutputStream out = Files.newOutputStream(big)) {
                // with something to judge: an unsigned document is never built in memory
                out.write("<a><Signature xmlns=\"http://www.w3.org/2000/09/xmldsig#\"/>"
                        .getBytes(StandardCharsets.US_ASCII));
                byte[] letters = new byte[1 << 20];
                Arrays.fill(letters, (byte) 'x');
                for (int i = 0; i < 40; i++) {
                    out.write(letters);
                }
                out.write("</a>".getBytes(StandardCharsets.US_ASCII));
            }

            Inspection found = narrow.inspect(big, "lon.xml");

            assertThat(found.reasons()).containsExactly(AttachmentReason.TOO_COMPLEX);
            assertThat(found.signatures().integrity()).isEqualTo(Integrity.UNREADABLE);
            assertThat(narrow.inspect(write("rong.pdf", new byte[0]), "rong.pdf")
                            .reasons())
                    .containsExactly(AttachmentReason.EMPTY);
        }
    }

    @Test
    void aWorkerThatCannotStartSaysWhy() {
        try (InspectionPool broken = pool(1, WorkerSettings.LIMIT, Optional.empty())) {
            assertThatThrownBy(broken::selfTest)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("no inspection worker can be started")
                    .hasMessageContaining("maximum heap");
        }
    }

    @Test
    void aKilledWorkerIsReplaced() throws Exception {
        inspect("mot.txt", "một".getBytes(StandardCharsets.UTF_8));
        long first = pool.processes().get(0);
        ProcessHandle.of(first).orElseThrow().destroyForcibly();
        ProcessHandle.of(first).ifPresent(handle -> handle.onExit().join());

        assertThat(inspect("hai.txt", "hai".getBytes(StandardCharsets.UTF_8)).kind())
                .isEqualTo(MediaKind.TEXT);
        assertThat(pool.processes()).hasSize(1).doesNotContain(first);
    }

    @Test
    void anUnreachableScannerNeverMakesAFileClean() throws Exception {
        try (InspectionPool scanned =
                pool(WorkerSettings.HEAP_MEGABYTES, WorkerSettings.LIMIT, Optional.of("127.0.0.1:1"))) {
            Inspection found =
                    scanned.inspect(SharedCorpora.folder("signatures").resolve("doc-firmado.pdf"), "a.pdf");

            assertThat(found.scan()).isEqualTo(Scan.FAILED);
            assertThat(found.isUsable()).isFalse();
        }
    }

    private static Inspection inspect(String name, byte[] bytes) throws Exception {
        return pool.inspect(write(name, bytes), name);
    }

    private static Path write(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private static byte[] bomb() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            fill(zip, 400);
        }
        return bytes.toByteArray();
    }

    private static void fill(OutputStream out, int megabytes) throws IOException {
        byte[] zeros = new byte[1 << 20];
        for (int i = 0; i < megabytes; i++) {
            out.write(zeros);
        }
    }

    /** A valid header that promises 60,000 by 60,000 points. */
    private static byte[] hugePng() {
        byte[] header = {
            (byte) 0x89,
            'P',
            'N',
            'G',
            '\r',
            '\n',
            0x1A,
            '\n',
            0,
            0,
            0,
            13,
            'I',
            'H',
            'D',
            'R',
            0,
            0,
            (byte) 0xEA,
            0x60,
            0,
            0,
            (byte) 0xEA,
            0x60,
            8,
            2,
            0,
            0,
            0,
            0,
            0,
            0,
            0
        };
        return header;
    }
}
