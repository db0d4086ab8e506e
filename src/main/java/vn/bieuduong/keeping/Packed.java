package vn.bieuduong.keeping;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.bieuduong.platform.Typed;

/** Fields and what stands in each as one text: {@code {"details:title":["…"]}}; cleaned as every text that comes in. */
public final class Packed {

    private static final int MOST_FIELDS = 2_000;

    private Packed() {}

    public static String of(Map<String, List<String>> fields) {
        JsonObjectBuilder packed = Json.createObjectBuilder();
        fields.forEach((field, values) -> {
            JsonArrayBuilder all = Json.createArrayBuilder();
            values.forEach(value -> all.add(Typed.text(value)));
            packed.add(Typed.line(field), all);
        });
        return packed.build().toString();
    }

    /** @throws IllegalArgumentException when it is no such text */
    public static Map<String, List<String>> read(String packed) {
        try (JsonReader reader = Json.createReader(new StringReader(packed))) {
            Map<String, List<String>> fields = new LinkedHashMap<>();
            reader.readObject().forEach((field, values) -> fields.put(Typed.line(field), texts(values)));
            if (fields.size() > MOST_FIELDS) {
                throw new IllegalArgumentException("too many fields: " + fields.size());
            }
            return fields;
        } catch (JsonException | ClassCastException e) {
            throw new IllegalArgumentException("no fields", e);
        }
    }

    private static List<String> texts(JsonValue values) {
        return ((JsonArray) values)
                .getValuesAs(JsonString.class).stream()
                        .map(value -> Typed.text(value.getString()))
                        .toList();
    }
}
