package vn.bieuduong.secrecy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.bieuduong.platform.OfficeDay;
import vn.bieuduong.platform.Problems;
import vn.bieuduong.platform.Settings;
import vn.bieuduong.platform.Yaml;

/** Căn cứ về bí mật nhà nước: the law that the declaration rests on, on which day; {@code config/secrecy.yaml}. */
@ApplicationScoped
public class SecrecyRules {

    private static final String FILE = "secrecy.yaml";

    /** Mức tin cậy: how sure it is that the law says so. */
    public enum Sureness {
        HIGH,
        MEDIUM,
        LOW
    }

    /** Căn cứ in words, and how sure it is. */
    public record Basis(LocalDate validFrom, String source, Sureness confidence) {}

    private final List<Basis> bases;
    private final Clock clock;

    @Inject
    SecrecyRules(Settings settings, Clock clock) {
        Problems problems = new Problems();
        bases = read(settings.configDir(), problems);
        problems.refuseIfAny();
        this.clock = clock;
    }

    /** Names every mistake in the file. */
    public static void check(Path configDir, Problems problems) {
        read(configDir, problems);
    }

    /** The one that holds today; before the first of them the first. */
    public Basis today() {
        LocalDate day = OfficeDay.today(clock);
        return bases.stream()
                .filter(one -> !one.validFrom().isAfter(day))
                .reduce((before, later) -> later)
                .orElseGet(bases::getFirst);
    }

    private static List<Basis> read(Path configDir, Problems problems) {
        Yaml yaml = Yaml.read(configDir.resolve(FILE), FILE, problems);
        List<Basis> bases = new ArrayList<>();
        for (Yaml one : yaml.children("bases")) {
            bases.add(new Basis(one.date("validFrom"), one.text("source"), one.choice("confidence", Sureness.class)));
            one.done();
        }
        if (bases.isEmpty()) {
            yaml.wrong("bases", "yaml.missing", "bases");
        }
        yaml.done();
        bases.sort(Comparator.comparing(Basis::validFrom));
        return List.copyOf(bases);
    }
}
