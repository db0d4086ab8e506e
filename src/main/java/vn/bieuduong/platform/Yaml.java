package vn.bieuduong.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * Tệp cấu hình: one mapping of a YAML file, read field by field; every mistake goes to {@link Problems} with file and
 * line, and reading goes on with a harmless stand-in so that all mistakes are named at once. Call {@link #done()} last:
 * it names keys nobody asked for, which are mostly typing errors.
 */
public final class Yaml {

    private final String file;
    private final Problems problems;
    private final int line;
    private final Map<String, Node> fields = new LinkedHashMap<>();
    private final Set<String> asked = new HashSet<>();

    private Yaml(String file, Problems problems, @Nullable Node node) {
        this.file = file;
        this.problems = problems;
        this.line = node == null ? 0 : lineOf(node);
        if (node instanceof MappingNode mapping) {
            for (NodeTuple tuple : mapping.getValue()) {
                String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
                if (fields.put(key, tuple.getValueNode()) != null) {
                    problems.add(file, lineOf(tuple.getKeyNode()), "Khóa “" + key + "” ghi hai lần.");
                }
            }
        } else if (node != null) {
            problems.add(file, line, "Chỗ này phải là các cặp “khóa: giá trị”.");
        }
    }

    /** Reads a file whose top is a mapping. A missing or malformed file is a problem and gives an empty mapping. */
    public static Yaml read(Path path, String name, Problems problems) {
        try {
            return parse(Files.readString(path), name, problems);
        } catch (IOException e) {
            problems.add(name, 0, "Không mở được tệp, hoặc tệp không phải UTF-8.");
            return new Yaml(name, problems, null);
        }
    }

    /** Reads a text whose top is a mapping; JSON will do. Malformed text is a problem and gives an empty mapping. */
    public static Yaml parse(String text, String name, Problems problems) {
        try {
            LoadSettings settings = LoadSettings.builder()
                    .setLabel(name)
                    .setMaxAliasesForCollections(20)
                    .setCodePointLimit(2_000_000)
                    .build();
            Optional<Node> node = new Compose(settings).composeString(text);
            if (node.isEmpty()) {
                problems.add(name, 0, "Tệp trống.");
            }
            return new Yaml(name, problems, node.orElse(null));
        } catch (MarkedYamlEngineException e) {
            int at = e.getProblemMark().map(m -> m.getLine() + 1).orElse(0);
            problems.add(name, at, "Không đọc được YAML: " + e.getProblem());
        } catch (YamlEngineException e) {
            problems.add(name, 0, "Không đọc được YAML: " + e.getMessage());
        }
        return new Yaml(name, problems, null);
    }

    public int line() {
        return line;
    }

    public String file() {
        return file;
    }

    /** The line of a field, or of the whole mapping when the field is absent. */
    public int lineOf(String key) {
        Node node = fields.get(key);
        return node == null ? line : lineOf(node);
    }

    public boolean has(String key) {
        Node node = fields.get(key);
        return node != null && !isNull(node);
    }

    /** Names a mistake at this field. */
    public void problem(String key, String sentence) {
        problems.add(file, lineOf(key), sentence);
    }

    /** A required text; absent or blank is a problem and gives "". */
    public String text(String key) {
        Optional<String> text = optionalText(key);
        if (text.isEmpty() && (!fields.containsKey(key) || fields.get(key) instanceof ScalarNode)) {
            problem(key, "Thiếu “" + key + "”.");
        }
        return text.orElse("");
    }

    public Optional<String> optionalText(String key) {
        asked.add(key);
        Node node = fields.get(key);
        if (node == null || isNull(node)) {
            return Optional.empty();
        }
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue().isBlank()
                    ? Optional.empty()
                    : Optional.of(scalar.getValue().strip());
        }
        problem(key, "“" + key + "” phải là chữ.");
        return Optional.empty();
    }

    public int number(String key, int min, int max) {
        return parsed(
                key,
                text(key),
                min,
                s -> {
                    int value = Integer.parseInt(s);
                    if (value < min || value > max) {
                        throw new IllegalArgumentException();
                    }
                    return value;
                },
                "một số nguyên từ " + min + " đến " + max);
    }

    public int number(String key, int min, int max, int otherwise) {
        return has(key) ? number(key, min, max) : ask(key, otherwise);
    }

    public boolean flag(String key, boolean otherwise) {
        if (!has(key)) {
            return ask(key, otherwise);
        }
        return parsed(
                key,
                text(key),
                otherwise,
                s -> switch (s) {
                    case "true" -> true;
                    case "false" -> false;
                    default -> throw new IllegalArgumentException(s);
                },
                "true hoặc false");
    }

    public LocalDate date(String key) {
        return parsed(key, text(key), LocalDate.EPOCH, Yaml::localDate, "một ngày dạng 2026-11-20");
    }

    public Optional<LocalDate> optionalDate(String key) {
        return optionalText(key).map(s -> parsed(key, s, LocalDate.EPOCH, Yaml::localDate, "một ngày dạng 2026-11-20"));
    }

    /** One of an enum's constants, written in lower case with "_" or "-". */
    public <E extends Enum<E>> E choice(String key, Class<E> type) {
        E[] all = type.getEnumConstants();
        return parsed(key, text(key), all[0], s -> constant(type, s), "một trong " + names(all));
    }

    public <E extends Enum<E>> List<E> choices(String key, Class<E> type) {
        E[] all = type.getEnumConstants();
        return texts(key).stream()
                .map(s -> parsed(key, s, all[0], v -> constant(type, v), "các giá trị trong " + names(all)))
                .toList();
    }

    /** A list of texts; absent gives an empty list. */
    public List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        for (Node node : sequence(key)) {
            if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
                texts.add(scalar.getValue().strip());
            } else {
                problems.add(file, lineOf(node), "“" + key + "” phải là danh sách chữ.");
            }
        }
        return List.copyOf(texts);
    }

    /** A list of mappings; absent gives an empty list. */
    public List<Yaml> children(String key) {
        return sequence(key).stream()
                .map(node -> new Yaml(file, problems, node))
                .toList();
    }

    /** A nested mapping; absent gives an empty one. */
    public Yaml child(String key) {
        asked.add(key);
        Node node = fields.get(key);
        return new Yaml(file, problems, node == null || isNull(node) ? null : node);
    }

    /** The keys of this mapping in their order, for mappings whose keys are data. */
    public List<String> keys() {
        return List.copyOf(fields.keySet());
    }

    /** Names every key nobody asked for. */
    public void done() {
        for (Map.Entry<String, Node> field : fields.entrySet()) {
            if (!asked.contains(field.getKey())) {
                problems.add(
                        file, lineOf(field.getValue()), "Không biết khóa “" + field.getKey() + "”; xem lại chính tả.");
            }
        }
    }

    private List<Node> sequence(String key) {
        asked.add(key);
        Node node = fields.get(key);
        if (node == null || isNull(node)) {
            return List.of();
        }
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        problem(key, "“" + key + "” phải là danh sách.");
        return List.of();
    }

    private <T> T ask(String key, T value) {
        asked.add(key);
        return value;
    }

    private <T> T parsed(String key, String text, T otherwise, Function<String, T> parser, String wanted) {
        if (text.isEmpty()) {
            return otherwise;
        }
        try {
            return parser.apply(text);
        } catch (IllegalArgumentException | DateTimeParseException e) {
            problem(key, "“" + key + ": " + text + "” phải là " + wanted + ".");
            return otherwise;
        }
    }

    private static LocalDate localDate(String text) {
        return LocalDate.parse(text);
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String text) {
        return Enum.valueOf(type, text.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private static String names(Enum<?>[] all) {
        List<String> names = new ArrayList<>();
        for (Enum<?> one : all) {
            names.add(one.name().toLowerCase(Locale.ROOT));
        }
        return String.join(", ", names);
    }

    private static boolean isNull(Node node) {
        return node.getTag().getValue().endsWith(":null");
    }

    private static int lineOf(Node node) {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
    }
}
