package vn.bieuduong.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.bieuduong.signature.validation.OnlineRevocation;
import vn.bieuduong.signature.validation.TrustFolders;

/** A few bytes that ask for hours of drawing cost their budget and no more; the file is taken in, and says so. */
class DrawingBudgetIT {

    private static final String MANY = "/F Do ".repeat(10);

    @TempDir
    private Path folder;

    @Test
    void endlessDrawingIsCutOffAndTheWorkerLivesOn() throws Exception {
        try (InspectionPool pool = new InspectionPool(
                new WorkerSettings(
                        WorkerSettings.ownClassPath(),
                        128, // MB: what eats memory is soon at its end
                        WorkerSettings.LIMIT,
                        TrustFolders.under(),
                        OnlineRevocation.OFF,
                        Optional.empty(),
                        Duration.ofMillis(800)),
                1,
                Files.createDirectories(folder.resolve("work")),
                Clock.systemUTC())) {
            pool.selfTest();
            long worker = pool.processes().get(0);

            // each form calls the next ten times: ten to the twelfth
            cut(pool, nested(12));
            assertThat(pool.processes()).as("the same worker").containsExactly(worker);
            // 20 KB that are 20 MB of operators
            cut(pool, content("0 0 m 9 9 l S ".getBytes(StandardCharsets.US_ASCII), 1_500_000));
            // each keeps a state; the memory for them may end before the time, and the worker with it
            cut(pool, content("q ".getBytes(StandardCharsets.US_ASCII), 2_000_000));

            Illustration honest = pool.illustrate(
                    content("0 0 m 9 9 l S ".getBytes(StandardCharsets.US_ASCII), 10),
                    Files.createTempDirectory(folder, "pictures"));
            assertThat(honest.warnings()).doesNotContain(Warning.PICTURE_CUT);
            assertThat(honest.previews()).hasSize(1);
        }
    }

    private void cut(InspectionPool pool, Path file) throws Exception {
        Inspection found = pool.inspect(file, "a.pdf");
        Illustration drawn = pool.illustrate(file, Files.createTempDirectory(folder, "pictures"));

        assertThat(found.reasons()).isEmpty();
        assertThat(found.isUsable()).isTrue();
        assertThat(drawn.warnings()).contains(Warning.PICTURE_CUT);
    }

    private Path nested(int levels) throws Exception {
        try (PDDocument document = new PDDocument()) {
            PDFormXObject inner = form(document, "0 0 m 9 9 l S", null);
            for (int i = 0; i < levels; i++) {
                inner = form(document, MANY, inner);
            }
            PDPage page = new PDPage();
            page.setResources(with(inner));
            page.setContents(new PDStream(
                    document,
                    new java.io.ByteArrayInputStream(MANY.getBytes(StandardCharsets.US_ASCII)),
                    COSName.FLATE_DECODE));
            document.addPage(page);
            return saved(document);
        }
    }

    private static PDFormXObject form(PDDocument document, String content, @Nullable PDFormXObject inner)
            throws Exception {
        PDFormXObject form = new PDFormXObject(document);
        form.setBBox(new org.apache.pdfbox.pdmodel.common.PDRectangle(100, 100));
        form.setResources(inner == null ? new PDResources() : with(inner));
        try (var out = form.getStream().createOutputStream()) {
            out.write(content.getBytes(StandardCharsets.US_ASCII));
        }
        return form;
    }

    private static PDResources with(PDFormXObject form) {
        PDResources resources = new PDResources();
        resources.put(COSName.getPDFName("F"), form);
        return resources;
    }

    private Path content(byte[] piece, int times) throws Exception {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            PDStream stream = new PDStream(document);
            try (var out = stream.createOutputStream(COSName.FLATE_DECODE)) {
                ByteArrayOutputStream block = new ByteArrayOutputStream();
                for (int i = 0; i < 1000; i++) {
                    block.writeBytes(piece);
                }
                for (int i = 0; i < times / 1000; i++) {
                    out.write(block.toByteArray());
                }
                for (int i = 0; i < times % 1000; i++) {
                    out.write(piece);
                }
            }
            page.setContents(stream);
            document.addPage(page);
            return saved(document);
        }
    }

    private Path saved(PDDocument document) throws Exception {
        Path file = Files.createTempFile(folder, "drawn", ".pdf");
        document.save(file.toFile());
        return file;
    }
}
