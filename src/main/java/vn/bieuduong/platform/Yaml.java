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

    private Yaml(String file, Problems problems, String key, Node node) {
        this.file = file;
        this.problems = problems;
        this.line = lineOf(node);
        fields.put(key, node);
    }

    private Yaml(String file, Problems problems, @Nullable Node node) {
        this.file = file;
        this.problems = problems;
        this.line = node == null ? 0 : lineOf(node);
        if (node instanceof MappingNode mapping) {
            for (NodeTuple tuple : mapping.getValue()) {
                String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
                if (fields.put(key, tuple.getValueNode()) != null) {
                    problems.wrong(file, lineOf(tuple.getKeyNode()), "yaml.twice", key);
                }
            }
        } else if (node != null) {
            problems.wrong(file, line, "yaml.mapping");
        }
    }

    /** Reads a file whose top is a mapping. A missing or malformed file is a problem and gives an empty mapping. */
    public static Yaml read(Path path, String name, Problems problems) {
        try {
            return parse(Files.readString(path), name, problems);
        } catch (IOException e) {
            problems.wrong(name, 0, "file.unread");
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
                problems.wrong(name, 0, "file.empty");
            }
            return new Yaml(name, problems, node.orElse(null));
        } catch (MarkedYamlEngineException e) {
            int at = e.getProblemMark().map(m -> m.getLine() + 1).orElse(0);
            problems.wrong(name, at, "yaml.broken", e.getProblem());
        } catch (YamlEngineException e) {
            problems.wrong(name, 0, "yaml.broken", String.valueOf(e.getMessage()));
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

    /** Names a mistake at this field: a key of {@code texts/config} and what its sentence names. */
    public void wrong(String key, String text, Object... named) {
        problems.wrong(file, lineOf(key), text, named);
    }

    /** Names a mistake at this field. */
    public void problem(String key, String sentence) {
        problems.add(file, lineOf(key), sentence);
    }

    /** A required text; absent or blank is a problem and gives "". */
    public String text(String key) {
        Optional<String> text = optionalText(key);
        if (text.isEmpty() && (!fields.containsKey(key) || fields.get(key) instanceof ScalarNode)) {
            wrong(key, "yaml.missing", key);
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
        wrong(key, "yaml.text", key);
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
                Problems.words("yaml.number", min, max));
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
                Problems.words("yaml.flag"));
    }

    public LocalDate date(String key) {
        return parsed(key, text(key), LocalDate.EPOCH, Yaml::localDate, Problems.words("yaml.date"));
    }

    public Optional<LocalDate> optionalDate(String key) {
        return optionalText(key)
                .map(s -> parsed(key, s, LocalDate.EPOCH, Yaml::localDate, Problems.words("yaml.date")));
    }

    /** One of an enum's constants, written in lower case with "_" or "-". */
    public <E extends Enum<E>> E choice(String key, Class<E> type) {
        E[] all = type.getEnumConstants();
        return parsed(key, text(key), all[0], s -> constant(type, s), Problems.words("yaml.choice", names(all)));
    }

    public <E extends Enum<E>> List<E> choices(String key, Class<E> type) {
        E[] all = type.getEnumConstants();
        return texts(key).stream()
                .map(s -> parsed(key, s, all[0], v -> constant(type, v), Problems.words("yaml.choices", names(all))))
                .toList();
    }

    /** A list of texts; absent gives an empty list. */
    public List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        for (Node node : sequence(key)) {
            if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
                texts.add(scalar.getValue().strip());
            } else {
                problems.wrong(file, lineOf(node), "yaml.texts", key);
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

    /**
     * One thing or a list of things, each a mapping or, for short, only what the mapping would hold under this same key;
     * absent gives an empty list.
     */
    public List<Yaml> pieces(String key, String shortFor) {
        asked.add(key);
        Node node = fields.get(key);
        if (node == null || isNull(node)) {
            return List.of();
        }
        List<Node> all = node instanceof SequenceNode sequence ? sequence.getValue() : List.of(node);
        return all.stream()
                .map(one -> one instanceof MappingNode
                        ? new Yaml(file, problems, one)
                        : new Yaml(file, problems, shortFor, one))
                .toList();
    }

    /** Whether a field is a single text. */
    public boolean isText(String key) {
        return fields.get(key) instanceof ScalarNode;
    }

    /** A text with the spaces it begins and ends with; absent gives what is said otherwise. */
    public String spaced(String key, String otherwise) {
        asked.add(key);
        return fields.get(key) instanceof ScalarNode scalar ? scalar.getValue() : otherwise;
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
                problems.wrong(file, lineOf(field.getValue()), "yaml.unknown", field.getKey());
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
        wrong(key, "yaml.list", key);
        return List.of();
    }

    private <T> T ask(String key, T value) {
        asked.add(key);
        return value;
    }

    private <T> T parsed(String key, String text, T otherwise, Function<String, T> parser, Worded wanted) {
        if (text.isEmpty()) {
            return otherwise;
        }
        try {
            return parser.apply(text);
        } catch (IllegalArgumentException | DateTimeParseException e) {
            wrong(key, "yaml.value", key, text, wanted);
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
