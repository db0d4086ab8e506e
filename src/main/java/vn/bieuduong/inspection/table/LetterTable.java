package vn.bieuduong.inspection.table;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.List;

/**
 * Bảng trong văn bản: one table of a letter, as much of it as tells people which it is.
 *
 * @param page of a PDF that it begins on; 0 where pages are not known
 * @param rows how many it has
 * @param first what stands in the first of them
 */
public record LetterTable(int page, int rows, int columns, List<List<String>> first) {

    /** So many rows of each are shown. */
    public static final int SHOWN = 5;

    /** So many tables of a letter are shown. */
    public static final int MOST = 50;

    private static final int MOST_COLUMNS = 60;
    private static final int LONGEST = 120;

    public LetterTable {
        first = first.stream().limit(SHOWN).map(LetterTable::cut).toList();
    }

    private static List<String> cut(List<String> row) {
        return row.stream()
                .limit(MOST_COLUMNS)
                .map(text -> text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text)
                .toList();
    }

    JsonObject toJson() {
        JsonArrayBuilder shown = Json.createArrayBuilder();
        first.forEach(row -> shown.add(Json.createArrayBuilder(row)));
        return Json.createObjectBuilder()
                .add("page", page)
                .add("rows", rows)
                .add("columns", columns)
                .add("first", shown)
                .build();
    }

    static LetterTable fromJson(JsonObject json) {
        return new LetterTable(
                json.getInt("page"),
                json.getInt("rows"),
                json.getInt("columns"),
                json.getJsonArray("first").getValuesAs(JsonArray.class).stream()
                        .map(row -> row.getValuesAs(JsonString::getString))
                        .toList());
    }
}
