package vn.bieuduong.council;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.platform.id.AgencyCode;

/** The sessions that were recorded. */
@ApplicationScoped
public class CouncilSessions {

    private final EntityManager em;

    @Inject
    public CouncilSessions(EntityManager em) {
        this.em = em;
    }

    /** Those about the dossier, in the order they met. */
    public List<CouncilSession> of(DossierId id) {
        return em.createQuery(
                        "select s from CouncilSession s where s.dossier = :d order by s.ordinal", CouncilSession.class)
                .setParameter("d", id.value())
                .getResultList();
    }

    /** Who stood on the roll of the agency's latest session that has one. */
    List<CouncilResult.Attendee> lastRoll(AgencyCode agency) {
        return em.createQuery(
                        "select s from CouncilSession s where s.agency = :a and s.roll is not empty"
                                + " order by s.recordedOn desc, s.metOn desc, s.number desc",
                        CouncilSession.class)
                .setParameter("a", agency.value())
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(CouncilSession::roll)
                .orElse(List.of());
    }
}
