package vn.bieuduong.inspection.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.bieuduong.fictional.DemoAuthority;
import vn.bieuduong.inspection.AttachmentReason;
import vn.bieuduong.inspection.Illustration;
import vn.bieuduong.inspection.Inspection;
import vn.bieuduong.inspection.InspectionPool;
import vn.bieuduong.inspection.MediaKind;
import vn.bieuduong.inspection.Warning;
import vn.bieuduong.inspection.WorkerSettings;
import vn.bieuduong.signature.BigPapers;
import vn.bieuduong.signature.SharedCorpora;
import vn.bieuduong.signature.report.Integrity;
import vn.bieuduong.signature.report.IntegrityCode;
import vn.bieuduong.signature.validation.OnlineRevocation;
import vn.bieuduong.signature.validation.TrustFolders;

/** What big and hostile files cost: a real worker with the portal's own limits answers each, and lives on. */
class WorkerLimitsIT {

    private static final int MEGABYTE = 1 << 20;

    @TempDir
    static Path folder;

    private static DemoAuthority authority;
    private static InspectionPool pool;

    @BeforeAll
    static void start() {
        authority = DemoAuthority.openOrCreate(folder.resolve("demo"), Clock.systemUTC());
        pool = new InspectionPool(
                new WorkerSettings(
                        WorkerSettings.ownClassPath(),
                        WorkerSettings.HEAP_MEGABYTES,
                        WorkerSettings.LIMIT,
                        TrustFolders.under(authority.trust()),
                        OnlineRevocation.OFF,
                        Optional.empty()),
                1,
                folder.resolve("work"),
                Clock.systemUTC());
    }

    @AfterAll
    static void stop() {
        pool.close();
    }

    /** The limit that is promised is 512 MB; the portal's own workers have less. */
    @Test
    void aFileOfTwentyMegabytesIsJudgedReadAndDrawnWithinTheHeap() throws Exception {
        assertThat(WorkerSettings.HEAP_MEGABYTES).isLessThanOrEqualTo(512);
        Path file = BigPapers.signed(authority, Instant.now(), 8, 20L * MEGABYTE, folder.resolve("lon.pdf"));
        assertThat(Files.size(file)).isBetween(20L * MEGABYTE, 30L * MEGABYTE);
        int replaced = pool.replaced();

        Inspection found = pool.inspect(file, "lon.pdf");
        Illustration drawn = pool.illustrate(file, Files.createDirectories(folder.resolve("previews")));

        assertThat(found.reasons()).isEmpty();
        assertThat(found.signatures().isTrustworthy()).isTrue();
        assertThat(found.pages()).isEqualTo(8);
        assertThat(drawn.text()).contains("Trang 8, dong 35");
        assertThat(drawn.previews()).contains("page-1.png");
        assertThat(pool.replaced()).isEqualTo(replaced);
    }

    @Test
    void aStackOfLibrariesThatMisreadsSignaturesIsRefusedAtStart() throws IOException {
        List<String> broken = WorkerSettings.ownClassPath().stream()
                .map(entry ->
                        Files.isDirectory(Path.of(entry, "META-INF", "services")) ? withoutServices(entry) : entry)
                .toList();
        assertThat(broken).isNotEqualTo(WorkerSettings.ownClassPath());
        try (InspectionPool refused = new InspectionPool(
                WorkerSettings.of(broken, TrustFolders.under(), Optional.empty()),
                1,
                folder.resolve("broken"),
                Clock.systemUTC())) {

            assertThatThrownBy(refused::selfTest)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("refuses to work")
                    .hasMessageContaining("the signature library does not work as it should");
        }
    }

    /** Were each file blamed instead, every applicant would be told to bring another paper. */
    @Test
    void aWorkerThatCannotStartBlamesNoFile() {
        try (InspectionPool dead = new InspectionPool(
                WorkerSettings.of(List.of("nowhere"), TrustFolders.under(), Optional.empty()),
                1,
                folder.resolve("dead"),
                Clock.systemUTC())) {
            Path file = SharedCorpora.folder("signatures").resolve("doc-firmado.pdf");

            assertThatThrownBy(() -> dead.inspect(file, "a.pdf")).isInstanceOf(IllegalStateException.class);
        }
    }

