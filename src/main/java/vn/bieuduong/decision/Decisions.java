package vn.bieuduong.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import vn.bieuduong.dossier.DossierId;

/** The decisions that have been issued. */
@ApplicationScoped
public class Decisions {

    private final EntityManager em;

    @Inject
    public Decisions(EntityManager em) {
        this.em = em;
    }

    /** The decision that ended the dossier, when there is one. */
    public Optional<DecisionView> of(DossierId id) {
        return em.createQuery("select d from Decision d where d.dossier = :d", Decision.class)
                .setParameter("d", id.value())
                .getResultStream()
                .findFirst()
                .map(Decision::view);
    }
}
