package vn.bieuduong.document.layout;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Tệp Word: the same blocks as a file people go on writing in (Office Open XML, ECMA-376). What only a finished paper has, codes and marks, is
 * left out; where a signature comes there is room.
 */
public final class WordFile {

    private static final String NS = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String MAIN =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";
    private static final double TWIPS = 20;
    private static final String FONT = "Times New Roman";

    private final XMLStreamWriter xml;

    private WordFile(XMLStreamWriter xml) {
        this.xml = xml;
    }

    /** The blocks on pages of this size. */
    public static byte[] of(Setup setup, List<Block> blocks) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file, StandardCharsets.UTF_8)) {
            part(
                    zip,
                    "[Content_Types].xml",
                    HEAD + "<Types xmlns=\"" + PACKAGE + "content-types\"><Default Extension=\"rels\" ContentType=\""
                            + "application/vnd.openxmlformats-package.relationships+xml\"/><Override"
                            + " PartName=\"/word/document.xml\" ContentType=\"" + MAIN + "\"/></Types>");
            part(
                    zip,
                    "_rels/.rels",
                    HEAD + "<Relationships xmlns=\"" + PACKAGE + "relationships\"><Relationship Id=\"rId1\" Type=\""
                            + "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\""
                            + " Target=\"word/document.xml\"/></Relationships>");
            part(zip, "word/document.xml", document(setup, blocks));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    private static void part(ZipOutputStream zip, String name, String text) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTime(0); // the same bytes whenever it is made
        zip.putNextEntry(entry);
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static String document(Setup setup, List<Block> blocks) {
        StringWriter out = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out);
            xml.setPrefix("w", NS);
            xml.writeStartElement("w", "document", NS);
            xml.writeNamespace("w", NS);
            xml.writeStartElement(NS, "body");
            WordFile file = new WordFile(xml);
            file.put(blocks, setup.bodyWidth());
            file.page(setup);
            xml.writeEndElement();
            xml.writeEndElement();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return HEAD + out;
    }

    private void page(Setup setup) throws XMLStreamException {
        xml.writeStartElement(NS, "sectPr");
        empty(
                "pgSz",
                "w",
                twips(setup.width()),
                "h",
                twips(setup.height()),
                "orient",
                setup.width() > setup.height() ? "landscape" : "portrait");
        empty(
                "pgMar",
                "top",
                twips(setup.top()),
                "right",
                twips(setup.right()),
                "bottom",
                twips(setup.bottom()),
                "left",
                twips(setup.left()),
                "header",
                "567",
                "footer",
                "567",
                "gutter",
                "0");
        xml.writeEndElement();
    }

    private void put(List<Block> blocks, double width) throws XMLStreamException {
        for (Block block : blocks) {
            switch (block) {
                case Block.Paragraph paragraph -> paragraph(paragraph.runs(), paragraph.style());
                case Block.Columns columns -> {
                    columns(columns, width);
                    room(1); // or it grows together with the next one
                }
                case Block.Table table -> {
                    table(table, width);
                    room(1);
                }
                case Block.SignaturePlace place -> room(place.room());
                case Block.Gap gap -> room(gap.height());
                case Block.PageBreak pageBreak -> pageBreak();
                case Block.QrCode code -> {
                    // nothing to verify: it is not issued
                }
                case Block.Spring spring -> {
                    // whoever writes on moves what stands beneath
                }
            }
        }
    }

    private void paragraph(List<Run> runs, TextStyle style) throws XMLStreamException {
        xml.writeStartElement(NS, "p");
        xml.writeStartElement(NS, "pPr");
        if (style.keepWithNext()) {
            empty("keepNext");
        }
        empty(
                "spacing",
                "before",
                twips(style.before()),
                "after",
                twips(style.after()),
                "line",
                Long.toString(Math.round(style.leading() * 240 / 1.15)),
                "lineRule",
                "auto");
        empty(
                "ind",
                "left",
                twips(style.indent()),
                style.firstIndent() < 0 ? "hanging" : "firstLine",
                twips(Math.abs(style.firstIndent())));
        empty("jc", "val", align(style.align()));
        xml.writeEndElement();
        for (Run run : runs) {
            run(run, style);
        }
        xml.writeEndElement();
        if (style.rule() > 0) {
            TextStyle line = new TextStyle(4, 4, Align.CENTER, 0, 0, 0, 0, 1, 0, false, style.colour(), "P");
            paragraph(
                    List.of(new Run("_".repeat((int) Math.max(8, Math.round(style.rule() * 60))), false, false)), line);
        }
    }

    private void run(Run run, TextStyle style) throws XMLStreamException {
        xml.writeStartElement(NS, "r");
        xml.writeStartElement(NS, "rPr");
        empty("rFonts", "ascii", FONT, "hAnsi", FONT, "cs", FONT);
        if (run.bold()) {
            empty("b");
        }
        if (run.italic()) {
            empty("i");
        }
        empty("color", "val", String.format("%06X", style.colour() & 0xffffff));
        empty("sz", "val", Long.toString(Math.round(style.size() * 2)));
        xml.writeEndElement();
        String[] lines = run.text().split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                empty("br");
            }
            xml.writeStartElement(NS, "t");
            xml.writeAttribute("xml", "http://www.w3.org/XML/1998/namespace", "space", "preserve");
            xml.writeCharacters(lines[i]);
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private void columns(Block.Columns columns, double width) throws XMLStreamException {
        if (columns.before() > 0) {
            room(columns.before());
        }
        double shares =
                columns.columns().stream().mapToDouble(Block.Column::share).sum();
        xml.writeStartElement(NS, "tbl");
        xml.writeStartElement(NS, "tblPr");
        empty("tblW", "w", twips(width), "type", "dxa");
        empty("tblLayout", "type", "fixed");
        xml.writeEndElement();
        xml.writeStartElement(NS, "tblGrid");
        for (Block.Column column : columns.columns()) {
            empty("gridCol", "w", twips(width * column.share() / shares));
        }
        xml.writeEndElement();
        xml.writeStartElement(NS, "tr");
        for (Block.Column column : columns.columns()) {
            double own = width * column.share() / shares;
            xml.writeStartElement(NS, "tc");
            xml.writeStartElement(NS, "tcPr");
            empty("tcW", "w", twips(own), "type", "dxa");
            if (column.bottom()) {
                empty("vAlign", "val", "bottom");
            }
            xml.writeEndElement();
            put(column.blocks(), own);
            room(1); // a cell ends with a paragraph, or Word finds the file damaged
            xml.writeEndElement();
        }
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void table(Block.Table table, double width) throws XMLStreamException {
        if (table.before() > 0) {
            room(table.before());
        }
        double shares =
                table.columns().stream().mapToDouble(Block.TableColumn::share).sum();
        xml.writeStartElement(NS, "tbl");
        xml.writeStartElement(NS, "tblPr");
        empty("tblW", "w", twips(width), "type", "dxa");
        xml.writeStartElement(NS, "tblBorders");
        for (String side : List.of("top", "left", "bottom", "right", "insideH", "insideV")) {
            empty(side, "val", "single", "sz", "4", "space", "0", "color", "auto");
        }
        xml.writeEndElement();
        empty("tblLayout", "type", "fixed");
        xml.writeEndElement();
        xml.writeStartElement(NS, "tblGrid");
        for (Block.TableColumn column : table.columns()) {
            empty("gridCol", "w", twips(width * column.share() / shares));
        }
        xml.writeEndElement();
        xml.writeStartElement(NS, "tr");
        xml.writeStartElement(NS, "trPr");
        empty("tblHeader");
        xml.writeEndElement();
        for (Block.TableColumn column : table.columns()) {
            cell(width * column.share() / shares, 1, List.of(new Run(column.title(), true, false)), table.heading());
        }
        xml.writeEndElement();
        for (Block.Row row : table.rows()) {
            xml.writeStartElement(NS, "tr");
            boolean whole = row.cells().size() == 1 && table.columns().size() > 1;
            for (int i = 0; i < row.cells().size(); i++) {
                Block.TableColumn column = table.columns().get(i);
                cell(
                        whole ? width : width * column.share() / shares,
                        whole ? table.columns().size() : 1,
                        row.cells().get(i),
                        aligned(table.style(), whole ? Align.LEFT : column.align()));
            }
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private void cell(double width, int span, List<Run> runs, TextStyle style) throws XMLStreamException {
        xml.writeStartElement(NS, "tc");
        xml.writeStartElement(NS, "tcPr");
        empty("tcW", "w", twips(width), "type", "dxa");
        if (span > 1) {
            empty("gridSpan", "val", Integer.toString(span));
        }
        xml.writeEndElement();
        paragraph(runs, style);
        xml.writeEndElement();
    }

    private static TextStyle aligned(TextStyle style, Align align) {
        return new TextStyle(
                style.size(),
                style.shrinkTo(),
                align,
                style.firstIndent(),
                style.indent(),
                style.before(),
                style.after(),
                style.leading(),
                style.rule(),
                style.keepWithNext(),
                style.colour(),
                style.role());
    }

    private void room(double height) throws XMLStreamException {
        xml.writeStartElement(NS, "p");
        xml.writeStartElement(NS, "pPr");
        empty(
                "spacing",
                "before",
                "0",
                "after",
                "0",
                "line",
                Long.toString(Math.max(20, Math.round(height * TWIPS))),
                "lineRule",
                "exact");
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void pageBreak() throws XMLStreamException {
        xml.writeStartElement(NS, "p");
        xml.writeStartElement(NS, "r");
        empty("br", "type", "page");
        xml.writeEndElement();
        xml.writeEndElement();
    }

    /** An element with attributes, name and value in turn. */
    private void empty(String name, String... attributes) throws XMLStreamException {
        xml.writeEmptyElement(NS, name);
        for (int i = 0; i < attributes.length; i += 2) {
            xml.writeAttribute("w", NS, attributes[i], attributes[i + 1]);
        }
    }

    private static String twips(double points) {
        return Long.toString(Math.round(points * TWIPS));
    }

    private static String align(Align align) {
        return switch (align) {
            case LEFT -> "left";
            case CENTER -> "center";
            case RIGHT -> "right";
            case JUSTIFY -> "both";
        };
    }
}
