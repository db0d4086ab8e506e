package vn.bieuduong.secrecy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import vn.bieuduong.dossier.Dossier;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.dossier.Dossiers;
import vn.bieuduong.dossier.filing.FilingCheck;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.platform.AuditTrail;
import vn.bieuduong.platform.Finding;

/**
 * Xác nhận không có bí mật nhà nước: whoever writes a draft, at home or at the desk, says once that neither what is typed nor any file holds
 * one. Until then no file is taken and nothing is filed.
 */
@ApplicationScoped
@Transactional
public class Secrecy implements FilingCheck {

    private final Dossiers dossiers;
    private final AuditTrail audit;
    private final EntityManager em;
    private final Clock clock;

    @Inject
    public Secrecy(Dossiers dossiers, AuditTrail audit, EntityManager em, Clock clock) {
        this.dossiers = dossiers;
        this.audit = audit;
        this.em = em;
        this.clock = clock;
    }

    /** Declares it for the whole dossier; who did so first, and when, stays. */
    public void declare(Actor filer, DossierId id) {
        dossiers.owned(filer, id);
        if (of(id).isEmpty()) {
            em.persist(new SecrecyDeclaration(id, filer, clock.instant()));
            audit.write(filer.account(), SecrecyAct.SECRECY_DECLARED, id.value().toString(), "");
        }
    }

    /** Who declared it, and when. The caller has checked who asks. */
    public Optional<Declared> of(DossierId id) {
        return Optional.ofNullable(em.find(SecrecyDeclaration.class, id.value()))
                .map(SecrecyDeclaration::view);
    }

    @Override
    public List<Finding> missing(Dossier draft) {
        return undeclared(draft);
    }

    @Override
    public List<Finding> beforeFile(Dossier dossier) {
        return undeclared(dossier);
    }

    private List<Finding> undeclared(Dossier dossier) {
        return of(dossier.id()).isPresent()
                ? List.of()
                : List.of(Finding.on("papers.secrecy", SecrecyReason.UNDECLARED));
    }
}
