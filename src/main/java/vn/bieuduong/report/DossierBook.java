package vn.bieuduong.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.document.Documents;
import vn.bieuduong.document.DossierRegister;
import vn.bieuduong.document.DossierRegister.RegisterLine;
import vn.bieuduong.document.part.Letterhead;
import vn.bieuduong.document.words.DossierRegisterWords;
import vn.bieuduong.document.words.OfficeWords;
import vn.bieuduong.dossier.Dossier;
import vn.bieuduong.dossier.DossierState;
import vn.bieuduong.dossier.Dossiers;
import vn.bieuduong.dossier.view.DossierViews;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.identity.Role;
import vn.bieuduong.organisation.Organisation;
import vn.bieuduong.organisation.Organisations;
import vn.bieuduong.platform.AuditTrail;
import vn.bieuduong.platform.OfficeDay;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.Settings;
import vn.bieuduong.platform.Texts;
import vn.bieuduong.platform.id.AgencyCode;
import vn.bieuduong.procedure.Procedure;
import vn.bieuduong.procedure.Procedures;

/** Sổ theo dõi hồ sơ (form 07): what an agency received in a period and what became of it, for its desk and heads of office. */
@ApplicationScoped
@Transactional
public class DossierBook {

    /** Days and lines a book holds at most; a longer one nobody reads. */
    public static final int MOST_DAYS = 366;

    static final int MOST_LINES = 2_000;

    private static final Set<Role> KEEPERS = EnumSet.of(Role.DESK, Role.EC_HEAD, Role.C_HEAD);

    private final Dossiers dossiers;
    private final DossierViews views;
    private final Procedures procedures;
    private final Organisations organisations;
    private final Documents documents;
    private final OfficeWords words;
    private final AuditTrail audit;
    private final Clock clock;

    @Inject
    public DossierBook(
            Dossiers dossiers,
            DossierViews views,
            Procedures procedures,
            Organisations organisations,
            Documents documents,
            OfficeWords words,
            AuditTrail audit,
            Clock clock) {
        this.dossiers = dossiers;
        this.views = views;
        this.procedures = procedures;
        this.organisations = organisations;
        this.documents = documents;
        this.words = words;
        this.audit = audit;
        this.clock = clock;
    }

    /** A PDF made for one reader. */
    public record Book(String fileName, byte[] pdf) {}

    /** An agency whose book the actor may read. */
    public record Kept(AgencyCode agency, String name) {}

    /** Whose books the actor may read; mostly one. */
    public List<Kept> kept(Actor actor) {
        return actor.duties().stream()
                .filter(duty -> KEEPERS.contains(duty.role()))
                .map(duty -> duty.agency())
                .distinct()
                .sorted()
                .map(agency -> new Kept(agency, organisations.get(agency).name()))
                .toList();
    }

    /** How many dossiers the book of the period would hold. */
    public long count(Actor actor, AgencyCode agency, LocalDate from, LocalDate until) {
        mustKeep(actor, agency);
        mustBeAPeriod(from, until);
        return dossiers.countReceived(agency, actor.reach(KEEPERS::contains), start(from), start(until.plusDays(1)));
    }

    /** The book of the period, the first and the last day included, as things stand now. */
    public Book print(Actor actor, AgencyCode agency, LocalDate from, LocalDate until) {
        long count = count(actor, agency, from, until);
        Refusal.unless(count <= MOST_LINES, BookReason.TOO_THICK, count, MOST_LINES);
        Organisation body = organisations.get(agency);
        DossierRegisterWords said = words.say(new DossierRegisterWords.Values(from, until));
        List<RegisterLine> lines = dossiers
                .received(agency, actor.reach(KEEPERS::contains), start(from), start(until.plusDays(1)), MOST_LINES)
                .stream()
                .map(one -> line(one, said))
                .toList();
        audit.write(actor.account(), RegisterAct.REGISTER_PRINTED, agency.value(), said.period() + ": " + lines.size());
        byte[] pdf = documents
                .render(new DossierRegister(
                        new Letterhead(
                                null,
                                body.name(),
                                Optional.ofNullable(body.place()).orElse("")),
                        said.period(),
                        clock.instant(),
                        lines))
                .pdf();
        return new Book("so-theo-doi-ho-so-" + from + "-" + until + ".pdf", pdf);
    }

    private RegisterLine line(Dossiers.Registered registered, DossierRegisterWords said) {
        Dossier dossier = registered.dossier();
        Procedure procedure = procedures.get(dossier.procedureId(), dossier.procedureVersion());
        boolean result = dossier.state() == DossierState.RESULT_READY || dossier.state() == DossierState.RETURNED;
        return new RegisterLine(
                dossier.anyNumber(),
                procedure.name(),
                said.quantity(),
                views.unitName(dossier),
                contact(dossier),
                procedure.appraisingBody(),
                dossier.receivedAt().orElseThrow(),
                dossier.dueAt().orElseThrow(),
                result ? registered.stoppedAt() : null,
                dossier.state() == DossierState.RETURNED ? dossier.closedAt().orElse(null) : null,
                dossier.counter().isPresent() ? said.inPerson() : said.collection(),
                note(dossier));
    }

    private static @Nullable String contact(Dossier dossier) {
        String contact = Stream.of(
                        dossier.details().contactPhone(), dossier.details().contactEmail())
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining(", "));
        return contact.isEmpty() ? null : contact;
    }

    /** How it ended without a result, or waits; and the due time it had before. */
    private static @Nullable String note(Dossier dossier) {
        String state = dossier.state().isStopped() || dossier.state() == DossierState.SUPPLEMENT_REQUESTED
                ? Texts.of("dossier", "DossierState." + dossier.state().name(), Texts.VIETNAMESE, List.of())
                        + dossier.closedAt().map(at -> " " + day(at)).orElse("")
                : "";
        String extended = dossier.dueBefore()
                .map(before -> Texts.of("report", "DossierBook.EXTENDED", Texts.VIETNAMESE, List.of(day(before))))
                .orElse("");
        String note = Stream.of(state, extended).filter(text -> !text.isEmpty()).collect(Collectors.joining("; "));
        return note.isEmpty() ? null : note;
    }

    private void mustKeep(Actor actor, AgencyCode agency) {
        boolean keeps = KEEPERS.stream().anyMatch(role -> actor.hasAt(role, agency));
        Refusal.unless(keeps, BookReason.NOT_FOUND);
    }

    private static void mustBeAPeriod(LocalDate from, LocalDate until) {
        boolean period = !until.isBefore(from) && ChronoUnit.DAYS.between(from, until) < MOST_DAYS;
        Refusal.unless(period, BookReason.PERIOD_WRONG, MOST_DAYS);
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(Settings.ZONE).toInstant();
    }

    private static String day(Instant moment) {
        return OfficeDay.written(OfficeDay.of(moment));
    }
}
