package vn.bieuduong.workflow.simulation;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lựa chọn của người vẽ: what the author says about a walk: variables, outcomes of tasks, messages. */
public final class Choices {

    private final Map<String, Object> variables = new LinkedHashMap<>();
    private final Map<String, Deque<String>> outcomes = new HashMap<>();
    private final List<String> messages = new ArrayList<>();
    private @Nullable String process;

    /** Takes {@code name=value}, a variable at the start: JSON, else text. False when it is not of that form. */
    public boolean set(String given) {
        int at = given.indexOf('=');
        if (at > 0) {
            variables.put(given.substring(0, at), value(given.substring(at + 1)));
        }
        return at > 0;
    }

    /** Takes {@code task=outcome}: the first for the task's first time, the last for every further one. False when it is none. */
    public boolean choose(String given) {
        int at = given.indexOf('=');
        if (at > 0) {
            outcomes.computeIfAbsent(given.substring(0, at), k -> new ArrayDeque<>())
                    .add(given.substring(at + 1));
        }
        return at > 0;
    }

    /** A message or signal, sent as soon as it is waited for. */
    public void send(String message) {
        messages.add(message);
    }

    /** The process to walk where there are several. */
    public void walk(String id) {
        process = id;
    }

    Map<String, Object> variables() {
        return variables;
    }

    /** The process to walk; null leaves the choice to the walk. */
    @Nullable
    String process() {
        return process;
    }

    List<String> messages() {
        return messages;
    }

    /** The outcome chosen for the next time this task is done; the last one stays. */
    @Nullable
    String outcome(String task) {
        Deque<String> chosen = outcomes.get(task);
        if (chosen == null) {
            return null;
        }
        return chosen.size() > 1 ? chosen.poll() : chosen.peek();
    }

    /** JSON where it is JSON, else the text itself. */
    private static Object value(String text) {
        try (JsonReader reader = Json.createReader(new StringReader("[" + text + "]"))) {
            var items = reader.readArray();
            return items.size() == 1 ? plain(items.get(0)) : text;
        } catch (JsonException e) {
            return text;
        }
    }

    @SuppressWarnings("NullAway") // null is one of JSON's values
    private static Object plain(JsonValue value) {
        return switch (value.getValueType()) {
            case STRING -> ((JsonString) value).getString();
            case NUMBER -> ((JsonNumber) value).bigDecimalValue();
            case TRUE -> true;
            case FALSE -> false;
            case NULL -> null;
            case ARRAY -> {
                List<Object> items = new ArrayList<>();
                value.asJsonArray().forEach(item -> items.add(plain(item)));
                yield items;
            }
            case OBJECT -> {
                Map<String, Object> map = new LinkedHashMap<>();
                value.asJsonObject().forEach((key, item) -> map.put(key, plain(item)));
                yield map;
            }
        };
    }
}
