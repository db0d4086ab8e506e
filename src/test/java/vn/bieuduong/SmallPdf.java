package vn.bieuduong;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The smallest PDF that everybody takes for one: a page with nothing on it. */
public final class SmallPdf {

    private SmallPdf() {}

    static byte[] bytes() {
        String body = "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
                + "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
                + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\n";
        int one = body.indexOf("1 0 obj");
        int two = body.indexOf("2 0 obj<</Type/Pages");
        int three = body.indexOf("3 0 obj");
        String table = "xref\n0 4\n0000000000 65535 f \n" + entry(one) + entry(two) + entry(three);
        return (body + table + "trailer<</Size 4/Root 1 0 R>>\nstartxref\n" + body.length() + "\n%%EOF\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** Another one, that shows the same. */
    public static byte[] another() {
        byte[] pdf = Arrays.copyOf(bytes(), bytes().length + 1);
        pdf[pdf.length - 1] = '\n';
        return pdf;
    }

    private static String entry(int offset) {
        return String.format("%010d 00000 n \n", offset);
    }
}
