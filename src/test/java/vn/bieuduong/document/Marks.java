package vn.bieuduong.document;

import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/** How many combining marks a document draws, and how many of them begin outside the letter before them. */
final class Marks extends PDFTextStripper {

    int seen;
    int astray;
    private @Nullable TextPosition letter;

    @Override
    protected void processTextPosition(TextPosition text) {
        if (Character.getType(text.getUnicode().codePointAt(0)) != Character.NON_SPACING_MARK) {
            letter = text;
        } else if (letter != null) {
            seen++;
            // the font draws a mark around the point where it begins
            boolean above = text.getX() >= letter.getX() && text.getX() <= letter.getX() + letter.getWidth();
            astray += above ? 0 : 1;
        }
        super.processTextPosition(text);
    }
}
