package vn.bieuduong.document.layout;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.jspecify.annotations.Nullable;

/** Tập trang: the pages being drawn; all stay open until the end, so that columns may reach the next page in any order. */
final class Sheet implements Closeable {

    final Setup setup;
    final Tags tags;
    private final PDDocument pdf = new PDDocument();
    private final Map<Face, PDType0Font> fonts = new EnumMap<>(Face.class);
    private final List<PDPageContentStream> pages = new ArrayList<>();
    private @Nullable PDFormXObject ornament;

    /** Something drawn on a page. */
    interface Drawing {
        void draw(PDPageContentStream content) throws IOException;
    }

    Sheet(Setup setup) {
        this.setup = setup;
        this.tags = new Tags(pdf);
    }

    int pages() {
        return pages.size();
    }

    /** Draws content that belongs to an element of the structure tree. */
    void draw(int page, PDStructureElement element, Drawing drawing) throws IOException {
        PDPageContentStream content = content(page);
        content.beginMarkedContent(
                COSName.getPDFName(element.getStructureType()), tags.mark(element, pdf.getPage(page), page));
        drawing.draw(content);
        content.endMarkedContent();
    }

    /** Draws what a screen reader passes over: lines, frames, page numbers, repeated headings. */
    void decorate(int page, Drawing drawing) throws IOException {
        PDPageContentStream content = content(page);
        content.beginMarkedContent(COSName.getPDFName("Artifact"));
        drawing.draw(content);
        content.endMarkedContent();
    }

    /** One line of text, its top left corner at x, y; stretch is added to each space. */
    void text(
            PDPageContentStream content,
            Line line,
            double size,
            double leading,
            double x,
            double y,
            double stretch,
            int colour)
            throws IOException {
        double baseline = y + (leading - (Face.ASCENT + Face.DESCENT)) / 2 * size + Face.ASCENT * size;
        content.beginText();
        colour(content, colour);
        content.newLineAtOffset((float) x, (float) (setup.height() - baseline));
        List<Object> shown = new ArrayList<>();
        Face face = null;
        for (Line.Piece piece : line.pieces) {
            if (piece.face() != face) {
                show(content, shown);
                face = piece.face();
                content.setFont(font(face), (float) size);
            }
            clusters(content, piece, size, shown);
            if (piece.isSpace() && stretch > 0) {
                shown.add((float) (-stretch / size * 1000));
            }
        }
        show(content, shown);
        content.endText();
    }

    private static void colour(PDPageContentStream content, int colour) throws IOException {
        content.setNonStrokingColor((colour >> 16 & 255) / 255f, (colour >> 8 & 255) / 255f, (colour & 255) / 255f);
    }

    private static void show(PDPageContentStream content, List<Object> shown) throws IOException {
        if (!shown.isEmpty()) {
            content.showTextWithPositioning(shown.toArray());
            shown.clear();
        }
    }

    /** A letter with marks of its own is set apart from what stands before and after it. */
    private static void clusters(PDPageContentStream content, Line.Piece piece, double size, List<Object> shown)
            throws IOException {
        String text = piece.text();
        int from = 0;
        for (int i = 1; i < text.length(); i++) {
            if (Face.isMark(text.charAt(i))) {
                int letter = i - 1;
                while (i < text.length() && Face.isMark(text.charAt(i))) {
                    i++;
                }
                parts(new Line.Piece(text.substring(from, letter), piece.face()), shown);
                show(content, shown);
                cluster(content, new Line.Piece(text.substring(letter, i), piece.face()), size);
                from = i;
            }
        }
        parts(new Line.Piece(text.substring(from), piece.face()), shown);
    }

    /** Drawn mark by mark, and said as one: whoever copies the text gets the letter and its marks together. */
    private static void cluster(PDPageContentStream content, Line.Piece piece, double size) throws IOException {
        String text = piece.text();
        List<Face.Shift> shifts = piece.face().marks(text);
        COSDictionary said = new COSDictionary();
        said.setItem(COSName.ACTUAL_TEXT, new COSString(text));
        content.beginMarkedContent(COSName.getPDFName("Span"), PDPropertyList.create(said));
        content.showText(text.substring(0, 1));
        for (int i = 0; i < shifts.size(); i++) {
            Face.Shift shift = shifts.get(i);
            content.setTextRise((float) (shift.y() * size));
            float x = (float) (shift.x() * 1000);
            content.showTextWithPositioning(new Object[] {-x, text.substring(i + 1, i + 2), x});
        }
        content.setTextRise(0);
        content.endMarkedContent();
    }

    /** Cuts a piece where the font kerns. */
    private static void parts(Line.Piece piece, List<Object> shown) {
        String text = piece.text();
        if (text.isEmpty()) {
            return;
        }
        int from = 0;
        for (int i = 1; i < text.length(); i++) {
            double kern = piece.face().kern(text.charAt(i - 1), text.charAt(i));
            if (kern != 0) {
                shown.add(text.substring(from, i));
                shown.add((float) (-kern * 1000));
                from = i;
            }
        }
        shown.add(text.substring(from));
    }

    /** A filled rectangle, its top left corner at x, y. */
    void fill(PDPageContentStream content, double x, double y, double width, double height) throws IOException {
        content.setNonStrokingColor(0f, 0f, 0f);
        content.addRect((float) x, (float) (setup.height() - y - height), (float) width, (float) height);
        content.fill();
    }

    /** Finishes all pages and gives the file. */
    byte[] finish(Properties properties) throws IOException {
        content(0); // a PDF has at least one page
        for (PDPageContentStream page : pages) {
            page.close();
        }
        tags.finish();
        Archival.declare(pdf, properties);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        pdf.save(out);
        return out.toByteArray();
    }

    @Override
    public void close() throws IOException {
        pdf.close();
    }

    private PDPageContentStream content(int page) throws IOException {
        while (pages.size() <= page) {
            PDPage next = new PDPage(new PDRectangle((float) setup.width(), (float) setup.height()));
            next.setStructParents(pages.size());
            next.getCOSObject().setName(COSName.getPDFName("Tabs"), "S");
            pdf.addPage(next);
            pages.add(new PDPageContentStream(pdf, next));
            if (!setup.isWhite()) {
                decorate(pages.size() - 1, content -> {
                    colour(content, setup.ground());
                    content.addRect(0, 0, (float) setup.width(), (float) setup.height());
                    content.fill();
                });
            }
            if (setup.ornament()) {
                // first of all, so that it lies under the text
                PDFormXObject form = ornament == null ? Ornament.form(pdf, setup) : ornament;
                ornament = form;
                decorate(pages.size() - 1, content -> content.drawForm(form));
            }
        }
        return pages.get(page);
    }

    private PDType0Font font(Face face) throws IOException {
        PDType0Font font = fonts.get(face);
        if (font == null) {
            TrueTypeFont parsed = new TTFParser(true).parse(new RandomAccessReadBuffer(face.bytes()));
            // ligatures would have a width we did not measure, and looking for them takes nine tenths of the time
            parsed.setEnableGsub(false);
            pdf.registerTrueTypeFontForClosing(parsed);
            font = PDType0Font.load(pdf, parsed, true);
            fonts.put(face, font);
        }
        return font;
    }
}
