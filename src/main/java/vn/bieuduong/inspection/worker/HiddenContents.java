package vn.bieuduong.inspection.worker;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.InflaterInputStream;
import org.apache.commons.io.input.BoundedInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import vn.bieuduong.inspection.MalwareScanner;
import vn.bieuduong.inspection.Scan;

/**
 * Nội dung ẩn: what lies packed with Flate inside a PDF, unpacked and scanned: each attached file as a file of its own, any other stream
 * for the test pattern. A scanner that does not unpack PDFs would see nothing of it.
 */
final class HiddenContents {

    private static final long MOST_BYTES = 64L * 1024 * 1024;
    private static final int MOST_FILES = 50;

    private final MalwareScanner scanner;
    private long bytes = MOST_BYTES;
    private int files = MOST_FILES;

    HiddenContents(MalwareScanner scanner) {
        this.scanner = scanner;
    }

    /** Infected or failed when anything inside is; else clean. What is beyond the limits is not looked at. */
    Scan scan(Path pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            for (COSObjectKey key : document.getDocument().getXrefTable().keySet()) {
                COSBase object = document.getDocument().getObjectFromPool(key).getObject();
                if (object instanceof COSStream stream && bytes > 0) {
                    Scan found = scan(stream);
                    if (found == Scan.INFECTED || found == Scan.FAILED) {
                        return found;
                    }
                }
            }
        }
        return Scan.CLEAN;
    }

    private Scan scan(COSStream stream) {
        boolean attached = COSName.getPDFName("EmbeddedFile").equals(stream.getItem(COSName.TYPE));
        try (InputStream open = BoundedInputStream.builder()
                .setInputStream(unpacked(stream))
                .setMaxCount(bytes)
                .get()) {
            if (!attached || files == 0) {
                return MalwareScanner.holdsTestPattern(counted(open)) ? Scan.INFECTED : Scan.CLEAN;
            }
            files--;
            Path file = Files.createTempFile("attached", "");
            try {
                try (OutputStream out = Files.newOutputStream(file)) {
                    bytes -= open.transferTo(out);
                }
                return scanner.scan(file);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException | RuntimeException unreadable) {
            // nobody else unpacks it either
            return Scan.CLEAN;
        }
    }

    /** Flate is undone on the way, never held whole; what is packed in another way stays as it is. */
    private static InputStream unpacked(COSStream stream) throws IOException {
        InputStream in = stream.createRawInputStream();
        COSBase filters = stream.getFilters();
        if (COSName.FLATE_DECODE.equals(filters)) {
            return new InflaterInputStream(in);
        }
        if (filters instanceof COSArray several) {
            for (int i = 0; i < several.size() && COSName.FLATE_DECODE.equals(several.getObject(i)); i++) {
                in = new InflaterInputStream(in);
            }
        }
        return in;
    }

    private InputStream counted(InputStream in) {
        return new FilterInputStream(in) {
            @Override
            public int read(byte[] into, int from, int most) throws IOException {
                int read = super.read(into, from, most);
                bytes -= Math.max(0, read);
                return read;
            }
        };
    }
}
