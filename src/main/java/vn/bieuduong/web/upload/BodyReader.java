package vn.bieuduong.web.upload;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Reads a body up to each of its boundaries, never holding more than a buffer of it. */
final class BodyReader {

    /** What takes the bytes before a boundary. */
    interface Sink {
        void take(byte[] bytes, int offset, int length) throws IOException;
    }

    private static final int SIZE = 64 * 1024;
    private static final int LONGEST_HEADER = 8 * 1024;

    private final InputStream in;
    private final byte[] delimiter;
    private final byte[] buffer = new byte[SIZE];
    private int at;
    private int end;

    BodyReader(InputStream in, String boundary) {
        this.in = in;
        this.delimiter = ("\r\n--" + boundary).getBytes(StandardCharsets.ISO_8859_1);
        // the first boundary stands at the very beginning, without a line end before it
        buffer[0] = '\r';
        buffer[1] = '\n';
        end = 2;
    }

    /** Hands on what stands before the next boundary and steps over that. */
    void upToBoundary(Sink sink) throws IOException {
        while (true) {
            int found = find();
            if (found >= 0) {
                sink.take(buffer, at, found - at);
                at = found + delimiter.length;
                return;
            }
            int sure = Math.max(0, end - at - delimiter.length + 1);
            sink.take(buffer, at, sure);
            at += sure;
            more();
        }
    }

    /** Whether another part follows the boundary just passed; reads on to its first header. */
    boolean hasPart() throws IOException {
        int first = next();
        int second = next();
        if (first == '-' && second == '-') {
            return false;
        }
        while (first == ' ' || first == '\t') {
            first = second;
            second = next();
        }
        if (first != '\r' || second != '\n') {
            throw FormRefused.broken("no line end after a boundary");
        }
        return true;
    }

    /** The lines before the empty one. */
    String headers() throws IOException {
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        int lineEnd = 2;
        while (lineEnd < 4) {
            int one = next();
            boolean expected = one == (lineEnd % 2 == 0 ? '\r' : '\n');
            lineEnd = expected ? lineEnd + 1 : one == '\r' ? 1 : 0;
            read.write(one);
            if (read.size() > LONGEST_HEADER) {
                throw FormRefused.broken("the headers of a part are too long");
            }
        }
        return read.toString(StandardCharsets.UTF_8);
    }

    private int find() {
        int last = end - delimiter.length;
        for (int i = at; i <= last; i++) {
            int matched = 0;
            while (matched < delimiter.length && buffer[i + matched] == delimiter[matched]) {
                matched++;
            }
            if (matched == delimiter.length) {
                return i;
            }
        }
        return -1;
    }

    private int next() throws IOException {
        if (at == end) {
            more();
        }
        return buffer[at++] & 0xff;
    }

    private void more() throws IOException {
        System.arraycopy(buffer, at, buffer, 0, end - at);
        end -= at;
        at = 0;
        int read = in.read(buffer, end, SIZE - end);
        if (read < 0) {
            throw FormRefused.broken("the body ends in the middle");
        }
        end += read;
    }
}
