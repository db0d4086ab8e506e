package vn.bieuduong.inspection.table;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.util.List;

/**
 * Trả lời về bảng: what the worker says of it; the rows themselves lie in the folder asked for.
 *
 * @param tables those of a letter
 */
public record TableAnswer(Table.State state, List<LetterTable> tables) {

    public TableAnswer {
        tables = List.copyOf(tables);
    }

    public static TableAnswer of(Table.State state) {
        return new TableAnswer(state, List.of());
    }

    public JsonObject toJson() {
        JsonArrayBuilder found = Json.createArrayBuilder();
        tables.forEach(one -> found.add(one.toJson()));
        return Json.createObjectBuilder()
                .add("state", state.name())
                .add("tables", found)
                .build();
    }

    public static TableAnswer fromJson(JsonObject json) {
        return new TableAnswer(
                Table.State.valueOf(json.getString("state")),
                json.getJsonArray("tables").getValuesAs(JsonObject.class).stream()
                        .limit(LetterTable.MOST)
                        .map(LetterTable::fromJson)
                        .toList());
    }
}
