package vn.bieuduong.inspection.worker;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import vn.bieuduong.inspection.table.Table;
import vn.bieuduong.inspection.table.TableRows;

/**
 * Bảng CSV: rows of cells, as spreadsheets save them: UTF-8 with or without a mark in front, divided by whichever of semicolon,
 * comma and tabulator the first row has most of, cells in quotes where they hold one of these or a line break.
 */
final class DelimitedRows {

    private DelimitedRows() {}

    /**
     * Gives the rows on; false once there are too many.
     *
     * @throws CharacterCodingException when the bytes are no UTF-8 text
     */
    static boolean read(byte[] bytes, TableRows into) throws IOException {
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
        return rows(text.startsWith("\uFEFF") ? text.substring(1) : text, into);
    }

    private static boolean rows(String text, TableRows into) throws IOException {
        char delimiter = delimiter(text);
        List<Table.Cell> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        int line = 1;
        int begun = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted) {
                if (c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    cell.append(c);
                    i++;
                } else if (c == '"') {
                    quoted = false;
                } else {
                    line += c == '\n' ? 1 : 0;
                    cell.append(c);
                }
            } else if (c == '"' && cell.isEmpty()) {
                quoted = true;
            } else if (c == delimiter) {
                take(cell, cells);
            } else if (c == '\n') {
                take(cell, cells);
                if (!into.add(new Table.Row(begun, cells))) {
                    return false;
                }
                cells.clear();
                line++;
                begun = line;
            } else if (c != '\r') {
                cell.append(c);
            }
        }
        if (!cell.isEmpty() || !cells.isEmpty()) {
            take(cell, cells);
            return into.add(new Table.Row(begun, cells));
        }
        return true;
    }

    private static void take(StringBuilder cell, List<Table.Cell> cells) {
        cells.add(Table.Cell.of(cell.toString()));
        cell.setLength(0);
    }

    private static char delimiter(String text) {
        int end = text.indexOf('\n');
        String first = end < 0 ? text : text.substring(0, end);
        char most = ';';
        long count = 0;
        for (char one : new char[] {';', ',', '\t'}) {
            long there = first.chars().filter(c -> c == one).count();
            if (there > count) {
                most = one;
                count = there;
            }
        }
        return most;
    }
}
