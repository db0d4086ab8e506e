package vn.bieuduong.informing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.bieuduong.platform.Problems;
import vn.bieuduong.platform.Texts;
import vn.bieuduong.platform.Yaml;

/** Tệp lời báo tin: {@code config/messages}, one file an occasion, in both languages. */
public final class NoticeFiles {

    /** The languages people are told in. */
    public static final List<Locale> LANGUAGES = List.of(Texts.VIETNAMESE, Texts.ENGLISH);

    static final int LONGEST_SUBJECT = 120;

    private static final String FOLDER = "messages";

    private NoticeFiles() {}

    /** Names every mistake in the folder. */
    public static void check(Path configDir, Problems problems) {
        read(configDir, problems);
    }

    /** All of them; every mistake goes to {@code problems}. */
    static Map<Occasion, Map<String, NoticeText>> read(Path configDir, Problems problems) {
        Map<Occasion, Map<String, NoticeText>> all = new EnumMap<>(Occasion.class);
        for (Occasion occasion : Occasion.values()) {
            all.put(occasion, read(configDir, occasion, problems));
        }
        strangers(configDir.resolve(FOLDER), problems);
        return all;
    }

    /** The file of one occasion, by language. */
    static Map<String, NoticeText> read(Path configDir, Occasion occasion, Problems problems) {
        return both(occasion, Yaml.read(configDir.resolve(FOLDER).resolve(occasion.file()), name(occasion), problems));
    }

    /** What somebody brings as the file of one occasion, by language. */
    static Map<String, NoticeText> parse(String text, Occasion occasion, Problems problems) {
        return both(occasion, Yaml.parse(text, name(occasion), problems));
    }

    /** A file that says this. */
    static String written(Map<String, NoticeText> both) {
        StringBuilder yaml = new StringBuilder();
        for (Locale language : LANGUAGES) {
            NoticeText text = both.get(language.getLanguage());
            if (text != null) {
                yaml.append(language.getLanguage())
                        .append(":\n  subject: \"")
                        .append(text.subject().replace("\\", "\\\\").replace("\"", "\\\""))
                        .append("\"\n  body: |2\n");
                text.body().lines().forEach(line -> yaml.append(line.isEmpty() ? "" : "    " + line)
                        .append('\n'));
            }
        }
        return yaml.toString();
    }

    static String name(Occasion occasion) {
        return FOLDER + "/" + occasion.file();
    }

    private static Map<String, NoticeText> both(Occasion occasion, Yaml yaml) {
        Map<String, NoticeText> both = new HashMap<>();
        for (Locale language : LANGUAGES) {
            String tag = language.getLanguage();
            if (!yaml.has(tag)) {
                yaml.wrong(tag, "yaml.missing", tag);
            }
            Yaml one = yaml.child(tag);
            if (yaml.has(tag)) {
                both.put(tag, text(occasion, one));
            }
        }
        yaml.done();
        return both;
    }

    private static NoticeText text(Occasion occasion, Yaml yaml) {
        NoticeText text = new NoticeText(yaml.text("subject"), yaml.text("body"));
        yaml.done();
        unknown(yaml, "subject", text.subject(), occasion.placesOfSubject());
        unknown(yaml, "body", text.body(), occasion.places());
        if (text.subject().length() > LONGEST_SUBJECT || text.subject().contains("\n")) {
            yaml.wrong("subject", "messages.subject", LONGEST_SUBJECT);
        }
        return text;
    }

    private static void unknown(Yaml yaml, String key, String text, Set<String> known) {
        Set<String> other = NoticeText.others(text, known);
        if (!other.isEmpty()) {
            yaml.wrong(key, "messages.place", NoticeText.named(other), NoticeText.named(known));
        }
    }

    /** A file of another name says nothing to anybody. */
    private static void strangers(Path folder, Problems problems) {
        Set<String> known =
                Stream.of(Occasion.values()).map(Occasion::file).collect(Collectors.toCollection(TreeSet::new));
        try (Stream<Path> files = Files.list(folder)) {
            files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".yaml") && !known.contains(name))
                    .sorted()
                    .forEach(name -> problems.wrong(FOLDER + "/" + name, 0, "messages.stranger"));
        } catch (IOException e) {
            // each of its files is named already as one that cannot be read
        }
    }
}
