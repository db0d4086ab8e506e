package vn.bieuduong.inspection.worker;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.inspection.Budget;
import vn.bieuduong.inspection.table.LetterTable;
import vn.bieuduong.inspection.table.Table;

/**
 * Bảng trong Word: the tables of a letter (WordprocessingML, ISO/IEC 29500-1, 17.4), those inside of cells too, each for itself. Text that
 * was deleted or is hidden is not there; merged cells say that they were.
 */
final class WordTables {

    private static final Set<String> WORD = Set.of(
            "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
            "http://purl.oclc.org/ooxml/wordprocessingml/main");
    private static final String CHOICES = "http://schemas.openxmlformats.org/markup-compatibility/2006";
    private static final int DEEPEST = 8;

    /** Bảng đang đọc: one whose end has not come yet. */
    private static final class Open {
        private final List<Table.Row> rows = new ArrayList<>();
        private List<Table.Cell> row = new ArrayList<>();
        private StringBuilder cell = new StringBuilder();
        private int span = 1;
        private boolean merged;
        private boolean goesOn;
        private boolean deleted;
    }

    private final Budget budget;
    private final Deque<Open> open = new ArrayDeque<>();
    private final List<Open> found = new ArrayList<>();
    private int cells;
    private int letters;
    private int unseen;
    private boolean ofRow;
    private boolean ofRun;
    private boolean hidden;
    private boolean said;

    WordTables(Budget budget) {
        this.budget = budget;
    }

    List<DrawnTable> of(Path file) throws IOException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ZipEntry entry = zip.getEntry("word/document.xml");
            if (entry == null) {
                throw new IOException("no letter");
            }
            try (InputStream in = zip.getInputStream(entry)) {
                XMLStreamReader xml = factory.createXMLStreamReader(in);
                while (xml.hasNext()) {
                    budget.use();
                    read(xml, xml.next());
                }
            }
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
        return found.stream()
                .filter(one -> !one.rows.isEmpty())
                .limit(LetterTable.MOST)
                .map(one -> new DrawnTable(0, one.rows))
                .toList();
    }

    private void read(XMLStreamReader xml, int event) {
        if (event == XMLStreamReader.CHARACTERS && said && unseen == 0 && !hidden) {
            write(xml.getText());
        } else if (event == XMLStreamReader.START_ELEMENT) {
            if (isUnseen(xml)) {
                unseen++;
            } else if (unseen == 0 && WORD.contains(xml.getNamespaceURI())) {
                begins(xml);
            }
        } else if (event == XMLStreamReader.END_ELEMENT) {
            if (isUnseen(xml)) {
                unseen--;
            } else if (unseen == 0 && WORD.contains(xml.getNamespaceURI())) {
                ends(xml.getLocalName());
            }
        }
    }

    /** What stands there once more for old programs, and what was moved away. */
    private static boolean isUnseen(XMLStreamReader xml) {
        return xml.getLocalName().equals("Fallback") && CHOICES.equals(xml.getNamespaceURI())
                || xml.getLocalName().equals("moveFrom") && WORD.contains(xml.getNamespaceURI());
    }

    private void begins(XMLStreamReader xml) {
        Open table = open.peek();
        switch (xml.getLocalName()) {
            case "tbl" -> table();
            case "trPr" -> ofRow = true;
            case "rPr" -> ofRun = true;
            case "r" -> hidden = false;
            case "vanish" -> hidden = hidden || ofRun && isOn(xml);
            case "t" -> said = true;
            case "tab" -> write(" ");
            case "br", "cr" -> write("\n");
            case "noBreakHyphen" -> write("-");
            case "tr" -> {
                if (table != null) {
                    table.row = new ArrayList<>();
                    table.deleted = false;
                }
            }
            case "tc" -> {
                if (table != null) {
                    table.cell = new StringBuilder();
                    table.span = 1;
                    table.merged = false;
                    table.goesOn = false;
                }
            }
            case "del" -> {
                if (table != null && ofRow) {
                    table.deleted = true;
                }
            }
            case "gridBefore" -> {
                for (int i = count(xml); table != null && i > 0; i--) {
                    add(table, Table.Cell.of(""));
                }
            }
            case "gridSpan" -> {
                if (table != null) {
                    table.span = Math.max(1, count(xml));
                }
            }
            case "vMerge", "hMerge" -> {
                if (table != null && "restart".equals(value(xml))) {
                    table.merged = true;
                } else if (table != null) {
                    table.goesOn = true;
                }
            }
            default -> {
                // how it looks
            }
        }
    }

    private void ends(String element) {
        Open table = open.peek();
        switch (element) {
            case "t" -> said = false;
            case "trPr" -> ofRow = false;
            case "rPr" -> ofRun = false;
            case "p" -> write("\n");
            case "tbl" -> open.poll();
            case "tc" -> {
                if (table != null) {
                    String text = table.goesOn ? "" : table.cell.toString();
                    add(table, DrawnTable.cell(text, table.merged || table.span > 1));
                    for (int i = 1; i < table.span; i++) {
                        add(table, Table.Cell.of(""));
                    }
                }
            }
            case "tr" -> {
                if (table != null && !table.deleted) {
                    table.rows.add(new Table.Row(table.rows.size() + 1, table.row));
                }
            }
            default -> {
                // how it looks
            }
        }
    }

    private void table() {
        if (open.size() == DEEPEST) {
            throw new DrawnTable.TooMuch("tables in tables");
        }
        Open table = new Open();
        open.push(table);
        found.add(table);
    }

    private void add(Open table, Table.Cell cell) {
        if (++cells > DrawnTable.MOST_CELLS) {
            throw new DrawnTable.TooMuch("cells");
        }
        if (table.row.size() < DrawnTable.MOST_COLUMNS) {
            table.row.add(cell);
        }
    }

    private void write(String text) {
        Open table = open.peek();
        if (table != null) {
            letters += text.length();
            if (letters > DrawnTable.MOST_LETTERS) {
                throw new DrawnTable.TooMuch("letters");
            }
            table.cell.append(text);
        }
    }

    private static boolean isOn(XMLStreamReader xml) {
        String value = value(xml);
        return value == null || !Set.of("0", "false", "off").contains(value);
    }

    private static int count(XMLStreamReader xml) {
        String value = value(xml);
        return value != null && value.matches("\\d{1,3}")
                ? Math.min(DrawnTable.MOST_COLUMNS, Integer.parseInt(value))
                : 0;
    }

    private static @Nullable String value(XMLStreamReader xml) {
        return xml.getAttributeValue(xml.getNamespaceURI(), "val");
    }
}
