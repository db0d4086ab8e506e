package vn.bieuduong.inspection.worker;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.inspection.table.Table;
import vn.bieuduong.inspection.table.TableRows;

/** Bảng Excel: rows of the first sheet that is seen of a workbook (Office Open XML, ISO/IEC 29500), one after the other. */
final class SheetRows {

    private static final Pattern WHOLE = Pattern.compile("-?\\d+(?:\\.0+)?");
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.");
    private static final Pattern DAY = Pattern.compile(".*[dy].*");
    private static final int MOST_MERGED = 1_000;

    private SheetRows() {}

    /** Gives the rows on; false once there are too many. */
    static boolean read(Path file, TableRows into) throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true))) {
            Sheet sheet = shown(workbook);
            Set<String> merged = merged(file, sheet);
            try (Stream<Row> rows = sheet.openStream()) {
                for (Iterator<Row> each = rows.iterator(); each.hasNext(); ) {
                    if (!into.add(row(each.next(), merged))) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    private static Sheet shown(ReadableWorkbook workbook) throws IOException {
        return workbook.getSheets()
                .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
                .findFirst()
                .orElseThrow(() -> new IOException("no sheet is shown"));
    }

    private static Table.Row row(Row row, Set<String> merged) {
        List<Table.Cell> cells = new ArrayList<>();
        for (Cell cell : row) {
            cells.add(cell == null ? Table.Cell.of("") : cell(cell, merged));
        }
        return new Table.Row(row.getRowNum(), cells);
    }

    private static Table.Cell cell(Cell cell, Set<String> merged) {
        String raw = cell.getRawValue() == null ? "" : cell.getRawValue();
        if (cell.getType() == CellType.ERROR) {
            return new Table.Cell(Table.Kind.ERROR, raw);
        }
        if (cell.getFormula() != null || cell.getType() == CellType.FORMULA) {
            return new Table.Cell(Table.Kind.FORMULA, raw.isEmpty() ? "=" + cell.getFormula() : raw);
        }
        if (merged.contains(cell.getAddress().toString())) {
            return new Table.Cell(Table.Kind.MERGED, cell.getText());
        }
        if (cell.getType() != CellType.NUMBER) {
            return Table.Cell.of(cell.getText() == null ? "" : cell.getText());
        }
        if (isDay(cell.getDataFormatString())) {
            try {
                return new Table.Cell(
                        Table.Kind.DAY, cell.asDate().toLocalDate().toString());
            } catch (RuntimeException noDay) {
                return new Table.Cell(Table.Kind.NUMBER, raw);
            }
        }
        return new Table.Cell(Table.Kind.NUMBER, plain(cell, raw));
    }

    /** As people see it: no exponent, and no fraction of nothing. */
    private static String plain(Cell cell, String raw) {
        if (raw.indexOf('E') < 0 && raw.indexOf('e') < 0) {
            return WHOLE.matcher(raw).matches() ? raw.replaceFirst("\\.0+$", "") : raw;
        }
        return cell.asNumber().stripTrailingZeros().toPlainString();
    }

    private static boolean isDay(@Nullable String format) {
        return format != null
                && DAY.matcher(QUOTED.matcher(format.toLowerCase(Locale.ROOT)).replaceAll(""))
                        .matches();
    }

    /** Where merged cells begin; the reader of rows does not say. */
    private static Set<String> merged(Path file, Sheet sheet) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            Map<String, String> targets = new HashMap<>();
            read(zip, "xl/_rels/workbook.xml.rels", xml -> {
                if (xml.getLocalName().equals("Relationship")) {
                    targets.put(xml.getAttributeValue(null, "Id"), xml.getAttributeValue(null, "Target"));
                }
            });
            String target = targets.getOrDefault(sheet.getId(), "worksheets/sheet1.xml");
            Set<String> merged = new HashSet<>();
            read(zip, target.startsWith("/") ? target.substring(1) : "xl/" + target, xml -> {
                if (xml.getLocalName().equals("mergeCell") && merged.size() < MOST_MERGED) {
                    merged.add(
                            String.valueOf(xml.getAttributeValue(null, "ref")).replaceFirst(":.*", ""));
                }
            });
            return merged;
        }
    }

    /** Phần tử XML: an element's beginning. */
    private interface Element {
        void begins(XMLStreamReader xml);
    }

    private static void read(ZipFile zip, String part, Element element) throws IOException {
        ZipEntry entry = zip.getEntry(part);
        if (entry == null) {
            return;
        }
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try (InputStream in = zip.getInputStream(entry)) {
            XMLStreamReader xml = factory.createXMLStreamReader(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamReader.START_ELEMENT) {
                    element.begins(xml);
                }
            }
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }
}
