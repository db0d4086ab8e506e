package vn.bieuduong.lookup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import vn.bieuduong.decision.DecisionView;
import vn.bieuduong.decision.Decisions;
import vn.bieuduong.dossier.Dossier;
import vn.bieuduong.dossier.DossierState;
import vn.bieuduong.dossier.Dossiers;
import vn.bieuduong.dossier.NomineeOutcome;
import vn.bieuduong.dossier.Supplement;
import vn.bieuduong.dossier.SupplementView;
import vn.bieuduong.dossier.clock.TimeLeft;
import vn.bieuduong.dossier.clock.TimesLeft;
import vn.bieuduong.dossier.number.TypedNumbers;
import vn.bieuduong.dossier.view.ItemSubject;
import vn.bieuduong.dossier.view.LedgerLine;
import vn.bieuduong.organisation.Organisations;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.Texts;
import vn.bieuduong.platform.Typed;
import vn.bieuduong.platform.Worded;
import vn.bieuduong.procedure.Procedures;

/**
 * Tra cứu hồ sơ: what anybody learns with a number, and somewhat more with the look-up code of the receipt. An unknown
 * number and a wrong code give the same answer after the same work.
 */
@ApplicationScoped
@Transactional
public class Lookup {

    /** More than a number with the words around it. */
    private static final int LONGEST_TYPED = 200;

    private static final byte[] NOBODYS_CODE = "--------".getBytes(StandardCharsets.US_ASCII);

    private final Dossiers dossiers;
    private final Procedures procedures;
    private final Organisations organisations;
    private final Decisions decisions;
    private final TimesLeft times;
    private final LookupThrottle throttle;

    @Inject
    public Lookup(
            Dossiers dossiers,
            Procedures procedures,
            Organisations organisations,
            Decisions decisions,
            TimesLeft times,
            LookupThrottle throttle) {
        this.dossiers = dossiers;
        this.procedures = procedures;
        this.organisations = organisations;
        this.decisions = decisions;
        this.times = times;
        this.throttle = throttle;
    }

    /**
     * Where the dossier with this number stands.
     *
     * @param number filing reference or official number, however it was typed; unknown is refused as NOT_FOUND
     * @param client the caller's address, for the throttle
     */
    public PublicStatus status(String number, String client) {
        throttle.admit(client);
        throttle.admitNumber(client);
        return found(number).map(d -> status(d, TypedNumbers.canonical(number))).orElseThrow(() -> missed(client));
    }

    /** The same with its history, for who knows the look-up code; a wrong code is refused as an unknown number is. */
    public PublicDetails details(String number, String code, String client) {
        return details(proven(number, code, client), TypedNumbers.canonical(number));
    }

    /** The dossier of who knows number and look-up code; a wrong code is refused as an unknown number is. */
    Dossier proven(String number, String code, String client) {
        throttle.admit(client);
        Optional<Dossier> found = found(number);
        byte[] right = found.flatMap(Dossier::lookupCode)
                .map(c -> c.value().getBytes(StandardCharsets.US_ASCII))
                .orElse(NOBODYS_CODE);
        boolean known = MessageDigest.isEqual(right, Typed.code(code).getBytes(StandardCharsets.UTF_8));
        return found.filter(d -> known).orElseThrow(() -> missed(client));
    }

    private Refusal missed(String client) {
        throttle.missed(client);
        return Refusal.of(LookupReason.NOT_FOUND);
    }

    private Optional<Dossier> found(String number) {
        return number.length() > LONGEST_TYPED || number.isBlank() ? Optional.empty() : dossiers.byNumber(number);
    }

    private PublicStatus status(Dossier dossier, String number) {
        return new PublicStatus(
                number,
                procedures
                        .get(dossier.procedureId(), dossier.procedureVersion())
                        .name(),
                dossier.agencyName()
                        .orElseGet(() -> organisations.get(dossier.agency()).name()),
                dossier.state(),
                dossier.currentStep(),
                dossier.filedAt(),
                dossier.receivedAt(),
                dossier.dueAt(),
                dossier.dueBefore(),
                times.left(dossier.clock()),
                kept(dossier));
    }

    /** The clock stops when the result is issued, however late it is fetched; what ended otherwise was not kept. */
    private Optional<TimeLeft> kept(Dossier dossier) {
        boolean result = dossier.state() == DossierState.RESULT_READY || dossier.state() == DossierState.RETURNED;
        return result ? times.kept(dossier.clock()) : Optional.empty();
    }

    private PublicDetails details(Dossier dossier, String number) {
        Optional<SupplementView> open =
                dossier.supplements().stream().filter(SupplementView::isOpen).findFirst();
        return new PublicDetails(
                status(dossier, number),
                dossier.progress(),
                LedgerLine.publicly(dossier.clock(), dossier.state()),
                dossier.papers().size(),
                dossier.nominees().size(),
                (int) dossier.nominees().stream()
                        .filter(n -> n.outcome() == NomineeOutcome.AWARDED)
                        .count(),
                open.map(s -> s.items().stream()
                                .map(item -> subject(dossier, item))
                                .toList())
                        .orElse(List.of()),
                open.map(SupplementView::deadline),
                decisions.of(dossier.id()).map(DecisionView::number));
    }

    private Worded subject(Dossier dossier, Supplement.Item item) {
        return ItemSubject.impersonal(
                        item, procedures.get(dossier.procedureId(), dossier.procedureVersion()), dossier.nominees())
                .orElse(locale -> Texts.of("lookup", "asked.whole", locale, List.of()));
    }
}
