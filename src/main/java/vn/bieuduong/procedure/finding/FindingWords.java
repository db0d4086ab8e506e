package vn.bieuduong.procedure.finding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.bieuduong.platform.Folded;
import vn.bieuduong.platform.Problems;
import vn.bieuduong.platform.Settings;
import vn.bieuduong.platform.Yaml;
import vn.bieuduong.procedure.Level;
import vn.bieuduong.procedure.NomineeType;
import vn.bieuduong.procedure.ProcedureFiles;

/** Lời người dân nói: {@code config/finding.yaml}, which words mean which procedures, and how the guide asks what happened. */
@ApplicationScoped
public class FindingWords {

    private static final String FILE = "finding.yaml";

    private record Read(List<Happened> happened, Set<String> ignored, List<Synonyms> synonyms) {}

    private final Read read;

    @Inject
    public FindingWords(Settings settings) {
        Problems problems = new Problems();
        read = read(settings.configDir(), problems);
        problems.refuseIfAny();
    }

    /** Names every mistake in the file, a ground that no procedure has included. */
    public static void check(Path configDir, Problems problems) {
        Set<String> grounds = ProcedureFiles.read(configDir, new Problems()).stream()
                .map(procedure -> procedure.ground())
                .collect(Collectors.toSet());
        Yaml yaml = Yaml.read(configDir.resolve(FILE), FILE, new Problems());
        for (Yaml one : yaml.children("happened")) {
            known(one, "ground", List.of(one.text("ground")), grounds, problems);
        }
        for (Yaml one : yaml.children("words")) {
            known(one, "grounds", one.texts("grounds"), grounds, problems);
        }
        read(configDir, problems);
    }

    private static void known(Yaml at, String key, List<String> named, Set<String> grounds, Problems problems) {
        for (String ground : named) {
            if (!grounds.contains(ground)) {
                problems.wrong(at.file(), at.lineOf(key), "finding.ground", ground);
            }
        }
    }

    List<Happened> happened() {
        return read.happened();
    }

    List<Synonyms> synonyms() {
        return read.synonyms();
    }

    Set<String> ignored() {
        return read.ignored();
    }

    /** The words of a text in small letters without marks. */
    static List<String> plain(String text) {
        return Arrays.stream(Folded.of(text).text().split(" "))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static Read read(Path configDir, Problems problems) {
        Yaml yaml = Yaml.read(configDir.resolve(FILE), FILE, problems);
        List<Happened> happened = new ArrayList<>();
        for (Yaml one : yaml.children("happened")) {
            happened.add(new Happened(
                    one.text("ground"),
                    Map.of("vi", one.text("vi"), "en", one.text("en")),
                    Map.of(
                            "vi", one.optionalText("viExample").orElse(""),
                            "en", one.optionalText("enExample").orElse(""))));
            one.done();
        }
        Set<String> ignored = new HashSet<>();
        yaml.texts("ignored").forEach(word -> ignored.addAll(plain(word)));
        List<Synonyms> synonyms = new ArrayList<>();
        for (Yaml one : yaml.children("words")) {
            List<List<String>> phrases =
                    one.texts("say").stream().map(FindingWords::plain).toList();
            synonyms.add(new Synonyms(
                    phrases,
                    one.texts("grounds"),
                    one.has("level") ? List.of(one.choice("level", Level.class)) : List.of(),
                    one.choices("nominees", NomineeType.class)));
            one.done();
        }
        yaml.done();
        return new Read(List.copyOf(happened), Set.copyOf(ignored), List.copyOf(synonyms));
    }
}
