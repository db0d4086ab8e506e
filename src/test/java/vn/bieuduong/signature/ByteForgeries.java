package vn.bieuduong.signature;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Sửa byte: what is done to the bytes of a signed file. After the Ruhr-Universität Bochum: universal signature forgery (the
 * signature's own entries), incremental saving attack (updates that readers forgive), signature wrapping (what was signed
 * stands elsewhere).
 */
final class ByteForgeries {

    private final Map<String, byte[]> all = new LinkedHashMap<>();
    private final byte[] signed;
    private final String text;
    private final int gap;
    private final int second;

    private ByteForgeries(byte[] signed) {
        this.signed = signed;
        text = RawPaper.text(signed);
        gap = text.lastIndexOf("/Contents <") + "/Contents ".length();
        second = text.indexOf('>', gap) + 1;
    }

    static Map<String, byte[]> of(byte[] signed) throws IOException {
        ByteForgeries forgeries = new ByteForgeries(signed);
        forgeries.contents();
        forgeries.ranges();
        forgeries.dictionaries();
        forgeries.updates();
        forgeries.places();
        return forgeries.all;
    }

    private void put(String name, String bytes) {
        all.put(name, RawPaper.bytes(bytes));
    }

    private String withGap(String hole) {
        if (hole.length() > second - gap) {
            throw new IllegalArgumentException(hole);
        }
        return text.substring(0, gap) + hole + " ".repeat(second - gap - hole.length()) + text.substring(second);
    }

    private void contents() {
        put("contents emptied", withGap("<>"));
        put("contents null", withGap("null"));
        put("contents 00", withGap("<00>"));
        put("contents all zeros", withGap("<" + "0".repeat(second - gap - 2) + ">"));
        put("contents gone", withGap(""));
        put("contents a reference", withGap("1 0 R"));
        put(
                "comment beside the hexadecimal string",
                withGap(text.substring(gap, second - 40).stripTrailing() + ">%x"));
        put(
                "entries hidden beside the hexadecimal string",
                withGap(text.substring(gap, second - 200) + ">/Reason(khac)/Name(khac)"));
    }

    private String range(String other) {
        int from = text.lastIndexOf("/ByteRange");
        int to = text.indexOf(']', from) + 1;
        return text.substring(0, from) + "/ByteRange " + other + text.substring(to);
    }

    private void ranges() {
        int rest = signed.length - second;
        put("range missing", text.replace("/ByteRange", "/ByteRanga"));
        put("range negative", range("[0 " + gap + " " + second + " -" + rest + "]"));
        put("range over the end", range("[0 " + gap + " " + second + " " + (rest + 100000) + "]"));
        put("range with one part", range("[0 " + gap + "]"));
        put("range with three numbers", range("[0 " + gap + " " + second + "]"));
        put("range empty", range("[]"));
        put("range null", range("null"));
        put(
                "range with a third part",
                range("[0 " + gap + " " + second + " 10 " + (second + 20) + " " + (rest - 20) + "]"));
        put("range not from the start", range("[10 " + (gap - 10) + " " + second + " " + rest + "]"));
        put("gap larger than the hexadecimal string", range("[0 " + (gap - 60) + " " + second + " " + rest + "]"));
        put("range in numbers too large", range("[0 99999999999999 99999999999999 9]"));
    }

    private String body(String contents, String range) {
        return "<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/adbe.pkcs7.detached/M(D:20261121000000Z)/Name(khac)"
                + contents + range + ">>";
    }

    private byte[] over(String body) throws IOException {
        return new RawPaper(signed).object(number(), body).finish(trailer());
    }

    private static String trailer() {
        return "/Root 1 0 R";
    }

    private int number() throws IOException {
        try (PDDocument document = Loader.loadPDF(signed)) {
            COSDictionary value = document.getSignatureDictionaries().get(0).getCOSObject();
            return (int) value.getKey().getNumber();
        }
    }

    private void dictionaries() throws IOException {
        String contents = "/Contents " + text.substring(gap, second);
        String range = "/ByteRange[0 " + gap + " " + second + " " + (signed.length - second) + "]";
        all.put("dictionary replaced, other name", over(body(contents, range)));
        all.put("dictionary replaced, no range", over(body(contents, "")));
        all.put("dictionary replaced, no contents", over(body("", range)));
        all.put("dictionary replaced, contents empty", over(body("/Contents<>", range)));
        all.put("dictionary replaced, contents null", over(body("/Contents null", range)));
        all.put("dictionary replaced, contents 00", over(body("/Contents<00>", range)));
        all.put("dictionary replaced, range negative", over(body(contents, "/ByteRange[0 -" + gap + " 0 0]")));
        all.put("dictionary replaced, range twice", over(body(contents, range + "/ByteRange[0 0 0 0]")));
        all.put("dictionary replaced by nothing", over("null"));
        all.put(
                "dictionary replaced, range by reference",
                new RawPaper(signed)
                        .object(number(), body(contents, "/ByteRange 900 0 R"))
                        .object(900, "[0 " + gap + " " + second + " " + (signed.length - second) + "]")
                        .finish(trailer()));
    }

