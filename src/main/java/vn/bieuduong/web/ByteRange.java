package vn.bieuduong.web;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The part of a file that a browser asks for when a download broke off (RFC 9110, 14).
 *
 * @param first its first byte, from 0
 * @param last its last byte; before the first where the file has none of what is asked
 */
record ByteRange(long first, long last) {

    private static final Pattern ASKED = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

    /**
     * What is asked of a file of this size; empty for all of it, and for several parts at once, which we do not send.
     *
     * @param range the header of this name
     * @param unchanged the header {@code If-Range}: the part is of use only to who has the rest of this very file
     * @param tag of the file
     */
    static Optional<ByteRange> of(@Nullable String range, @Nullable String unchanged, String tag, long size) {
        Matcher asked = ASKED.matcher(range == null ? "" : range.strip());
        if (!asked.matches() || unchanged != null && !unchanged.equals(tag)) {
            return Optional.empty();
        }
        String from = asked.group(1);
        String to = asked.group(2);
        if (from.isEmpty()) {
            return to.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new ByteRange(
                            Long.parseLong(to) == 0 ? size : Math.max(0, size - Long.parseLong(to)), size - 1));
        }
        long first = Long.parseLong(from);
        long last = to.isEmpty() ? size - 1 : Math.min(Long.parseLong(to), size - 1);
        // an end before its own beginning asks for nothing that can be understood
        return !to.isEmpty() && Long.parseLong(to) < first ? Optional.empty() : Optional.of(new ByteRange(first, last));
    }

    boolean isEmpty() {
        return last < first;
    }

    long length() {
        return last - first + 1;
    }

    /** Lets this part of what is written through, and nothing else. */
    OutputStream within(OutputStream out) {
        return new FilterOutputStream(out) {
            private long at;

            @Override
            public void write(int one) throws IOException {
                write(new byte[] {(byte) one}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int offset, int count) throws IOException {
                long from = Math.max(at, first);
                long to = Math.min(at + count, last + 1);
                if (from < to) {
                    out.write(bytes, offset + (int) (from - at), (int) (to - from));
                }
                at += count;
            }
        };
    }
}
