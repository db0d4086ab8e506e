package vn.bieuduong.help;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import vn.bieuduong.platform.Problems;
import vn.bieuduong.platform.Yaml;

/**
 * Tệp trợ giúp: {@code config/help/help.yaml} says which pages there are and how the office is reached, {@code vi/} and {@code en/}
 * hold a Markdown file for each.
 *
 * @param pages by language, in the order of the list
 * @param atFoot which of them the foot of every page leads to
 * @param beside by language, what is explained beside fields
 * @param demonstration who is reached in the fictional province
 */
record HelpFiles(
        Map<String, List<HelpTopic>> pages,
        Set<String> atFoot,
        Map<String, List<HelpTopic>> beside,
        Contact contact,
        Contact demonstration) {

    private static final List<String> LANGUAGES = List.of("vi", "en");
    private static final Parser PARSER =
            Parser.builder().extensions(List.of(TablesExtension.create())).build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .extensions(List.of(TablesExtension.create()))
            .escapeHtml(true)
            .sanitizeUrls(true)
            .build();

    /** Every mistake goes to {@code problems}: a page without a file, a file without a heading. */
    static HelpFiles read(Path configDir, Problems problems) {
        Path folder = configDir.resolve("help");
        Yaml yaml = Yaml.read(folder.resolve("help.yaml"), "help/help.yaml", problems);
        List<String> ids = yaml.texts("pages");
        Set<String> atFoot = new HashSet<>(yaml.texts("foot"));
        for (String id : atFoot) {
            if (!ids.contains(id)) {
                yaml.wrong("foot", "help.unknown", id);
            }
        }
        List<String> beside = yaml.texts("beside");
        Contact contact = contact(yaml.child("contact"));
        Contact demonstration = contact(yaml.child("demonstration"));
        yaml.done();
        return new HelpFiles(
                read(folder, "", ids, yaml, "pages", problems),
                Set.copyOf(atFoot),
                read(folder, "beside/", beside, yaml, "beside", problems),
                contact,
                demonstration);
    }

    /** The texts of a list in every language, in its order. */
    private static Map<String, List<HelpTopic>> read(
            Path folder, String within, List<String> ids, Yaml yaml, String key, Problems problems) {
        Map<String, List<HelpTopic>> texts = new HashMap<>();
        for (String language : LANGUAGES) {
            List<HelpTopic> topics = new ArrayList<>();
            for (String id : ids) {
                if (id.matches("[a-z][a-z-]{0,40}")) {
                    topic(folder, language + "/" + within, id, problems).ifPresent(topics::add);
                } else {
                    yaml.wrong(key, "help.id", id);
                }
            }
            texts.put(language, List.copyOf(topics));
        }
        return Map.copyOf(texts);
    }

    List<HelpTopic> in(Locale language) {
        return in(pages, language);
    }

    List<HelpTopic> besideIn(Locale language) {
        return in(beside, language);
    }

    private static List<HelpTopic> in(Map<String, List<HelpTopic>> texts, Locale language) {
        return texts.getOrDefault(language.getLanguage(), texts.getOrDefault(LANGUAGES.getFirst(), List.of()));
    }

    private static Contact contact(Yaml yaml) {
        Contact contact = new Contact(
                yaml.optionalText("office").orElse(""),
                yaml.optionalText("address").orElse(""),
                yaml.optionalText("phone").orElse(""),
                yaml.optionalText("email").orElse(""),
                yaml.optionalText("hours").orElse(""));
        yaml.done();
        return contact;
    }

    private static Optional<HelpTopic> topic(Path folder, String within, String id, Problems problems) {
        String name = within + id + ".md";
        try {
            Node page = PARSER.parse(Files.readString(folder.resolve(name)));
            if (page.getFirstChild() instanceof Heading heading
                    && heading.getLevel() == 1
                    && heading.getFirstChild() instanceof Text title) {
                heading.unlink();
                return Optional.of(new HelpTopic(id, title.getLiteral(), RENDERER.render(page)));
            }
            problems.wrong("help/" + name, 1, "help.heading");
        } catch (IOException e) {
            problems.wrong("help/" + name, 0, "file.unread");
        }
        return Optional.empty();
    }
}
