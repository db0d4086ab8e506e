package vn.bieuduong.signature;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** PDF thô: a file, or an update of one, written by hand with a table of references. */
final class RawPaper {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final Map<Integer, Integer> places = new TreeMap<>();
    private final String before;

    RawPaper() {
        before = "";
        write("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n");
    }

    /** An update of a file. */
    RawPaper(byte[] file) {
        out.writeBytes(file);
        write("\n");
        before = "/Prev " + lastStart(file);
    }

    static int lastStart(byte[] file) {
        Matcher found = Pattern.compile("startxref\\s+(\\d+)").matcher(text(file));
        int start = 0;
        while (found.find()) {
            start = Integer.parseInt(found.group(1));
        }
        return start;
    }

    /** A value to be signed later: see {@link #signed}. */
    static final String PLACE = "<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/adbe.pkcs7.detached/M(D:20261121000000Z)"
            + "/ByteRange[0 0000000000 0000000000 0000000000]/Contents<" + "0".repeat(9000) + ">>>";

    /** Signs what was written by hand: fills in the last range and the last value of the file. */
    static byte[] signed(byte[] file, PaperForge.Cms cms) throws IOException {
        String text = text(file);
        int gap = text.lastIndexOf("/Contents<") + "/Contents".length();
        int second = text.indexOf('>', gap) + 1;
        int range = text.lastIndexOf("/ByteRange[");
        String numbers = "/ByteRange[0 %010d %010d %010d]".formatted(gap, second, file.length - second);
        String ranged = text.substring(0, range) + numbers + text.substring(range + numbers.length());
        String value = HexFormat.of().formatHex(cms.sign(bytes(ranged.substring(0, gap) + ranged.substring(second))));
        return bytes(ranged.substring(0, gap) + "<" + value + "0".repeat(second - gap - 2 - value.length()) + ">"
                + ranged.substring(second));
    }

    static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    RawPaper write(String text) {
        out.writeBytes(bytes(text));
        return this;
    }

    RawPaper object(int number, String body) {
        places.put(number, out.size());
        return write(number + " 0 obj\n" + body + "\nendobj\n");
    }

    RawPaper stream(int number, String entries, String content) {
        return object(
                number, "<<" + entries + "/Length " + content.length() + ">>\nstream\n" + content + "\nendstream");
    }

    byte[] bytes() {
        return out.toByteArray();
    }

    byte[] finish(String trailer) {
        int start = out.size();
        write("xref\n0 1\n0000000000 65535 f \n");
        places.forEach((number, place) -> write(number + " 1\n" + "%010d 00000 n \n".formatted(place)));
        int size = places.keySet().stream().mapToInt(Integer::intValue).max().orElse(0) + 1;
        write("trailer\n<</Size " + Math.max(size, 1000) + trailer + before + ">>\nstartxref\n" + start + "\n%%EOF\n");
        return bytes();
    }
}
