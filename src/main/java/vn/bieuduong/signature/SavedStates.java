package vn.bieuduong.signature;

import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.pades.validation.ByteRange;
import eu.europa.esig.dss.pades.validation.PdfByteRangeDocument;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Các lần lưu: where a PDF was saved before, told by its end-of-file marks. Finds the very places that the library's
 * {@code PAdESUtils.extractRevisions} finds, which copies a line for each byte that it reads: forty times the computing.
 */
final class SavedStates {

    private static final byte[] END = "%%EOF".getBytes(StandardCharsets.US_ASCII);
    private static final int CHUNK = 1 << 16;

    private final DSSDocument document;
    private final InputStream in;
    private final byte[] chunk = new byte[CHUNK];
    private final List<PdfByteRangeDocument> found = new ArrayList<>();
    private int filled;
    private int next;
    private int position;

    private SavedStates(DSSDocument document, InputStream in) {
        this.document = document;
        this.in = in;
    }

    static List<PdfByteRangeDocument> of(DSSDocument document) {
        try (InputStream in = document.openStream()) {
            SavedStates states = new SavedStates(document, in);
            states.read();
            return states.found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A mark counts at the start of a line, or of six bytes within a long one: so the library has it. */
    private void read() throws IOException {
        int size = 0;
        boolean fits = true;
        for (int b = take(); b >= 0; b = take()) {
            fits = fits && size < END.length && b == END[size];
            size++;
            if (fits && size == END.length) {
                mark();
                size = 0;
            } else if (b == '\n' || b == '\r' || size > END.length) {
                size = 0;
                fits = true;
            }
        }
    }

    /** Notes a state; the line break after its mark belongs to it. */
    private void mark() throws IOException {
        int end = position;
        int after = take();
        if (after == '\n') {
            end++;
        } else if (after == '\r') {
            end += take() == '\n' ? 2 : 1;
        }
        found.add(new PdfByteRangeDocument(document, new ByteRange(new int[] {0, end, end, 0})));
    }

    private int take() throws IOException {
        if (next == filled) {
            filled = in.read(chunk);
            next = 0;
            if (filled <= 0) {
                filled = 0;
                return -1;
            }
        }
        position++;
        return chunk[next++] & 0xFF;
    }
}
