package vn.bieuduong.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.bieuduong.platform.Problems;
import vn.bieuduong.platform.Settings;
import vn.bieuduong.platform.Yaml;

/** Giữ lại những gì: what stays when an account is deleted, for how long and by which law; {@code config/retention.yaml}. */
@ApplicationScoped
public class RetentionRules {

    private static final String FILE = "retention.yaml";

    /**
     * One thing that is kept.
     *
     * @param what by language
     * @param howLong by language
     * @param law by whose word
     */
    public record Kept(Map<String, String> what, Map<String, String> howLong, String law) {

        public Kept {
            what = Map.copyOf(what);
            howLong = Map.copyOf(howLong);
        }

        /** What it is, in the reader's language. */
        public String what(Locale language) {
            return what.getOrDefault(language.getLanguage(), "");
        }

        /** For how long, in the reader's language. */
        public String howLong(Locale language) {
            return howLong.getOrDefault(language.getLanguage(), "");
        }
    }

    /** How sure it is that the law says so. */
    private enum Certainty {
        LOW,
        MEDIUM,
        HIGH
    }

    /** What a file says. */
    private record Rules(List<Kept> kept, int refusedApplicationsDays) {}

    private final Rules rules;

    @Inject
    public RetentionRules(Settings settings) {
        Problems problems = new Problems();
        this.rules = read(settings.configDir(), problems);
        problems.refuseIfAny();
    }

    /** Names every mistake in the file. */
    public static void check(Path configDir, Problems problems) {
        read(configDir, problems);
    }

    public List<Kept> kept() {
        return rules.kept();
    }

    /** How many days after a refusal it is known who applied for a unit. */
    int refusedApplicationsDays() {
        return rules.refusedApplicationsDays();
    }

    private static Rules read(Path configDir, Problems problems) {
        Yaml yaml = Yaml.read(configDir.resolve(FILE), FILE, problems);
        List<Kept> kept = new ArrayList<>();
        for (Yaml one : yaml.children("kept")) {
            kept.add(new Kept(both(one.child("what")), both(one.child("howLong")), one.text("law")));
            one.choice("confidence", Certainty.class);
            one.done();
        }
        int days = yaml.number("refusedApplicationsDays", 1, 3650);
        yaml.done();
        return new Rules(List.copyOf(kept), days);
    }

    private static Map<String, String> both(Yaml yaml) {
        Map<String, String> words = Map.of("vi", yaml.text("vi"), "en", yaml.text("en"));
        yaml.done();
        return words;
    }
}
