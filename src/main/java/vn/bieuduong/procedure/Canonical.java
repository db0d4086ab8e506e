package vn.bieuduong.procedure;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import vn.bieuduong.platform.Sha256;

/**
 * A file's content as JSON with its keys in order: comments, spaces and the order of keys make no difference, so that they
 * make no new version either. Being YAML too, it is read back by the same reader.
 */
record Canonical(String json, String checksum) {

    static Canonical of(String text) {
        Object tree = new Load(LoadSettings.builder().build()).loadFromString(text);
        String json = value(tree).toString();
        return new Canonical(json, Sha256.hex(json));
    }

    private static JsonValue value(@Nullable Object node) {
        if (node instanceof Map<?, ?> map) {
            TreeMap<String, JsonValue> sorted = new TreeMap<>();
            map.forEach((key, one) -> sorted.put(String.valueOf(key), value(one)));
            JsonObjectBuilder object = Json.createObjectBuilder();
            sorted.forEach(object::add);
            return object.build();
        }
        if (node instanceof Iterable<?> list) {
            JsonArrayBuilder array = Json.createArrayBuilder();
            list.forEach(one -> array.add(value(one)));
            return array.build();
        }
        if (node == null) {
            return JsonValue.NULL;
        }
        if (node instanceof Boolean flag) {
            return flag ? JsonValue.TRUE : JsonValue.FALSE;
        }
        if (node instanceof Integer number) {
            return Json.createValue(number);
        }
        if (node instanceof Double number) {
            return Json.createValue(number);
        }
        return Json.createValue(node.toString());
    }
}
