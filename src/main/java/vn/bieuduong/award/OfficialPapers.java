package vn.bieuduong.award;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import vn.bieuduong.document.OfficialPaper;
import vn.bieuduong.dossier.Dossier;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.dossier.DossierReason;
import vn.bieuduong.dossier.DossierState;
import vn.bieuduong.dossier.DossierView;
import vn.bieuduong.dossier.DossierViews;
import vn.bieuduong.dossier.Dossiers;
import vn.bieuduong.dossier.NomineeOutcome;
import vn.bieuduong.dossier.SupplementView;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.identity.Role;
import vn.bieuduong.platform.FileStore;
import vn.bieuduong.platform.Finding;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.Settings;
import vn.bieuduong.platform.StoredFile;

/**
 * Giấy tờ phát hành: the official papers of a dossier, for its filer and the agency's office. A paper is rendered when it
 * is first asked for and then kept, so that everybody always gets the same bytes.
 */
@ApplicationScoped
@Transactional
public class OfficialPapers {

    private static final long MOST_BYTES = 64L * 1024 * 1024;
    private static final Pattern NUMBER = Pattern.compile("\\d{1,6}/[\\p{L}0-9.\\-]{2,40}");

    /** Duties that do not open the papers of every dossier of the agency. */
    private static final Set<Role> BESIDE =
            EnumSet.of(Role.APPLICANT, Role.ADMINISTRATOR, Role.OPINION, Role.COUNCIL_MEMBER);

    private final Dossiers dossiers;
    private final DossierViews views;
    private final Renderings renderings;
    private final Sealing sealing;
    private final FileStore store;
    private final EntityManager em;
    private final Clock clock;

    @Inject
    public OfficialPapers(
            Dossiers dossiers,
            DossierViews views,
            Renderings renderings,
            Sealing sealing,
            FileStore store,
            EntityManager em,
            Clock clock) {
        this.dossiers = dossiers;
        this.views = views;
        this.renderings = renderings;
        this.sealing = sealing;
        this.store = store;
        this.em = em;
        this.clock = clock;
    }

    @SuppressWarnings("NullAway") // for the client proxy alone
    protected OfficialPapers() {
        this(null, null, null, null, null, null, null);
    }

    /** Which papers of the dossier the actor may download now: kind and ordinal, in the order they came to be. */
    public List<Available> available(Actor actor, DossierId id) {
        Dossier dossier = readable(actor, id);
        List<Available> all = new ArrayList<>();
        if (dossier.state() == DossierState.DRAFT) {
            return all;
        }
        all.add(new Available(IssuedKind.FILING_RECEIPT, 0));
        dossier.supplements().forEach(s -> all.add(new Available(IssuedKind.SUPPLEMENT_REQUEST, s.round())));
        if (dossier.receivedAt().isPresent()) {
            all.add(new Available(IssuedKind.RECEIPT_SLIP, 0));
        }
        if (dossier.state() == DossierState.REJECTED_AT_INTAKE) {
            all.add(new Available(IssuedKind.REFUSAL_SLIP, 0));
        }
        if (decision(id).isPresent()) {
            all.add(new Available(IssuedKind.DECISION, 0));
        }
        return all;
    }

    /** A paper that can be downloaded. */
    public record Available(IssuedKind kind, int ordinal) {}

    /** One paper of the dossier; where its bytes lie is told by the file store. */
    public IssuedFile open(Actor actor, DossierId id, IssuedKind kind, int ordinal) {
        Refusal.unless(available(actor, id).contains(new Available(kind, ordinal)), AwardReason.PAPER_NOT_ISSUED);
        Optional<IssuedFile> kept = kept(id, kind, ordinal);
        if (kept.isPresent()) {
            return kept.get();
        }
        Dossier dossier = dossiers.locked(id);
        return kept(id, kind, ordinal).orElseGet(() -> issue(dossier, kind, ordinal));
    }

