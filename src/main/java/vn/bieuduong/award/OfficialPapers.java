package vn.bieuduong.award;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.bieuduong.attachment.EvidenceOccasion;
import vn.bieuduong.attachment.Evidences;
import vn.bieuduong.dossier.Dossier;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.dossier.DossierReason;
import vn.bieuduong.dossier.Dossiers;
import vn.bieuduong.dossier.NomineeOutcome;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.platform.Finding;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.Settings;

/**
 * Giấy tờ phát hành: the official papers of a dossier, for its filer and the agency's office. The decision is made and sealed
 * in the act that issues it; all others are {@link DuePapers owed} by their act and made right after, once and for all.
 */
@ApplicationScoped
@Transactional
public class OfficialPapers {

    private static final String SYSTEM = "system";

    private final Dossiers dossiers;
    private final PaperContents contents;
    private final Issuing issuing;
    private final IssuedRegister register;
    private final DuePapers due;
    private final DecisionNumbers numbers;
    private final DecisionCopies copies;
    private final Evidences evidences;
    private final EntityManager em;
    private final Clock clock;

    @Inject
    public OfficialPapers(
            Dossiers dossiers,
            PaperContents contents,
            Issuing issuing,
            IssuedRegister register,
            DuePapers due,
            DecisionNumbers numbers,
            DecisionCopies copies,
            Evidences evidences,
            EntityManager em,
            Clock clock) {
        this.dossiers = dossiers;
        this.contents = contents;
        this.issuing = issuing;
        this.register = register;
        this.due = due;
        this.numbers = numbers;
        this.copies = copies;
        this.evidences = evidences;
        this.em = em;
        this.clock = clock;
    }

    @SuppressWarnings("NullAway") // for the client proxy alone
    protected OfficialPapers() {
        this(null, null, null, null, null, null, null, null, null, null);
    }

    /** Which papers of the dossier the actor may download now: kind and ordinal, in the order they came to be. */
    public List<Available> available(Actor actor, DossierId id) {
        Dossier dossier = readable(actor, id);
        return contents.offered(dossier, isOffice(actor, dossier));
    }

    /** Which of the dossier's papers, certificates too, are not made yet, and when they will be tried. */
    public List<PaperInMaking> inMaking(Actor actor, DossierId id) {
        readable(actor, id);
        return due.waiting(id);
    }

    /** Phiếu kiểm soát as things stand now, neither sealed nor kept; for the office. */
    public ControlSheetNow controlSheet(Actor actor, DossierId id) {
        Dossier dossier = dossiers.get(id);
        Refusal.unless(isOffice(actor, dossier), DossierReason.NOT_FOUND);
        PaperToIssue paper = contents.of(dossier, IssuedKind.CONTROL_SHEET, 0);
        return new ControlSheetNow(paper.kind().fileName(paper.number()), issuing.preview(paper));
    }

    /** A PDF made for one reader. */
    public record ControlSheetNow(String fileName, byte[] pdf) {}

    /** The certificates the dossier's decision gives, in the order of its list; each is opened as a paper of its kind. */
    public List<CertificateLine> certificates(Actor actor, DossierId id) {
        List<CertificateLine> given = contents.certificates(readable(actor, id));
        boolean all = register.decisionRevokedAt(id).isPresent();
        Set<Integer> revoked = given.isEmpty() ? Set.of() : register.revokedCertificates(id);
        Set<Integer> unstamped = register.unstamped(id).stream()
                .filter(issued -> issued.kind().isCertificate())
                .map(IssuedDocument::ordinal)
                .collect(Collectors.toSet());
        return given.stream()
                .map(one -> one.standing(all || revoked.contains(one.ordinal()), unstamped.contains(one.ordinal())))
                .toList();
    }

    /** A paper that can be downloaded. */
    public record Available(IssuedKind kind, int ordinal) {}

    /** Which of them were sealed while no time stamp could be had. */
    public List<Available> unstamped(Actor actor, DossierId id) {
        readable(actor, id);
        return register.unstamped(id).stream()
                .map(issued -> new Available(issued.kind(), issued.ordinal()))
                .toList();
    }

