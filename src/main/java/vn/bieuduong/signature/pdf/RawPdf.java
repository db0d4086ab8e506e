package vn.bieuduong.signature.pdf;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.signature.validation.FileKind;

/** Byte thô: looks at a PDF's bytes without parsing it, where parsers repair and forgive. */
final class RawPdf {

    private static final String BETWEEN = "(?:[\\s\\x00]|%[^\\r\\n]*[\\r\\n])";
    private static final Pattern MENTION = Pattern.compile(spelled("ByteRange") + BETWEEN + "*(\\[)");
    private static final Pattern RANGE = Pattern.compile(
            spelled("ByteRange") + BETWEEN + "*\\[((?:" + BETWEEN + "*\\b0*\\d{1,9}\\b){4}" + BETWEEN + "*)\\]");
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final Pattern COMMENT = Pattern.compile("%[^\\r\\n]*[\\r\\n]");
    private static final int LONGEST = 512;
    private static final int MOST = 1000;
    private static final String END = "%%EOF";
    private static final Pattern START = Pattern.compile("startxref\\s+(\\d{1,12})\\s*$");
    private static final Pattern TABLE = Pattern.compile("\\s*(xref\\s|\\d+\\s+\\d+\\s+obj)");
    private static final Pattern BLANK = Pattern.compile("[\\s\\x00]*");
    private static final int CHUNK = 1 << 16;

    private final Path file;
    private final long length;

    RawPdf(Path file, long length) {
        this.file = file;
        this.length = length;
    }

    /** Whether the bytes hold a signature's range array anywhere, reachable or not. */
    boolean mentionsByteRange() throws IOException {
        return !found(MENTION).isEmpty();
    }

    /** The range arrays of four numbers that the bytes hold anywhere, reachable or not; a thousand at most. */
    Set<List<Integer>> ranges() throws IOException {
        Set<List<Integer>> ranges = new LinkedHashSet<>();
        for (String array : found(RANGE)) {
            List<Integer> numbers = NUMBER.matcher(COMMENT.matcher(array).replaceAll(" "))
                    .results()
                    .map(number -> Integer.valueOf(number.group()))
                    .toList();
            ranges.add(numbers);
        }
        return ranges;
    }

