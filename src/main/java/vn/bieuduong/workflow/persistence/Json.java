package vn.bieuduong.workflow.persistence;

import jakarta.json.stream.JsonGenerator;
import jakarta.json.stream.JsonGeneratorFactory;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import jakarta.json.stream.JsonParserFactory;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes and reads plain values as JSON text. */
public final class Json {

    private static final JsonGeneratorFactory WRITERS = jakarta.json.Json.createGeneratorFactory(Map.of());
    private static final JsonParserFactory READERS = jakarta.json.Json.createParserFactory(Map.of());

    private Json() {}

    public static String write(Object value) {
        StringWriter text = new StringWriter(256);
        try (JsonGenerator out = WRITERS.createGenerator(text)) {
            write(out, value);
        }
        return text.toString();
    }

    private static void write(JsonGenerator out, @Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            out.writeStartObject();
            map.forEach((key, item) -> {
                out.writeKey(String.valueOf(key));
                write(out, item);
            });
            out.writeEnd();
        } else if (value instanceof Collection<?> items) {
            out.writeStartArray();
            items.forEach(item -> write(out, item));
            out.writeEnd();
        } else if (value == null) {
            out.writeNull();
        } else if (value instanceof Boolean b) {
            out.write(b);
        } else if (value instanceof Long || value instanceof Integer) {
            out.write(((Number) value).longValue());
        } else if (value instanceof Number n) {
            out.write(n.doubleValue());
        } else {
            out.write(String.valueOf(value).replace("\u0000", "")); // the one character jsonb cannot keep
        }
    }

    @SuppressWarnings("unchecked")
    public static Map<String, Object> readMap(String text) {
        try (JsonParser in = READERS.createParser(new StringReader(text))) {
            return (Map<String, Object>) read(in, in.next());
        }
    }

    public static List<?> readList(String text) {
        try (JsonParser in = READERS.createParser(new StringReader(text))) {
            return (List<?>) read(in, in.next());
        }
    }

    @SuppressWarnings("NullAway") // null is one of JSON's values
    private static Object read(JsonParser in, Event event) {
        return switch (event) {
            case START_OBJECT -> {
                Map<String, Object> map = new LinkedHashMap<>();
                for (Event next = in.next(); next != Event.END_OBJECT; next = in.next()) {
                    String key = in.getString();
                    map.put(key, read(in, in.next()));
                }
                yield map;
            }
            case START_ARRAY -> {
                List<Object> items = new ArrayList<>();
                for (Event next = in.next(); next != Event.END_ARRAY; next = in.next()) {
                    items.add(read(in, next));
                }
                yield items;
            }
            case VALUE_STRING -> in.getString();
            case VALUE_NUMBER ->
                in.isIntegralNumber()
                        ? (Object) in.getLong()
                        : (Object) in.getBigDecimal().doubleValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            case KEY_NAME, END_OBJECT, END_ARRAY -> throw new IllegalStateException("misplaced " + event);
        };
    }
}
