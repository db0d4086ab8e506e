package vn.bieuduong.dossier.filing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import vn.bieuduong.dossier.DossierState;
import vn.bieuduong.organisation.OrganisationMerged;

/** Bản nháp sau sáp nhập: a draft for an agency that another one has followed is for that one. What was filed stays where it is. */
@ApplicationScoped
public class DraftsForSuccessors {

    private final EntityManager em;

    @Inject
    public DraftsForSuccessors(EntityManager em) {
        this.em = em;
    }

    public void onMerged(@Observes OrganisationMerged fact) {
        em.createQuery("update Dossier d set d.agency = :successor where d.agency = :ended and d.state = :draft")
                .setParameter("successor", fact.successor().value())
                .setParameter("ended", fact.ended().value())
                .setParameter("draft", DossierState.DRAFT)
                .executeUpdate();
    }
}
