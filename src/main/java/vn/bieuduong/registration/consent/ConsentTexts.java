package vn.bieuduong.registration.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.bieuduong.platform.OfficeDay;
import vn.bieuduong.platform.Problems;
import vn.bieuduong.platform.Settings;
import vn.bieuduong.platform.Yaml;

/** Các phiên bản văn bản đồng ý: {@code config/consent.yaml}, oldest first; the last whose first day has come is the one that is asked. */
@ApplicationScoped
public class ConsentTexts {

    private static final String FILE = "consent.yaml";
    private static final List<String> LANGUAGES = List.of("vi", "en");

    /** How sure it is that the text says what the law wants. */
    private enum Confidence {
        LOW,
        MEDIUM,
        HIGH
    }

    private final List<ConsentText> versions;
    private final Clock clock;

    @Inject
    public ConsentTexts(Settings settings, Clock clock) {
        Problems problems = new Problems();
        this.versions = read(settings.configDir(), problems);
        this.clock = clock;
        problems.refuseIfAny();
    }

    /** Names every mistake in the file. */
    public static void check(Path configDir, Problems problems) {
        read(configDir, problems);
    }

    ConsentText current() {
        LocalDate today = OfficeDay.today(clock);
        return versions.stream()
                .filter(one -> !one.from().isAfter(today))
                .reduce(versions.get(0), (before, later) -> later);
    }

    private static List<ConsentText> read(Path configDir, Problems problems) {
        Yaml yaml = Yaml.read(configDir.resolve(FILE), FILE, problems);
        List<ConsentText> versions = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        LocalDate before = LocalDate.MIN;
        for (Yaml one : yaml.children("versions")) {
            String version = one.text("version");
            LocalDate from = one.date("from");
            one.text("basis");
            one.choice("confidence", Confidence.class);
            Map<String, String> words = new HashMap<>();
            LANGUAGES.forEach(language -> words.put(language, one.text(language)));
            one.done();
            if (!seen.add(version)) {
                one.wrong("version", "consent.twice", version);
            }
            if (!from.isAfter(before)) {
                one.wrong("from", "consent.order");
            }
            before = from;
            versions.add(new ConsentText(version, from, words));
        }
        yaml.done();
        if (versions.isEmpty()) {
            yaml.wrong("versions", "consent.none");
        }
        return versions;
    }
}
