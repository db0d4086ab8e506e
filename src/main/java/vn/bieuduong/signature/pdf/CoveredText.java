package vn.bieuduong.signature.pdf;

import java.io.IOException;
import java.io.Writer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Chữ bị che: whether letters or numbers of a page begin within a box on it. */
final class CoveredText extends PDFTextStripper {

    private final PDRectangle box;
    private final PDRectangle sheet;
    private boolean found;

    private CoveredText(PDRectangle box, PDRectangle sheet) {
        this.box = box;
        this.sheet = sheet;
    }

    /** @param page from 1 */
    static boolean in(PDDocument document, int page, PDRectangle box) throws IOException {
        CoveredText look = new CoveredText(box, document.getPage(page - 1).getCropBox());
        look.setStartPage(page);
        look.setEndPage(page);
        look.writeText(document, Writer.nullWriter());
        return look.found;
    }

    @Override
    protected void processTextPosition(TextPosition text) {
        String letters = text.getUnicode();
        float x = sheet.getLowerLeftX() + text.getTextMatrix().getTranslateX();
        float y = sheet.getLowerLeftY() + text.getTextMatrix().getTranslateY();
        found |= letters != null && letters.codePoints().anyMatch(Character::isLetterOrDigit) && box.contains(x, y);
    }
}
