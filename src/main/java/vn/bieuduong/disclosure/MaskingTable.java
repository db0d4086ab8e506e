package vn.bieuduong.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.bieuduong.platform.Problems;
import vn.bieuduong.platform.Settings;
import vn.bieuduong.platform.Typed;
import vn.bieuduong.platform.Yaml;

/** Bảng che thông tin: which field is said of whom, from which day on, and who counts as a child; {@code config/disclosure.yaml}. */
@ApplicationScoped
public class MaskingTable {

    private static final String FILE = "disclosure.yaml";
    private static final Pattern MONTH = Pattern.compile("(?:(\\d{2})/)?(\\d{4})");

    /** How sure it is that the law says so. */
    private enum Certainty {
        LOW,
        MEDIUM,
        HIGH
    }

    /** What holds from a day on. */
    private record Rules(
            LocalDate validFrom,
            int minorUnder,
            Honouree unknownAge,
            List<String> childWords,
            Map<DisclosedField, Map<Honouree, Mask>> fields) {}

    private record Read(List<Rules> rules, PlaceWords places) {}

    private final Read table;

    @Inject
    MaskingTable(Settings settings) {
        this(settings.configDir());
    }

    /** As it stands in a folder; any mistake in it stops here, all named at once. */
    public MaskingTable(Path configDir) {
        Problems problems = new Problems();
        table = read(configDir, problems);
        problems.refuseIfAny();
    }

    /** Names every mistake in the file. */
    public static void check(Path configDir, Problems problems) {
        read(configDir, problems);
    }

    /** How much of the field is said of such a one whose decision is of that day. */
    Mask mask(DisclosedField field, Honouree who, LocalDate decidedOn) {
        // read whole or not at all: each field says it of everybody
        return Objects.requireNonNull(
                Objects.requireNonNull(on(decidedOn).fields().get(field)).get(who));
    }

    PlaceWords places() {
        return table.places();
    }

    /**
     * Whether a person counts as a child on the day.
     *
     * @param born the day as 20/11/1985, the month or the year alone, or ""; where only that is known the youngest he may be counts
     * @param said what he is and how he is addressed, asked when nobody knows how old
     */
    Honouree person(String born, String said, LocalDate day) {
        Rules rules = on(day);
        return youngest(born)
                .map(date -> date.plusYears(rules.minorUnder()).isAfter(day) ? Honouree.MINOR : Honouree.PERSON)
                .orElseGet(() ->
                        rules.childWords().stream().anyMatch(word -> words(said).contains(words(word)))
                                ? Honouree.MINOR
                                : rules.unknownAge());
    }

    /** In small letters with their marks, a blank around each: "em" is not in "xem", and "cháu" is not "Châu". */
    private static String words(String text) {
        return " "
                + text.toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{M}]+", " ")
                        .strip() + " ";
    }

    private static Optional<LocalDate> youngest(String born) {
        Matcher month = MONTH.matcher(born);
        if (month.matches()) {
            int year = Integer.parseInt(month.group(2));
            return Optional.of(YearMonth.of(year, month.group(1) == null ? 12 : Integer.parseInt(month.group(1)))
                    .atEndOfMonth());
        }
        return Typed.day(born);
    }

    /** Those that hold on the day; before the first of them the first. */
    private Rules on(LocalDate day) {
        return table.rules().stream()
                .filter(one -> !one.validFrom().isAfter(day))
                .reduce((before, later) -> later)
                .orElseGet(table.rules()::getFirst);
    }

    private static Read read(Path configDir, Problems problems) {
        Yaml yaml = Yaml.read(configDir.resolve(FILE), FILE, problems);
        List<Rules> rules = new ArrayList<>();
        for (Yaml one : yaml.children("rules")) {
            rules.add(rules(one));
            one.text("source");
            one.choice("confidence", Certainty.class);
            one.done();
        }
        if (rules.isEmpty()) {
            yaml.wrong("rules", "yaml.missing", "rules");
        }
        rules.sort(Comparator.comparing(Rules::validFrom));
        Yaml places = yaml.child("places");
        PlaceWords words = new PlaceWords(places.texts("village"), places.texts("commune"), places.texts("province"));
        places.done();
        yaml.done();
        return new Read(List.copyOf(rules), words);
    }

    private static Rules rules(Yaml yaml) {
        Map<DisclosedField, Map<Honouree, Mask>> fields = new EnumMap<>(DisclosedField.class);
        Yaml rows = yaml.child("fields");
        for (DisclosedField field : DisclosedField.values()) {
            Yaml row = rows.child(field.key());
            Map<Honouree, Mask> masks = new EnumMap<>(Honouree.class);
            for (Honouree who : Honouree.values()) {
                String key = who.name().toLowerCase(Locale.ROOT);
                Mask mask = row.choice(key, Mask.class);
                if (row.has(key) && !field.allows(mask)) {
                    row.wrong(key, "disclosure.mask", field.key(), mask.name().toLowerCase(Locale.ROOT));
                }
                masks.put(who, mask);
            }
            row.done();
            fields.put(field, masks);
        }
        rows.done();
        return new Rules(
                yaml.date("validFrom"),
                yaml.number("minorUnder", 1, 30),
                yaml.choice("unknownAge", Honouree.class),
                yaml.texts("childWords"),
                fields);
    }
}