    /**
     * Ban hành quyết định: gives the decision its number, awards every nominee who passed and renders the decision.
     *
     * @param signer the chairman's name
     */
    public DecisionView decide(Dossier dossier, String number, String signer) {
        String given = number.strip();
        if (given.isEmpty()) {
            throw new Refusal(List.of(Finding.on("number", AwardReason.DECISION_NUMBER_MISSING)));
        }
        if (!NUMBER.matcher(given).matches()) {
            throw new Refusal(List.of(Finding.on("number", AwardReason.DECISION_NUMBER_MALFORMED)));
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), Settings.ZONE);
        boolean taken = !em.createQuery(
                        "select d.id from Decision d where d.agency = :a and d.year = :y and d.number = :n")
                .setParameter("a", dossier.agency())
                .setParameter("y", today.getYear())
                .setParameter("n", given)
                .getResultList()
                .isEmpty();
        if (taken) {
            throw new Refusal(List.of(Finding.on("number", AwardReason.DECISION_NUMBER_TAKEN, given)));
        }
        Decision decision = new Decision(dossier.id(), dossier.agency(), given, today, signer);
        em.persist(decision);
        em.flush(); // awards name it by id
        boolean any = false;
        for (var nominee : dossier.nominees()) {
            if (nominee.outcome() == NomineeOutcome.PASSED) {
                dossier.conclude(nominee.id(), NomineeOutcome.AWARDED, null);
                em.persist(new Award(decision, nominee));
                any = true;
            }
        }
        Refusal.unless(any, AwardReason.NOBODY_TO_AWARD);
        keep(dossier, IssuedKind.DECISION, 0, given, renderings.decision(views.of(dossier), decision));
        return decision.view();
    }

    /** The decision that ended the dossier, when there is one. */
    public Optional<DecisionView> decisionOf(DossierId id) {
        return decision(id).map(Decision::view);
    }

    private IssuedFile issue(Dossier dossier, IssuedKind kind, int ordinal) {
        DossierView view = views.of(dossier);
        String number = dossier.anyNumber();
        OfficialPaper paper =
                switch (kind) {
                    case FILING_RECEIPT ->
                        renderings.filingReceipt(
                                view,
                                dossier.filingReference().orElseThrow(),
                                dossier.lookupCode().orElseThrow(),
                                dossier.filedAt().orElseThrow());
                    case RECEIPT_SLIP ->
                        renderings.receiptSlip(
                                view,
                                number,
                                dossier.receivedAt().orElseThrow(),
                                dossier.clock().get(0).due());
                    case SUPPLEMENT_REQUEST -> renderings.supplementRequest(view, asked(view, ordinal));
                    case REFUSAL_SLIP ->
                        renderings.refusalSlip(view, dossier.closingReason().orElse(""), dossier.changedAt());
                    case DECISION -> throw new IllegalStateException("a decision is rendered when it is issued");
                };
        return keep(dossier, kind, ordinal, number, paper);
    }

    private static SupplementView asked(DossierView view, int round) {
        return view.supplements().stream()
                .filter(s -> s.round() == round)
                .findFirst()
                .orElseThrow(() -> Refusal.of(AwardReason.PAPER_NOT_ISSUED));
    }

    private IssuedFile keep(Dossier dossier, IssuedKind kind, int ordinal, String number, OfficialPaper paper) {
        Instant now = clock.instant();
        byte[] pdf = sealing.issue(dossier.agency(), paper);
        try {
            StoredFile file = store.put(new ByteArrayInputStream(pdf), MOST_BYTES);
            IssuedDocument issued = new IssuedDocument(dossier.id(), kind, ordinal, kind.fileName(number), file, now);
            em.persist(issued);
            return issued.file();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<IssuedFile> kept(DossierId id, IssuedKind kind, int ordinal) {
        return em.createQuery(
                        "select i from IssuedDocument i where i.dossier = :d and i.kind = :k and i.ordinal = :o",
                        IssuedDocument.class)
                .setParameter("d", id.value())
                .setParameter("k", kind)
                .setParameter("o", ordinal)
                .getResultStream()
                .findFirst()
                .map(IssuedDocument::file);
    }

    private Optional<Decision> decision(DossierId id) {
        return em.createQuery("select d from Decision d where d.dossier = :d", Decision.class)
                .setParameter("d", id.value())
                .getResultStream()
                .findFirst();
    }

    /** The filer, or somebody with a duty in the agency's office; to all others the dossier does not exist. */
    private Dossier readable(Actor actor, DossierId id) {
        Dossier dossier = dossiers.get(id);
        boolean office = actor.duties().stream()
                .anyMatch(d -> !BESIDE.contains(d.role()) && d.agency().equals(dossier.agency()));
        Refusal.unless(dossier.filer().equals(actor.account()) || office, DossierReason.NOT_FOUND);
        return dossier;
    }
}
