package vn.bieuduong.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.bieuduong.dossier.Dossier;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.issuing.AwardReason;
import vn.bieuduong.issuing.Issuing;
import vn.bieuduong.issuing.PreparedCopy;
import vn.bieuduong.platform.AuditTrail;
import vn.bieuduong.platform.OfficeDay;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.Texts;
import vn.bieuduong.platform.id.AgencyCode;
import vn.bieuduong.processing.DossierStep;
import vn.bieuduong.processing.HeldTask;
import vn.bieuduong.processing.TaskGate;
import vn.bieuduong.seal.Seals;
import vn.bieuduong.seal.SigningWay;
import vn.bieuduong.signature.report.Signer;

/**
 * Sổ bản chờ ký: the decision as it is given out at the signing step, one a dossier at most, and taken back signed.
 * Each act is one short transaction; neither a key nor a worker is waited for.
 */
@ApplicationScoped
@Transactional
public class PreparedDecisions {

    private final TaskGate steps;
    private final DecisionNumbers numbers;
    private final DecisionDocuments documents;
    private final Issuing issuing;
    private final Seals seals;
    private final AuditTrail audit;
    private final EntityManager em;
    private final Clock clock;

    @Inject
    public PreparedDecisions(
            TaskGate steps,
            DecisionNumbers numbers,
            DecisionDocuments documents,
            Issuing issuing,
            Seals seals,
            AuditTrail audit,
            EntityManager em,
            Clock clock) {
        this.steps = steps;
        this.numbers = numbers;
        this.documents = documents;
        this.issuing = issuing;
        this.seals = seals;
        this.audit = audit;
        this.em = em;
        this.clock = clock;
    }

    /**
     * Bước ký: the step that is open, as the actor finds it.
     *
     * @param agency whose decision it is
     * @param ways how he may sign
     * @param given what he was given to sign at this step
     */
    record AtStep(AgencyCode agency, Set<SigningWay> ways, Optional<CopyToSign> given) {

        /** Refuses a way that is not offered. */
        void mustOffer(SigningWay way) {
            Refusal.unless(ways.contains(way), AwardReason.WAY_NOT_OFFERED);
        }
    }

    /** Refused to whom the step does not belong. */
    AtStep at(Actor actor, DossierId id) {
        HeldTask step = steps.take(actor, id, DossierStep.SIGN);
        AgencyCode agency = step.dossier().agency();
        return new AtStep(agency, ways(agency, actor), given(actor, step));
    }

    /** Makes the decision's file for the actor to sign; one made before is forgotten. */
    CopyToSign prepare(Actor actor, DossierId id, String number) {
        HeldTask step = steps.take(actor, id, DossierStep.SIGN);
        Dossier dossier = step.dossier();
        LocalDate today = OfficeDay.today(clock);
        String free = numbers.free(dossier, number, today.getYear());
        forget(id);
        DecisionView decision = new DecisionView(id, dossier.agency(), free, today, actor.displayName());
        PreparedCopy copy = issuing.prepare(documents.draft(dossier, decision));
        PreparedDecision prepared =
                new PreparedDecision(decision, step.task().id(), actor.account(), copy, clock.instant());
        em.persist(prepared);
        audit.write(
                actor.account(),
                SigningAct.DECISION_GIVEN_OUT,
                id.toString(),
                free + ", SHA-256 " + copy.file().sha256());
        return prepared.view();
    }

    /** The copy has come back as it should: the step is done. Refused when another copy was given out meanwhile. */
    void signed(Actor actor, DossierId id, CopyToSign given, SignedCopies.Signed copy, SigningWay way) {
        HeldTask step = steps.take(actor, id, DossierStep.SIGN);
        Refusal.unless(given(actor, step).filter(given::equals).isPresent(), AwardReason.COPY_NOT_PREPARED);
        Instant now = clock.instant();
        find(id).ifPresent(one -> one.signed(copy.file(), copy.report().toJson().toString(), now));
        Signer signer = copy.signer();
        steps.finish(
                step,
                actor,
                DossierStep.Outcome.SIGNED,
                Texts.of(
                        "processing", "SigningWay." + way, Texts.VIETNAMESE, List.of(signer.serial(), signer.issuer())),
                Map.of("signer", actor.displayName()));
    }

    /** Notes that he has tried in vain. */
    void inVain(Actor actor, DossierId id, Refusal refusal) {
        String why = refusal.findings().stream()
                .map(finding -> Texts.of(finding, Texts.VIETNAMESE))
                .collect(Collectors.joining(" "));
        audit.write(actor.account(), SigningAct.DECISION_NOT_SIGNED, id.toString(), why);
    }

    /** Refuses a way that is not offered to this person for the agency's decisions. */
    void mustOffer(SigningWay way, AgencyCode agency, Actor signer) {
        Refusal.unless(ways(agency, signer).contains(way), AwardReason.WAY_NOT_OFFERED);
    }

    /** What was given out counts no more: the decision is signed another way, or not at all. */
    void forget(DossierId id) {
        find(id).ifPresent(prepared -> {
            em.remove(prepared);
            em.flush(); // another may take its place at once
        });
    }

    /** The decision on the copy that came back signed. */
    Optional<DecisionView> signedOf(DossierId id) {
        return find(id).filter(PreparedDecision::isSigned).map(PreparedDecision::decision);
    }

    /** Whether the leader's own signature lacks the time stamp that the portal's signatures are to have. */
    boolean isUnstamped(DossierId id) {
        return seals.stamps() != null
                && find(id).filter(PreparedDecision::isUnstamped).isPresent();
    }

    private Set<SigningWay> ways(AgencyCode agency, Actor signer) {
        Set<SigningWay> ways = EnumSet.noneOf(SigningWay.class);
        ways.addAll(seals.ways());
        if (seals.of(agency, signer).isEmpty()) {
            ways.remove(SigningWay.KEY);
        }
        return ways;
    }

    private Optional<CopyToSign> given(Actor actor, HeldTask step) {
        return find(step.dossier().id())
                .map(PreparedDecision::view)
                .filter(copy -> copy.account().equals(actor.account())
                        && copy.task().equals(step.task().id())
                        && !copy.signed());
    }

    private Optional<PreparedDecision> find(DossierId id) {
        return Optional.ofNullable(em.find(PreparedDecision.class, id.value()));
    }
}
