package vn.bieuduong.signature.pdf;

import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.pades.validation.ByteRange;
import eu.europa.esig.dss.pades.validation.PdfByteRangeDocument;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Các lần lưu: where a PDF was saved before, told by its end-of-file marks. Finds the very places that the library's
 * {@code PAdESUtils.extractRevisions} finds, which copies a line for each byte that it reads: forty times the computing.
 */
final class RevisionMarks {

    private static final byte[] END = "%%EOF".getBytes(StandardCharsets.US_ASCII);
    private static final int AHEAD = END.length + 2;
    private static final int CHUNK = 1 << 16;

    private final DSSDocument document;
    private final InputStream in;
    private final byte[] chunk = new byte[CHUNK];
    private final List<PdfByteRangeDocument> found = new ArrayList<>();
    private boolean ended;
    private int passed;
    private int filled;
    private int next;

    private RevisionMarks(DSSDocument document, InputStream in) {
        this.document = document;
        this.in = in;
    }

    static List<PdfByteRangeDocument> of(DSSDocument document) {
        try (InputStream in = document.openStream()) {
            RevisionMarks states = new RevisionMarks(document, in);
            states.read();
            return states.found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A mark counts at the start of a line, or of six bytes within a long one: so the library has it. */
    private void read() throws IOException {
        while (fill()) {
            if (chunk[next] == END[0]
                    && Arrays.equals(chunk, next, Math.min(filled, next + END.length), END, 0, END.length)) {
                mark();
            } else {
                pass();
            }
        }
    }

    /** Has the next few bytes at hand; false at the end. */
    private boolean fill() throws IOException {
        while (filled - next < AHEAD && !ended) {
            System.arraycopy(chunk, next, chunk, 0, filled - next);
            passed += next;
            filled -= next;
            next = 0;
            int read = in.read(chunk, filled, chunk.length - filled);
            ended = read < 0;
            filled += Math.max(0, read);
        }
        return next < filled;
    }

    /** Notes a state; the line break after its mark belongs to it. */
    private void mark() {
        next += END.length;
        int end = passed + next;
        byte after = next < filled ? chunk[next++] : 0;
        if (after == '\n') {
            end++;
        } else if (after == '\r') {
            end++;
            if (next < filled && chunk[next++] == '\n') {
                end++;
            }
        }
        found.add(new PdfByteRangeDocument(document, new ByteRange(new int[] {0, end, end, 0})));
    }

    private void pass() {
        int stop = Math.min(filled, next + END.length + 1);
        while (next < stop) {
            byte b = chunk[next++];
            if (b == '\n' || b == '\r') {
                return;
            }
        }
    }
}
