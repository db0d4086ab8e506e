package vn.bieuduong.award;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import vn.bieuduong.dossier.Dossier;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.Settings;
import vn.bieuduong.platform.StoredFile;
import vn.bieuduong.signature.SignatureReport;

/** Bản quyết định ký bên ngoài: one a dossier at most; given out, and taken back signed. Who may is for the caller to say. */
@ApplicationScoped
@Transactional
public class DecisionCopies {

    private final DecisionNumbers numbers;
    private final PaperContents contents;
    private final Issuing issuing;
    private final Seals seals;
    private final EntityManager em;
    private final Clock clock;

    @Inject
    public DecisionCopies(
            DecisionNumbers numbers,
            PaperContents contents,
            Issuing issuing,
            Seals seals,
            EntityManager em,
            Clock clock) {
        this.numbers = numbers;
        this.contents = contents;
        this.issuing = issuing;
        this.seals = seals;
        this.em = em;
        this.clock = clock;
    }

    @SuppressWarnings("NullAway") // for the client proxy alone
    protected DecisionCopies() {
        this(null, null, null, null, null, null);
    }

    /** The ways of signing a decision of the agency's that are offered to this person. */
    public Set<SigningWay> ways(String agency, Actor signer) {
        Set<SigningWay> ways = EnumSet.noneOf(SigningWay.class);
        ways.addAll(seals.ways());
        if (seals.of(agency, signer).isEmpty()) {
            ways.remove(SigningWay.KEY);
        }
        return ways;
    }

    /** Where pages find the signing program on a leader's own computer. */
    public Optional<URI> program() {
        return seals.program();
    }

    /** Refuses a way that is not offered. */
    public void mustOffer(SigningWay way, String agency, Actor signer) {
        Refusal.unless(ways(agency, signer).contains(way), AwardReason.WAY_NOT_OFFERED);
    }

    /** The given file with the actor's own signature, made with the key the portal holds for him; kept by nobody yet. */
    public byte[] sign(Dossier dossier, CopyToSign given, Actor signer) {
        Seal own = seals.of(dossier.agency(), signer).orElseThrow(() -> Refusal.of(AwardReason.WAY_NOT_OFFERED));
        PreparedDecision prepared = stillWaiting(dossier.id(), given);
        return issuing.sign(
                own,
                contents.decision(dossier, prepared.decision()),
                prepared.code(),
                given.file().sha256());
    }

    /** Makes the decision's file for the actor to sign; one made before is forgotten. */
    public CopyToSign prepare(Dossier dossier, String task, String number, Actor signer) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Settings.ZONE);
        String given = numbers.free(dossier, number, today.getYear());
        forget(dossier.id());
        DecisionView decision = new DecisionView(dossier.id(), dossier.agency(), given, today, signer.displayName());
        VerificationCode code = VerificationCode.next();
        StoredFile file = issuing.prepare(contents.decision(dossier, decision), code);
        PreparedDecision prepared = new PreparedDecision(decision, task, signer.account(), code, file, clock.instant());
        em.persist(prepared);
        return prepared.view();
    }

    /** The copy that was made last and still counts. */
    public Optional<CopyToSign> of(DossierId id) {
        return find(id).map(PreparedDecision::view);
    }

    /** Whether the leader's own signature lacks the time stamp that the portal's signatures are to have. */
    public boolean isUnstamped(DossierId id) {
        return seals.stamps() != null
                && find(id).filter(PreparedDecision::isUnstamped).isPresent();
    }

    /** Takes the signed copy in. */
    public void signed(CopyToSign given, DossierId id, StoredFile copy, SignatureReport report) {
        stillWaiting(id, given).signed(copy, report.toJson().toString(), clock.instant());
    }

    /** What was given out counts no more: the decision is signed another way, or not at all. */
    public void forget(DossierId id) {
        find(id).ifPresent(prepared -> {
            em.remove(prepared);
            em.flush(); // another may take its place at once
        });
    }

    /** The copy that came back signed. */
    Optional<PreparedDecision> signedOf(DossierId id) {
        return find(id).filter(PreparedDecision::isSigned);
    }

    private PreparedDecision stillWaiting(DossierId id, CopyToSign given) {
        return find(id).filter(one -> !one.isSigned() && one.view().file().equals(given.file()))
                .orElseThrow(() -> Refusal.of(AwardReason.COPY_NOT_PREPARED));
    }

    private Optional<PreparedDecision> find(DossierId id) {
        return Optional.ofNullable(em.find(PreparedDecision.class, id.value()));
    }
}
