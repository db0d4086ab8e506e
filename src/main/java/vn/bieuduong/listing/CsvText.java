package vn.bieuduong.listing;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Chữ của tệp CSV: rows as spreadsheets open them. */
public final class CsvText {

    /** What spreadsheets take for a sign of UTF-8. */
    public static final String BEGINNING = "\uFEFF";

    private CsvText() {}

    public static String row(Stream<String> cells) {
        return cells.map(CsvText::cell).collect(Collectors.joining(",")) + "\r\n";
    }

    /** What begins like a formula is text: nobody's spreadsheet computes what somebody else has typed. */
    private static String cell(String text) {
        String plain = text.matches("(?s)[=+@\t\r-].*") ? "'" + text : text;
        return '"' + plain.replace("\"", "\"\"") + '"';
    }
}
