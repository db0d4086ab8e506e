package vn.bieuduong.inspection.table;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.nio.file.Path;

/**
 * Yêu cầu đọc bảng.
 *
 * @param mostRows how many rows it may have, the heads among them
 * @param into the folder the rows are put in
 */
public record TableRequest(Path file, int mostRows, Path into) {

    public static final String KEY = "table";

    /** What the answer's rows lie under, in the folder asked for. */
    static final String ROWS = "rows";

    public JsonObject toJson() {
        return Json.createObjectBuilder()
                .add(KEY, file.toAbsolutePath().toString())
                .add("mostRows", mostRows)
                .add("into", into.toAbsolutePath().toString())
                .build();
    }

    public static TableRequest fromJson(JsonObject json) {
        return new TableRequest(Path.of(json.getString(KEY)), json.getInt("mostRows"), Path.of(json.getString("into")));
    }

    /** The worker's answer. */
    public static JsonObject answer(Table.State state) {
        return Json.createObjectBuilder().add("state", state.name()).build();
    }

    /** What the answer says. */
    public static Table.State state(JsonObject answer) {
        return Table.State.valueOf(answer.getString("state"));
    }
}