    /** Whether the leader signed the decision himself and his own signature lacks its time stamp. */
    public boolean isLeaderUnstamped(Actor actor, DossierId id) {
        readable(actor, id);
        return copies.isUnstamped(id)
                && register.current(id, IssuedKind.DECISION, 0)
                        .filter(issued -> !issued.isRevoked())
                        .isPresent();
    }

    /**
     * One paper of the dossier; where its bytes lie is told by the file store. Changes nothing: a paper that is not made yet
     * is refused as such.
     */
    public IssuedFile open(Actor actor, DossierId id, IssuedKind kind, int ordinal) {
        mustBeOffered(actor, id, kind, ordinal);
        IssuedDocument issued =
                register.current(id, kind, ordinal).orElseThrow(() -> Refusal.of(AwardReason.PAPER_IN_MAKING));
        Refusal.unless(!issued.isRevoked(), AwardReason.PAPER_REVOKED);
        return issued.file();
    }

    /** How the making of a paper the actor may open stands; empty once it is made. */
    public Optional<PaperInMaking> making(Actor actor, DossierId id, IssuedKind kind, int ordinal) {
        mustBeOffered(actor, id, kind, ordinal);
        if (register.current(id, kind, ordinal).isPresent()) {
            return Optional.empty();
        }
        Available paper = new Available(kind, ordinal);
        return Optional.of(due.waiting(id).stream()
                .filter(one -> one.paper().equals(paper))
                .findFirst()
                .orElseGet(() -> new PaperInMaking(paper, false, clock.instant())));
    }

    private void mustBeOffered(Actor actor, DossierId id, IssuedKind kind, int ordinal) {
        boolean offered = kind.isCertificate()
                ? certificates(actor, id).stream().anyMatch(one -> one.kind() == kind && one.ordinal() == ordinal)
                : available(actor, id).contains(new Available(kind, ordinal));
        Refusal.unless(offered, AwardReason.PAPER_NOT_ISSUED);
        Refusal.unless(!kind.isCertificate() || register.decisionRevokedAt(id).isEmpty(), AwardReason.DECISION_REVOKED);
    }

    /**
     * Ban hành quyết định: gives the decision its number, awards every nominee who passed and renders the decision; a copy
     * the leader has signed elsewhere is issued as he signed it, under the number it bears.
     *
     * @param signer the chairman's name
     */
    public DecisionView decide(Dossier dossier, String number, String signer) {
        Optional<PreparedDecision> copy = copies.signedOf(dossier.id());
        if (copy.isPresent() && !copy.get().decision().number().equals(number.strip())) {
            throw new Refusal(List.of(Finding.on(
                    "number",
                    AwardReason.DECISION_NUMBER_FIXED,
                    copy.get().decision().number())));
        }
        LocalDate day = copy.map(signed -> signed.decision().decidedOn())
                .orElseGet(() -> LocalDate.ofInstant(clock.instant(), Settings.ZONE));
        String given = numbers.free(dossier, number, day.getYear());
        String by = copy.map(signed -> signed.decision().signer()).orElse(signer);
        Decision decision = new Decision(dossier.id(), dossier.agency(), given, day, by);
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
        em.flush(); // the paper is made from what the database says
        PaperToIssue paper = contents.of(dossier, IssuedKind.DECISION, 0);
        register.add(
                copy.isPresent()
                        ? issuing.issueSigned(
                                dossier.id(),
                                paper,
                                copy.get().code(),
                                copy.get().signedCopy())
                        : issuing.issue(dossier.id(), paper));
        evidences.judgeAgain(contents.files(dossier), EvidenceOccasion.DECISION, SYSTEM);
        return decision.view();
    }

    /** The decision that ended the dossier, when there is one. */
    public Optional<DecisionView> decisionOf(DossierId id) {
        return contents.decision(id).map(Decision::view);
    }

    /** The filer, or somebody with a duty in the agency's office; to all others the dossier does not exist. */
    private Dossier readable(Actor actor, DossierId id) {
        Dossier dossier = dossiers.get(id);
        Refusal.unless(dossier.filer().equals(actor.account()) || isOffice(actor, dossier), DossierReason.NOT_FOUND);
        return dossier;
    }

    private static boolean isOffice(Actor actor, Dossier dossier) {
        return actor.handledAgencies().contains(dossier.agency());
    }
}
