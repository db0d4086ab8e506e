package vn.bieuduong.inspection.table;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.nio.file.Path;

/**
 * Yêu cầu đọc bảng.
 *
 * @param mostRows how many rows it may have, the heads among them
 * @param table which table of a letter is meant, from 1; {@link #ASK} while nobody has said, {@link #NO_LETTER} where letters are not taken
 * @param into the folder the rows are put in
 */
public record TableRequest(Path file, int mostRows, int table, Path into) {

    public static final String KEY = "table";

    /** A letter is taken, and which of its tables is meant is still to be said. */
    public static final int ASK = 0;

    /** The list is a file of its own. */
    public static final int NO_LETTER = -1;

    /** What the answer's rows lie under, in the folder asked for. */
    static final String ROWS = "rows";

    public JsonObject toJson() {
        return Json.createObjectBuilder()
                .add(KEY, file.toAbsolutePath().toString())
                .add("mostRows", mostRows)
                .add("of", table)
                .add("into", into.toAbsolutePath().toString())
                .build();
    }

    public static TableRequest fromJson(JsonObject json) {
        return new TableRequest(
                Path.of(json.getString(KEY)),
                json.getInt("mostRows"),
                json.getInt("of"),
                Path.of(json.getString("into")));
    }
}
