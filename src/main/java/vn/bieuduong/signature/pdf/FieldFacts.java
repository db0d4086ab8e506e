package vn.bieuduong.signature.pdf;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.jspecify.annotations.Nullable;

/** Ô của biểu mẫu: what one field or mark says of itself: its whole name, its kind, where it lies. */
final class FieldFacts {

    private static final int DEEPEST = 60;

    /** Bits of a mark's flags that decide whether one sees it: invisible, hidden, not on screen. */
    private static final int SEEN = 1 | 2 | 32;

    private FieldFacts() {}

    static String name(COSDictionary field) {
        Deque<String> parts = new ArrayDeque<>();
        COSDictionary next = field;
        for (int depth = 0; next != null && depth < DEEPEST; depth++) {
            String part = next.getString(COSName.T);
            if (part != null) {
                parts.push(part);
            }
            next = next.getCOSDictionary(COSName.PARENT);
        }
        return String.join(".", parts);
    }

    static boolean isSignature(COSDictionary field, boolean inherited) {
        COSName type = field.getCOSName(COSName.FT);
        return type == null ? inherited : COSName.SIG.equals(type);
    }

    static boolean isNowhere(COSDictionary mark) {
        PDRectangle box = box(mark);
        return box == null || box.getWidth() == 0 || box.getHeight() == 0;
    }

    static boolean isSeenAlike(COSDictionary before, COSDictionary after) {
        return ((before.getInt(COSName.F, 0) ^ after.getInt(COSName.F, 0)) & SEEN) == 0;
    }

    static @Nullable PDRectangle box(COSDictionary mark) {
        COSArray numbers = mark.getCOSArray(COSName.RECT);
        return numbers == null || numbers.size() < 4 ? null : new PDRectangle(numbers);
    }

    /** A signature's picture has its place on a page; one that hides half of it is no such picture. */
    static boolean coversPage(COSDictionary mark, COSDictionary page, List<PDPage> pages) {
        PDRectangle box = box(mark);
        if (box == null) {
            return false;
        }
        for (PDPage each : pages) {
            if (each.getCOSObject() == page) {
                PDRectangle sheet = each.getCropBox();
                return box.getWidth() * box.getHeight() > sheet.getWidth() * sheet.getHeight() / 2;
            }
        }
        return true;
    }
}
