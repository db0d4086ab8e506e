package vn.bieuduong.issuing;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.document.Documents;
import vn.bieuduong.document.OfficialPaper;

/** Nội dung văn bản để cất: what a paper says as JSON, so that its file can be made later and still say the same. */
final class PaperJson {

    private static final String PAPER = "paper";
    private static final String CONTENT = "content";

    private PaperJson() {}

    /** The paper's content; {@link #read} gives an equal paper back. */
    static String of(OfficialPaper paper) {
        return Json.createObjectBuilder()
                .add(PAPER, Documents.templateName(paper.getClass()))
                .add(CONTENT, value(paper))
                .build()
                .toString();
    }

    /** The paper that {@link #of} wrote. */
    static OfficialPaper read(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            JsonObject json = reader.readObject();
            String name = json.getString(PAPER);
            Class<?> type = Arrays.stream(OfficialPaper.class.getPermittedSubclasses())
                    .filter(one -> Documents.templateName(one).equals(name))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no such paper: " + name));
            return (OfficialPaper) Objects.requireNonNull(read(type, json.get(CONTENT)));
        }
    }

    /** Any list of records; {@link #list} gives an equal one back. */
    static String of(List<? extends Record> records) {
        return value(records).toString();
    }

    /** The records that {@link #of(List)} wrote. */
    static <T extends Record> List<T> list(String text, Class<T> type) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readArray().stream()
                    .map(one -> type.cast(record(type, one.asJsonObject())))
                    .toList();
        }
    }

    private static JsonValue value(@Nullable Object value) {
        if (value == null) {
            return JsonValue.NULL;
        }
        if (value instanceof Integer number) {
            return Json.createValue(number);
        }
        if (value instanceof Long number) {
            return Json.createValue(number);
        }
        if (value instanceof Double number) {
            return Json.createValue(number);
        }
        if (value instanceof Boolean flag) {
            return flag ? JsonValue.TRUE : JsonValue.FALSE;
        }
        if (value instanceof List<?> list) {
            JsonArrayBuilder array = Json.createArrayBuilder();
            list.forEach(one -> array.add(value(one)));
            return array.build();
        }
        if (value instanceof Record fields) {
            return object(fields);
        }
        if (value instanceof String || value instanceof Instant || value instanceof LocalDate) {
            return Json.createValue(value.toString());
        }
        throw new IllegalArgumentException("papers hold no " + value.getClass());
    }

    private static JsonObject object(Record fields) {
        JsonObjectBuilder object = Json.createObjectBuilder();
        for (RecordComponent component : fields.getClass().getRecordComponents()) {
            try {
                object.add(component.getName(), value(component.getAccessor().invoke(fields)));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
        return object.build();
    }

    private static @Nullable Object read(Type type, @Nullable JsonValue json) {
        if (json == null || json == JsonValue.NULL) {
            return null;
        }
        if (type instanceof ParameterizedType list) {
            List<Object> read = new ArrayList<>();
            json.asJsonArray()
                    .forEach(one -> read.add(Objects.requireNonNull(read(list.getActualTypeArguments()[0], one))));
            return read;
        }
        if (type == int.class || type == Integer.class) {
            return ((JsonNumber) json).intValueExact();
        }
        if (type == long.class || type == Long.class) {
            return ((JsonNumber) json).longValueExact();
        }
        if (type == double.class || type == Double.class) {
            return ((JsonNumber) json).doubleValue();
        }
        if (type == boolean.class || type == Boolean.class) {
            return json == JsonValue.TRUE;
        }
        if (type == Instant.class) {
            return Instant.parse(((JsonString) json).getString());
        }
        if (type == LocalDate.class) {
            return LocalDate.parse(((JsonString) json).getString());
        }
        if (type == String.class) {
            return ((JsonString) json).getString();
        }
        return record((Class<?>) type, json.asJsonObject());
    }

    private static Object record(Class<?> type, JsonObject json) {
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = new Object[components.length];
        Class<?>[] types = new Class<?>[components.length];
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            values[i] = read(components[i].getGenericType(), json.get(components[i].getName()));
        }
        try {
            return type.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
