package vn.bieuduong.dossier.nominee;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.bieuduong.dossier.Dossier;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.dossier.Dossiers;
import vn.bieuduong.dossier.NomineeForm;
import vn.bieuduong.dossier.NomineeView;
import vn.bieuduong.dossier.Nominees;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.platform.Folded;
import vn.bieuduong.platform.OfficeDay;
import vn.bieuduong.procedure.NomineeType;
import vn.bieuduong.roster.Signatories;
import vn.bieuduong.roster.Signatory;

/** Ai đã có ở cổng: by whom a nominee's form may be filled in: who stood in the unit's other dossiers, and who is on its roster. */
@ApplicationScoped
@Transactional
public class KnownNominees {

    private static final int MOST = 12;
    private static final int LOOKED_AT = 200;

    /**
     * @param key to ask for the form by
     * @param detail what tells somebody from others of the name
     */
    public record Known(String key, String name, String detail) {}

    private final Dossiers dossiers;
    private final Nominees nominees;
    private final Signatories signatories;
    private final Clock clock;

    @Inject
    public KnownNominees(Dossiers dossiers, Nominees nominees, Signatories signatories, Clock clock) {
        this.dossiers = dossiers;
        this.nominees = nominees;
        this.signatories = signatories;
        this.clock = clock;
    }

    /** Whom the words may mean; empty words mean those of the last dossiers. */
    public List<Known> find(Actor filer, DossierId id, NomineeType kind, String words) {
        Dossier draft = dossiers.shown(filer, id);
        Map<String, Known> found = new LinkedHashMap<>();
        for (Signatory one : roster(draft, kind)) {
            if (says(one.fullName() + " " + one.title(), words)) {
                found.putIfAbsent(one.fullName(), new Known(key("r", one.id()), one.fullName(), one.title()));
            }
        }
        for (NomineeView one : earlier(draft, kind, words)) {
            NomineeForm form = one.form();
            String detail = Stream.of(form.birthDate(), form.position(), form.workplace(), form.address())
                    .filter(text -> !text.isEmpty())
                    .collect(Collectors.joining(" · "));
            found.putIfAbsent(form.name() + detail, new Known(key("n", one.id().value()), form.name(), detail));
        }
        return found.values().stream().limit(MOST).toList();
    }

    /** What is known of one of them; what he is to be honoured for is for the filer to write. */
    public Optional<NomineeForm> form(Actor filer, DossierId id, NomineeType kind, String key) {
        Dossier draft = dossiers.shown(filer, id);
        Optional<NomineeForm> earlier = earlier(draft, kind, "").stream()
                .filter(one -> key("n", one.id().value()).equals(key))
                .map(one -> one.form().with("achievement", "").with("awardForm", ""))
                .findFirst();
        return earlier.or(() -> roster(draft, kind).stream()
                .filter(one -> key("r", one.id()).equals(key))
                .map(one -> NomineeForm.empty(kind).with("name", one.fullName()).with("position", one.title()))
                .findFirst());
    }

    private List<NomineeView> earlier(Dossier draft, NomineeType kind, String words) {
        return nominees.earlier(draft, new Nominees.Filter(words, Optional.of(kind), "", ""), LOOKED_AT);
    }

    private List<Signatory> roster(Dossier draft, NomineeType kind) {
        List<Signatory> lines = new ArrayList<>();
        if (kind == NomineeType.PERSON) {
            draft.organisation().ifPresent(unit -> signatories.of(unit).stream()
                    .filter(one -> isThere(one, OfficeDay.today(clock)))
                    .forEach(lines::add));
        }
        return lines;
    }

    private static boolean isThere(Signatory one, LocalDate today) {
        return !one.validFrom().isAfter(today)
                && one.validTo().filter(last -> last.isBefore(today)).isEmpty();
    }

    private static boolean says(String text, String words) {
        List<String> there = Arrays.asList(Folded.of(text).text().split(" +"));
        return Arrays.stream(Folded.of(words).text().strip().split(" +"))
                .allMatch(word -> there.stream().anyMatch(one -> one.startsWith(word)));
    }

    private static String key(String of, Object id) {
        return of + "." + id;
    }
}