    /** What stands behind each such name, until there are too many. */
    private Set<String> found(Pattern wanted) throws IOException {
        Set<String> found = new LinkedHashSet<>();
        byte[] buffer = new byte[CHUNK];
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            for (long from = 0; from < length && found.size() < MOST; from += CHUNK - LONGEST) {
                in.seek(from);
                int read = fill(in, buffer);
                for (int at = 0; at < read - 1; at++) {
                    if (buffer[at] == '/' && (buffer[at + 1] == 'B' || buffer[at + 1] == '#')) {
                        int size = Math.min(LONGEST, read - at);
                        Matcher match = wanted.matcher(new String(buffer, at, size, StandardCharsets.ISO_8859_1));
                        if (match.lookingAt()) {
                            found.add(match.group(1));
                        }
                    }
                }
            }
        }
        return found;
    }

    /** A name, each letter as it is or by its number. */
    private static String spelled(String name) {
        StringBuilder pattern = new StringBuilder("/");
        name.chars().forEach(letter -> pattern.append("(?:%c|#(?i:%02x))".formatted(letter, letter)));
        return pattern.toString();
    }

    /**
     * Whether a range array covers the file but for one hexadecimal string: starts at 0, lies within the file, and the
     * gap is {@code <hex>} and nothing else but white space.
     */
    boolean isSound(List<Integer> range) throws IOException {
        if (range.size() != 4 || range.get(0) != 0) {
            return false;
        }
        long gap = range.get(1);
        long second = range.get(2);
        long end = second + range.get(3);
        if (gap <= 0 || second <= gap + 1 || range.get(3) < 0 || end > length) {
            return false;
        }
        return value(read(gap, second).array()) != null;
    }

    /**
     * What a gap holds: one hexadecimal string, in small letters or capitals, broken into lines or not, with nothing but white space around it;
     * null when it holds anything else.
     */
    static byte @Nullable [] value(byte[] gap) {
        int from = 0;
        int to = gap.length;
        while (from < to && isSpace(gap[from])) {
            from++;
        }
        while (to > from && isSpace(gap[to - 1])) {
            to--;
        }
        if (to - from < 2 || gap[from] != '<' || gap[to - 1] != '>') {
            return null;
        }
        ByteArrayOutputStream value = new ByteArrayOutputStream((to - from) / 2);
        int high = -1;
        for (int at = from + 1; at < to - 1; at++) {
            int digit = Character.digit(gap[at], 16);
            if (digit < 0) {
                if (!isSpace(gap[at])) {
                    return null;
                }
            } else if (high < 0) {
                high = digit;
            } else {
                value.write(high << 4 | digit);
                high = -1;
            }
        }
        if (high >= 0) {
            value.write(high << 4);
        }
        return value.toByteArray();
    }

    /** What a sound range covers. */
    InputStream covered(List<Integer> range) throws IOException {
        byte[] first = read(0, range.get(1)).array();
        byte[] second = read(range.get(2), (long) range.get(2) + range.get(3)).array();
        return new SequenceInputStream(new ByteArrayInputStream(first), new ByteArrayInputStream(second));
    }

    /** What stands in a sound range's gap. */
    byte @Nullable [] gap(List<Integer> range) throws IOException {
        return value(read(range.get(1), range.get(2)).array());
    }

    /** The file up to there. */
    byte[] until(long end) throws IOException {
        return read(0, end).array();
    }

    /** Whether nothing but white space follows. */
    boolean isBlankFrom(long from) throws IOException {
        ByteBuffer tail = read(from, length);
        while (tail.hasRemaining()) {
            if (!isSpace(tail.get())) {
                return false;
            }
        }
        return true;
    }

    /**
     * Whether the bytes from there on are whole updates: each ends with an end-of-file mark and says where, within itself,
     * its table of references stands. What a reader must guess at to open, two readers show in two ways: Bochum's incremental
     * saving attack with updates that lack a table or a trailer.
     */
    boolean isUpdated(long from) throws IOException {
        String tail = text(from, length);
        long head = Math.max(0, text(0, Math.min(length, FileKind.HEAD)).indexOf("%PDF-"));
        int start = 0;
        int end = tail.indexOf(END);
        while (end >= 0) {
            String update = tail.substring(start, end);
            // places are counted from the head, by some from the file's first byte
            if (!saysWhere(update, from + start) && !saysWhere(update, from + start - head)) {
                return false;
            }
            start = end + END.length();
            end = tail.indexOf(END, start);
        }
        return start > 0 && BLANK.matcher(tail.substring(start)).matches();
    }

    private static boolean saysWhere(String update, long from) {
        Matcher said = START.matcher(update);
        if (!said.find()) {
            return false;
        }
        long place = Long.parseLong(said.group(1)) - from;
        if (place < 0 || place >= update.length()) {
            return false;
        }
        Matcher table = TABLE.matcher(update).region((int) place, update.length());
        return table.lookingAt();
    }

    private String text(long from, long to) throws IOException {
        return StandardCharsets.ISO_8859_1.decode(read(from, to)).toString();
    }

    private ByteBuffer read(long from, long to) throws IOException {
        try (FileChannel in = FileChannel.open(file, StandardOpenOption.READ)) {
            ByteBuffer buffer = ByteBuffer.allocate(Math.toIntExact(to - from));
            while (buffer.hasRemaining() && in.read(buffer, from + buffer.position()) >= 0) {
                // until the part is read whole
            }
            return buffer.flip();
        }
    }

    private static int fill(RandomAccessFile in, byte[] buffer) throws IOException {
        int total = 0;
        int read = in.read(buffer);
        while (read > 0) {
            total += read;
            read = in.read(buffer, total, buffer.length - total);
        }
        return total;
    }

    private static boolean isSpace(byte b) {
        return b == ' ' || b == '\n' || b == '\r' || b == '\t' || b == '\f' || b == 0;
    }
}