    private void updates() throws IOException {
        String words = "BT /F1 14 Tf 80 700 Td (Thuong 900 trieu) Tj ET";
        RawPaper good = new RawPaper(signed).stream(200, "", words);
        all.put("update", good.finish(trailer()));
        all.put(
                "update without table",
                new RawPaper(signed).stream(200, "", words).bytes());
        all.put(
                "update without table, with trailer",
                new RawPaper(signed)
                        .stream(200, "", words)
                                .write("trailer\n<</Size 1000/Root 1 0 R>>\nstartxref\n" + RawPaper.lastStart(signed)
                                        + "\n%%EOF\n")
                                .bytes());
        all.put(
                "update with a broken trailer",
                new RawPaper(signed)
                        .stream(200, "", words)
                                .write("xref\n0 0\ntrailer\n<</Root 1 0 R\nstartxref\n" + (signed.length + 9)
                                        + "\n%%EOF\n")
                                .bytes());
        all.put(
                "update without table, validation data after it",
                PaperForge.update(
                        new RawPaper(signed)
                                .stream(200, "", words)
                                        .write("startxref\n" + RawPaper.lastStart(signed) + "\n%%EOF\n")
                                        .bytes(),
                        PaperForge::addValidationData));
        all.put(
                "update with the signature copied over",
                new RawPaper(signed)
                        .stream(200, "", words)
                                .object(901, "<</Type/Sig" + "/Contents " + text.substring(gap, second) + ">>")
                                .finish(trailer()));
        all.put(
                "words after the end",
                new RawPaper(signed).write("Quyet dinh khac").bytes());
        all.put(
                "zip after the end",
                new RawPaper(signed).write("PK\u0003\u0004xxxxxxPK\u0005\u0006").bytes());
        all.put("other PDF after the end", concat(signed, PaperForge.paper(1, false)));
        all.put("end mark alone", new RawPaper(signed).write("%%EOF\n").bytes());
        all.put(
                "comment after the end",
                new RawPaper(signed).write("% ghi chu\n%%EOF\n").bytes());
    }

    private static byte[] concat(byte[] one, byte[] two) {
        byte[] both = Arrays.copyOf(one, one.length + two.length);
        System.arraycopy(two, 0, both, one.length, two.length);
        return both;
    }

    private void places() throws IOException {
        put("words before the head", "Quyet dinh khac\n" + text);
        put("byte turned in the first part", text.replace("100 trieu) Tj", "900 trieu) Tj"));
        put("cut short", text.substring(0, text.length() - 30));
        put("line ends changed", text.replace("\n", "\r\n"));
        put(
                "first signed revision of another paper",
                RawPaper.text(PaperForge.paper(1, false)) + text.substring(text.length() / 2));
        // the second signed part moved to the end, an own table where the old one stood
        int table = RawPaper.lastStart(signed);
        StringBuilder moved = new StringBuilder(text.substring(0, second));
        moved.append(" ".repeat(table - second));
        String words = "BT /F1 14 Tf 80 700 Td (Thuong 900 trieu) Tj ET";
        String contents = "200 0 obj\n<</Length " + words.length() + ">>\nstream\n" + words + "\nendstream\nendobj\n";
        String head = "xref\n200 1\n%010d 00000 n \ntrailer\n<</Size 1000/Root 1 0 R/Prev " + previous() + ">>\n";
        int place = table + head.formatted(0).length();
        moved.append(head.formatted(place)).append(contents).append(text.substring(second));
        put("second part moved (signature wrapping)", moved.toString());
        byte[] other = PaperForge.paper(2, false);
        put(
                "signature kept in no field",
                RawPaper.text(other).replace("%%EOF", "")
                        + "\n901 0 obj\n" + text.substring(text.lastIndexOf("<<", gap), text.indexOf(">>", second) + 2)
                        + "\nendobj\nstartxref\n" + RawPaper.lastStart(other) + "\n%%EOF\n");
        all.put(
                "signed revision replaced from the root",
                new RawPaper(signed)
                        .object(902, "<</Type/Catalog/Pages 903 0 R>>")
                        .object(903, "<</Type/Pages/Count 1/Kids[904 0 R]>>")
                        .object(904, "<</Type/Page/Parent 903 0 R/MediaBox[0 0 595 842]/Contents 15 0 R>>")
                        .finish("/Root 902 0 R"));
        all.put(
                "encryption pretended",
                new RawPaper(signed)
                        .object(
                                905,
                                "<</Filter/Standard/V 1/R 2/P -4/O<" + "00".repeat(32) + ">/U<" + "00".repeat(32)
                                        + ">>>")
                        .finish("/Root 1 0 R/Encrypt 905 0 R/ID[<00><00>]"));
    }

    private int previous() {
        int from = text.indexOf("/Prev", RawPaper.lastStart(signed));
        return Integer.parseInt(text.substring(from + 5).strip().split("[^0-9]")[0]);
    }
}
