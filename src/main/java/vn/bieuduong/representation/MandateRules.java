package vn.bieuduong.representation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.bieuduong.platform.Problems;
import vn.bieuduong.platform.Settings;
import vn.bieuduong.platform.Yaml;

/** Quy định về uỷ quyền: how long one may last and when its end is told, on which day; {@code config/mandates.yaml}. */
@ApplicationScoped
public class MandateRules {

    private static final String FILE = "mandates.yaml";

    /** How sure it is that the law says so. */
    private enum Certainty {
        LOW,
        MEDIUM,
        HIGH
    }

    /**
     * What holds from a day on.
     *
     * @param longestDays counted from its first day
     * @param toldBeforeDays how many days before its end both are told of it
     * @param mostOpen how many somebody has at once
     */
    record Terms(LocalDate validFrom, int longestDays, int toldBeforeDays, int mostOpen) {}

    private record Read(List<Terms> terms, int refusedPersonsDays) {}

    private final Read rules;

    @Inject
    MandateRules(Settings settings) {
        Problems problems = new Problems();
        rules = read(settings.configDir(), problems);
        problems.refuseIfAny();
    }

    /** Names every mistake in the file. */
    public static void check(Path configDir, Problems problems) {
        read(configDir, problems);
    }

    /** Those that hold on the day; before the first of them the first. */
    Terms on(LocalDate day) {
        return rules.terms().stream()
                .filter(one -> !one.validFrom().isAfter(day))
                .reduce((before, later) -> later)
                .orElseGet(rules.terms()::getFirst);
    }

    /** How many days after it came to nothing it is known who, without an account, was to be represented. */
    int refusedPersonsDays() {
        return rules.refusedPersonsDays();
    }

    private static Read read(Path configDir, Problems problems) {
        Yaml yaml = Yaml.read(configDir.resolve(FILE), FILE, problems);
        List<Terms> terms = new ArrayList<>();
        for (Yaml one : yaml.children("terms")) {
            terms.add(new Terms(
                    one.date("validFrom"),
                    one.number("longestDays", 1, 36_525),
                    one.number("toldBeforeDays", 1, 60),
                    one.number("mostOpen", 1, 1_000)));
            one.text("source");
            one.choice("confidence", Certainty.class);
            one.done();
        }
        if (terms.isEmpty()) {
            yaml.wrong("terms", "yaml.missing", "terms");
        }
        terms.sort(Comparator.comparing(Terms::validFrom));
        int days = yaml.number("refusedPersonsDays", 1, 3_650);
        yaml.done();
        return new Read(List.copyOf(terms), days);
    }
}