    /** The classes as they are, but for the registration of our reader of padded signatures. */
    private static String withoutServices(String classes) {
        try {
            Path bare = Files.createDirectories(folder.resolve("bare")
                    .resolve(Path.of(classes).getFileName().toString()));
            // copied, not linked: a worker may read its class path and not what links in it point at
            FileUtils.copyDirectory(Path.of(classes).toFile(), bare.toFile(), entry -> !entry.getName()
                    .equals("META-INF"));
            return bare.toString();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void aZipThatLiesAboutItsSizeIsReadNoFurtherThanNeeded() throws Exception {
        Path file = folder.resolve("doi.docx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write("<a>".getBytes(StandardCharsets.US_ASCII));
            byte[] letters = new byte[MEGABYTE];
            Arrays.fill(letters, (byte) 'x');
            for (int i = 0; i < 300; i++) {
                zip.write(letters);
            }
        }
        understateSizes(file);

        Inspection found = pool.inspect(file, "doi.docx");

        assertThat(found.kind()).isEqualTo(MediaKind.DOCX);
        assertThat(pool.illustrate(file, Files.createDirectories(folder.resolve("lied")))
                        .text()
                        .length())
                .isLessThanOrEqualTo(FileText.LONGEST);
        assertLivesOn();
    }

    /** Sets the unpacked size of each entry in the directory to ten bytes. */
    private static void understateSizes(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        try (RandomAccessFile zip = new RandomAccessFile(file.toFile(), "rw")) {
            for (int at = 0; at < bytes.length - 46; at++) {
                if (bytes[at] == 'P' && bytes[at + 1] == 'K' && bytes[at + 2] == 1 && bytes[at + 3] == 2) {
                    zip.seek(at + 24L);
                    zip.write(new byte[] {10, 0, 0, 0});
                }
            }
        }
    }

    @Test
    void aPictureJustBelowTheLimitIsDrawnAndHarmsNobody() throws Exception {
        Path previews = Files.createDirectories(folder.resolve("picture"));

        Path file = png(12_000, 6_600);

        assertThat(pool.inspect(file, "lon.png").reasons()).isEmpty();
        assertThat(pool.illustrate(file, previews).previews()).containsExactly("page-1.png");
        assertLivesOn();
    }

    @Test
    void pdfsThatUnpackToMoreThanTheHeapAreAnsweredWithinTheLimits() throws Exception {
        for (Path file : List.of(pictureBomb(), textBomb(), nestedBomb())) {
            Inspection found = pool.inspect(file, file.getFileName().toString());
            pool.illustrate(file, Files.createDirectories(folder.resolve("bombs")));

            assertThat(found.signatures().isTrustworthy()).isFalse();
            assertThat(found.signatures().integrity()).isIn(Integrity.UNSIGNED, Integrity.UNREADABLE);
            assertLivesOn();
        }
    }

    @Test
    void encryptedAndCutOffFilesAreNamedForWhatTheyAre() throws Exception {
        Path corpus = SharedCorpora.folder("signatures");
        Inspection locked = pool.inspect(corpus.resolve("open_protected.pdf"), "a.pdf");
        assertThat(locked.signatures().code()).isEqualTo(IntegrityCode.PASSWORD_NEEDED);
        assertThat(locked.reasons()).containsExactly(AttachmentReason.ENCRYPTED);

        Inspection signed = pool.inspect(cut(corpus.resolve("doc-firmado.pdf")), "b.pdf");
        assertThat(signed.signatures().integrity()).isIn(Integrity.BROKEN, Integrity.MODIFIED);
        assertThat(signed.warnings()).contains(Warning.CUT_OFF);

        Inspection plain = pool.inspect(cut(SharedCorpora.folder("odd-pdf").resolve("annotation-tx.pdf")), "c.pdf");
        assertThat(plain.warnings()).contains(Warning.CUT_OFF);
        assertThat(pool.inspect(corpus.resolve("EmptyPage.pdf"), "d.pdf").warnings())
                .doesNotContain(Warning.CUT_OFF);
    }

    private static Path cut(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        return Files.write(folder.resolve("cut-" + file.getFileName()), Arrays.copyOf(bytes, bytes.length * 2 / 3));
    }

    private static void assertLivesOn() throws InterruptedException {
        Inspection next = pool.inspect(SharedCorpora.folder("signatures").resolve("doc-firmado.pdf"), "a.pdf");
        assertThat(next.signatures().integrity()).isEqualTo(Integrity.INTACT);
    }

    /** A picture of 600 MB once unpacked, on an otherwise plain page. */
    private static Path pictureBomb() throws IOException {
        return pdf(
                "hinh.pdf",
                "/Type /XObject /Subtype /Image /Width 25000 /Height 24000 /BitsPerComponent 8 /ColorSpace /DeviceGray",
                600,
                (byte) 0,
                "/XObject << /I 4 0 R >>",
                "q 500 0 0 500 50 50 cm /I Do Q");
    }

    /** A page whose drawing instructions unpack to 600 MB of spaces. */
    private static Path textBomb() throws IOException {
        return pdf("chu.pdf", "", 600, (byte) ' ', "", null);
    }

    /** Arrays within arrays, deeper than any reader's stack. */
    private static Path nestedBomb() throws IOException {
        String deep = "[".repeat(200_000) + "]".repeat(200_000);
        return Files.writeString(
                folder.resolve("sau.pdf"),
                "%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R /Deep " + deep + " >>\nendobj\n"
                        + "2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n"
                        + "3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>\nendobj\n"
                        + "trailer\n<< /Root 1 0 R /Size 4 >>\nstartxref\n0\n%%EOF\n",
                StandardCharsets.US_ASCII);
    }

    /** One page and one packed stream, which is the page's content where no other is given; readers find the objects themselves. */
    private static Path pdf(String name, String entries, int megabytes, byte filling, String resources, String content)
            throws IOException {
        Path packed = folder.resolve(name + ".packed");
        try (OutputStream out = new DeflaterOutputStream(Files.newOutputStream(packed))) {
            byte[] chunk = new byte[MEGABYTE];
            Arrays.fill(chunk, filling);
            for (int i = 0; i < megabytes; i++) {
                out.write(chunk);
            }
        }
        Path file = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(file)) {
            String drawn = content == null ? "4 0 R" : "5 0 R";
            write(out, "%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n");
            write(out, "2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n");
            write(out, "3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents " + drawn);
            write(out, " /Resources << " + resources + " >> >>\nendobj\n");
            write(
                    out,
                    "4 0 obj\n<< " + entries + " /Filter /FlateDecode /Length " + Files.size(packed) + " >>\nstream\n");
            Files.copy(packed, out);
            write(out, "\nendstream\nendobj\n");
            if (content != null) {
                write(out, "5 0 obj\n<< /Length " + content.length() + " >>\nstream\n" + content);
                write(out, "\nendstream\nendobj\n");
            }
            write(out, "trailer\n<< /Root 1 0 R /Size 6 >>\nstartxref\n0\n%%EOF\n");
        }
        return file;
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.US_ASCII));
    }

    /** A black picture of that size, in colours. */
    private static Path png(int width, int height) throws IOException {
        Path file = folder.resolve("lon.png");
        Path packed = folder.resolve("lon.packed");
        try (OutputStream out = new DeflaterOutputStream(Files.newOutputStream(packed))) {
            byte[] row = new byte[1 + 3 * width];
            for (int y = 0; y < height; y++) {
                out.write(row);
            }
        }
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
            chunk(
                    out,
                    "IHDR",
                    java.nio.ByteBuffer.allocate(13)
                            .putInt(width)
                            .putInt(height)
                            .put((byte) 8)
                            .put((byte) 2)
                            .array());
            chunk(out, "IDAT", Files.readAllBytes(packed));
            chunk(out, "IEND", new byte[0]);
        }
        return file;
    }

    private static void chunk(OutputStream out, String type, byte[] data) throws IOException {
        CRC32 sum = new CRC32();
        out.write(java.nio.ByteBuffer.allocate(4).putInt(data.length).array());
        CheckedOutputStream checked = new CheckedOutputStream(out, sum);
        checked.write(type.getBytes(StandardCharsets.US_ASCII));
        checked.write(data);
        out.write(java.nio.ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
    }
}
