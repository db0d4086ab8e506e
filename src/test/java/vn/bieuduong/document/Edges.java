package vn.bieuduong.document;

import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** The outermost positions of any letter of a document, in points from the top left. */
final class Edges extends PDFTextStripper {

    float left = Float.MAX_VALUE;
    float right;
    float bottom;

    @Override
    protected void processTextPosition(TextPosition text) {
        left = Math.min(left, text.getX());
        right = Math.max(right, text.getX() + text.getWidth());
        bottom = Math.max(bottom, text.getY());
        super.processTextPosition(text);
    }
}
