package vn.bieuduong.roster;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.bieuduong.platform.id.AgencyCode;

/** Danh sách người được ký: the rosters of all bodies. */
@ApplicationScoped
public class Signatories {

    private final EntityManager em;

    @Inject
    public Signatories(EntityManager em) {
        this.em = em;
    }

    /** A body's roster, ended lines too, oldest first. */
    public List<Signatory> of(AgencyCode organisation) {
        return em.createQuery(
                        "select s from Signatory s where s.organisation = :organisation"
                                + " order by s.validFrom, s.fullName, s.id",
                        Signatory.class)
                .setParameter("organisation", organisation.value())
                .getResultList();
    }

    Optional<Signatory> find(UUID id) {
        return Optional.ofNullable(em.find(Signatory.class, id));
    }

    void add(Signatory signatory) {
        em.persist(signatory);
    }
}
