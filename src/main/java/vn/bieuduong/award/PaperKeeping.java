package vn.bieuduong.award;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import vn.bieuduong.dossier.Dossier;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.dossier.DossierReason;
import vn.bieuduong.dossier.Dossiers;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.identity.Role;
import vn.bieuduong.platform.AuditTrail;
import vn.bieuduong.platform.Finding;
import vn.bieuduong.platform.Refusal;

/** Cấp lại, thu hồi: what the agency's issuing clerk does when an issued paper must not go on counting as it is. */
@ApplicationScoped
@Transactional
public class PaperKeeping {

    private static final Set<Role> ISSUERS = EnumSet.of(Role.CLERK, Role.C_HEAD);
    private static final int SHORTEST_REASON = 10;

    private final Dossiers dossiers;
    private final PaperContents contents;
    private final Issuing issuing;
    private final IssuedRegister register;
    private final DuePapers due;
    private final DecisionCopies copies;
    private final AuditTrail audit;
    private final EntityManager em;
    private final Clock clock;

    @Inject
    public PaperKeeping(
            Dossiers dossiers,
            PaperContents contents,
            Issuing issuing,
            IssuedRegister register,
            DuePapers due,
            DecisionCopies copies,
            AuditTrail audit,
            EntityManager em,
            Clock clock) {
        this.dossiers = dossiers;
        this.contents = contents;
        this.issuing = issuing;
        this.register = register;
        this.due = due;
        this.copies = copies;
        this.audit = audit;
        this.em = em;
        this.clock = clock;
    }

    @SuppressWarnings("NullAway") // for the client proxy alone
    protected PaperKeeping() {
        this(null, null, null, null, null, null, null, null, null);
    }

    /** Whether the actor may issue the dossier's papers again or revoke them. */
    public boolean isKeeper(Actor actor, DossierId id) {
        return dossiers.find(id).filter(dossier -> isKeeper(actor, dossier)).isPresent();
    }

    /** Cấp lại: makes the paper anew from what the dossier says now; the old one counts as replaced. */
    public IssuedFile reissue(Actor actor, DossierId id, IssuedKind kind, int ordinal, String reason) {
        Dossier dossier = kept(actor, id, reason);
        Refusal.unless(
                kind != IssuedKind.DECISION || copies.signedOf(id).isEmpty(), AwardReason.DECISION_SIGNED_BY_LEADER);
        IssuedDocument old = issued(dossier, kind, ordinal);
        IssuedDocument anew = issuing.issue(id, contents.of(dossier, kind, ordinal));
        old.replacedBy(anew);
        em.flush(); // one paper at a time may count: the old one steps back first
        register.add(anew);
        audit.write(
                actor.account(), "PaperReissued", id.value().toString(), named(kind, ordinal) + ": " + reason.strip());
        return anew.file();
    }

    /** Thu hồi: the paper counts no more, and whoever verifies it is told so; with a decision its certificates go too. */
    public void revoke(Actor actor, DossierId id, IssuedKind kind, int ordinal, String reason) {
        Dossier dossier = kept(actor, id, reason);
        issued(dossier, kind, ordinal).revoke(reason.strip(), clock.instant());
        audit.write(
                actor.account(), "PaperRevoked", id.value().toString(), named(kind, ordinal) + ": " + reason.strip());
    }

    private static String named(IssuedKind kind, int ordinal) {
        return ordinal == 0 ? kind.toString() : kind + " " + ordinal;
    }

    private Dossier kept(Actor actor, DossierId id, String reason) {
        Dossier dossier = dossiers.locked(id);
        Refusal.unless(isKeeper(actor, dossier), DossierReason.NOT_FOUND);
        if (reason.strip().length() < SHORTEST_REASON) {
            throw new Refusal(List.of(Finding.on("reason", AwardReason.KEEPING_REASON_MISSING)));
        }
        return dossier;
    }

    /** The paper that counts. */
    private IssuedDocument issued(Dossier dossier, IssuedKind kind, int ordinal) {
        DossierId id = dossier.id();
        if (kind.isCertificate()) {
            Refusal.unless(register.decisionRevokedAt(id).isEmpty(), AwardReason.DECISION_REVOKED);
        }
        Refusal.unless(due.find(id, kind, ordinal).isEmpty(), AwardReason.PAPER_IN_MAKING);
        return register.current(id, kind, ordinal).orElseThrow(() -> Refusal.of(AwardReason.PAPER_NOT_ISSUED));
    }

    private static boolean isKeeper(Actor actor, Dossier dossier) {
        return actor.duties().stream()
                .anyMatch(d -> ISSUERS.contains(d.role()) && d.agency().equals(dossier.agency()));
    }
}
