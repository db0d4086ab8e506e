package vn.bieuduong.issuing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Set;
import vn.bieuduong.dossier.Dossier;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.dossier.DossierReason;
import vn.bieuduong.dossier.Dossiers;
import vn.bieuduong.identity.ActReason;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.identity.Role;
import vn.bieuduong.issuing.IssuedDocuments.Available;
import vn.bieuduong.platform.AuditAct;
import vn.bieuduong.platform.AuditTrail;
import vn.bieuduong.platform.Refusal;

/** Cấp lại, thu hồi: what the agency's issuing clerk does when an issued paper must not go on counting as it is. */
@ApplicationScoped
@Transactional
public class Reissuing {

    private static final Set<Role> ISSUERS = EnumSet.of(Role.CLERK, Role.C_HEAD);

    private final Dossiers dossiers;
    private final DocumentContents contents;
    private final IssuedRegister register;
    private final DueDocuments due;
    private final AuditTrail audit;
    private final Clock clock;

    @Inject
    public Reissuing(
            Dossiers dossiers,
            DocumentContents contents,
            IssuedRegister register,
            DueDocuments due,
            AuditTrail audit,
            Clock clock) {
        this.dossiers = dossiers;
        this.contents = contents;
        this.register = register;
        this.due = due;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether the actor may issue the dossier's papers again or revoke them. */
    public boolean isKeeper(Actor actor, DossierId id) {
        return dossiers.find(id).filter(dossier -> isKeeper(actor, dossier)).isPresent();
    }

    /**
     * Cấp lại: the paper is made anew from what the dossier says now; once it is there, the old one counts as replaced.
     */
    public void reissue(Actor actor, DossierId id, DocumentKind kind, int ordinal, String reason) {
        Dossier dossier = kept(actor, id, reason);
        contents.mustBeRemakable(dossier, kind);
        issued(dossier, kind, ordinal);
        due.again(dossier, new Available(kind, ordinal));
        audit.write(
                actor.account(),
                DocumentAct.DOCUMENT_REISSUED,
                id.value().toString(),
                named(kind, ordinal) + ": " + reason.strip());
    }

    /** Thu hồi: the paper counts no more, and whoever verifies it is told so; with a decision its certificates go too. */
    public void revoke(Actor actor, DossierId id, DocumentKind kind, int ordinal, String reason) {
        Dossier dossier = kept(actor, id, reason);
        issued(dossier, kind, ordinal).revoke(reason.strip(), clock.instant());
        audit.write(
                actor.account(),
                DocumentAct.DOCUMENT_REVOKED,
                id.value().toString(),
                named(kind, ordinal) + ": " + reason.strip());
    }

    private static String named(DocumentKind kind, int ordinal) {
        return ordinal == 0 ? kind.toString() : kind + " " + ordinal;
    }

    private Dossier kept(Actor actor, DossierId id, String reason) {
        Dossier dossier = dossiers.locked(id);
        Refusal.unless(isKeeper(actor, dossier), DossierReason.NOT_FOUND);
        ActReason.mustBeGiven(reason);
        return dossier;
    }

    /** The paper that counts. */
    private IssuedDocument issued(Dossier dossier, DocumentKind kind, int ordinal) {
        DossierId id = dossier.id();
        if (kind.isCertificate()) {
            Refusal.unless(register.decisionRevokedAt(id).isEmpty(), AwardReason.DECISION_REVOKED);
        }
        Refusal.unless(due.find(id, kind, ordinal).isEmpty(), AwardReason.PAPER_IN_MAKING);
        return register.current(id, kind, ordinal).orElseThrow(() -> Refusal.of(AwardReason.PAPER_NOT_ISSUED));
    }

    private static boolean isKeeper(Actor actor, Dossier dossier) {
        return actor.reach(ISSUERS::contains).covers(dossier.matter());
    }

    /** Việc với văn bản phát hành: what is done to papers after they were issued. */
    enum DocumentAct implements AuditAct {
        DOCUMENT_REISSUED,
        DOCUMENT_REVOKED,
        DOCUMENT_RETRIED
    }
}
