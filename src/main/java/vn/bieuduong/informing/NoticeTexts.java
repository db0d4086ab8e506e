package vn.bieuduong.informing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
import vn.bieuduong.platform.Settings;
import vn.bieuduong.platform.Texts;
import vn.bieuduong.platform.Yaml;

/** Lời báo tin của cơ quan: {@code config/messages}, one file an occasion, in both languages. */
@ApplicationScoped
public class NoticeTexts {

    private static final String FOLDER = "messages";
    private static final List<Locale> LANGUAGES = List.of(Texts.VIETNAMESE, Texts.ENGLISH);
    private static final int LONGEST_SUBJECT = 120;

    private final Map<Occasion, Map<String, NoticeText>> texts;

    @Inject
    public NoticeTexts(Settings settings) {
        Problems problems = new Problems();
        texts = read(settings.configDir(), problems);
        problems.refuseIfAny();
    }

    /** Names every mistake in the folder. */
    public static void check(Path configDir, Problems problems) {
        read(configDir, problems);
    }

    /** Every text as it would be sent, in both languages, each place that is filled in shown by its name. */
    public static List<String> preview(Path configDir, Problems problems) {
        List<String> all = new ArrayList<>();
        read(configDir, problems).forEach((occasion, both) -> {
            Map<String, String> names =
                    occasion.places().stream().collect(Collectors.toMap(p -> p, p -> "<" + p + ">"));
            for (Locale language : LANGUAGES) {
                NoticeText text = both.getOrDefault(language.getLanguage(), new NoticeText("", ""))
                        .filled(names);
                all.add(FOLDER + "/" + occasion.file() + " " + language.getLanguage() + "\n\n" + text.subject() + "\n\n"
                        + text.body() + "\n");
            }
        });
        return all;
    }

    NoticeText of(Occasion occasion, Locale language) {
        Map<String, NoticeText> both = texts.getOrDefault(occasion, Map.of());
        NoticeText text = both.get(language.getLanguage());
        if (text == null) {
            throw new IllegalStateException(occasion + " in " + language);
        }
        return text;
    }

    private static Map<Occasion, Map<String, NoticeText>> read(Path configDir, Problems problems) {
        Map<Occasion, Map<String, NoticeText>> all = new EnumMap<>(Occasion.class);
        Path folder = configDir.resolve(FOLDER);
        for (Occasion occasion : Occasion.values()) {
            Yaml yaml = Yaml.read(folder.resolve(occasion.file()), FOLDER + "/" + occasion.file(), problems);
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
            all.put(occasion, both);
        }
        strangers(folder, problems);
        return all;
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
        Set<String> other = new TreeSet<>(NoticeText.places(text));
        other.removeAll(known);
        if (!other.isEmpty()) {
            yaml.wrong(
                    key,
                    "messages.place",
                    other.stream().map(place -> "{" + place + "}").collect(Collectors.joining(", ")),
                    known.stream().map(place -> "{" + place + "}").collect(Collectors.joining(", ")));
        }
    }

    /** A file of another name says nothing to anybody. */
    private static void strangers(Path folder, Problems problems) {
        Set<String> known = Stream.of(Occasion.values()).map(Occasion::file).collect(Collectors.toSet());
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
