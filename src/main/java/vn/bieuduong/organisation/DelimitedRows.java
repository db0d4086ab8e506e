package vn.bieuduong.organisation;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Bảng CSV: rows of cells, as spreadsheets save them: UTF-8 with or without a mark in front, divided by whichever of semicolon,
 * comma and tabulator the first row has most of, cells in quotes where they hold one of these or a line break.
 */
public final class DelimitedRows {

    /** One row with the line of the file it begins on. */
    public record Row(int line, List<String> cells) {

        boolean isEmpty() {
            return cells.stream().allMatch(String::isBlank);
        }
    }

    private DelimitedRows() {}

    /** Empty when the bytes are no UTF-8 text. */
    public static Optional<List<Row>> read(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return Optional.of(rows(text.startsWith("\uFEFF") ? text.substring(1) : text));
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static List<Row> rows(String text) {
        char delimiter = delimiter(text);
        List<Row> rows = new ArrayList<>();
        List<String> cells = new ArrayList<>();
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
                cells.add(cell.toString());
                cell.setLength(0);
            } else if (c == '\n') {
                cells.add(cell.toString());
                cell.setLength(0);
                rows.add(new Row(begun, List.copyOf(cells)));
                cells.clear();
                line++;
                begun = line;
            } else if (c != '\r') {
                cell.append(c);
            }
        }
        if (!cell.isEmpty() || !cells.isEmpty()) {
            cells.add(cell.toString());
            rows.add(new Row(begun, List.copyOf(cells)));
        }
        return rows.stream().filter(row -> !row.isEmpty()).toList();
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
