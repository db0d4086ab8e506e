package vn.bieuduong.document;

import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/** How many combining marks a document draws, and how many of them stand beside the letter before them. */
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
            // the font draws a mark around the point where it begins; at its letter's end it stands half over the next
            float at = (text.getX() - letter.getX()) / letter.getWidth();
            astray += at >= 0 && at <= 0.75 ? 0 : 1;
        }
        super.processTextPosition(text);
    }
}
