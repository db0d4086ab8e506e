package vn.bieuduong.issuing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.identity.Duty;
import vn.bieuduong.identity.Role;
import vn.bieuduong.platform.AuditTrail;
import vn.bieuduong.platform.Facts;

/** Giấy tờ chưa lập được: what could not be made or sealed, for who runs the portal and can mend what keeps it. */
@ApplicationScoped
@Transactional
public class DocumentIncidents {

    private static final int MOST = 100;

    private final Facts facts;
    private final AuditTrail audit;
    private final EntityManager em;
    private final Clock clock;

    @Inject
    public DocumentIncidents(Facts facts, AuditTrail audit, EntityManager em, Clock clock) {
        this.facts = facts;
        this.audit = audit;
        this.em = em;
        this.clock = clock;
    }

    /** Oldest first, a hundred at most. */
    public List<DocumentIncident> all(Actor actor) {
        actor.mustHave(Role.ADMINISTRATOR, Duty.WHOLE_PORTAL);
        return em.createQuery(
                        "select p from DueDocument p where p.failure <> '' order by p.dueAt, p.place",
                        DueDocument.class)
                .setMaxResults(MOST)
                .getResultStream()
                .map(DueDocument::incident)
                .toList();
    }

    /** Has it tried at once; one that was made meanwhile needs no more. */
    public void retry(Actor actor, UUID id) {
        actor.mustHave(Role.ADMINISTRATOR, Duty.WHOLE_PORTAL);
        DueDocument due = em.find(DueDocument.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (due != null) {
            due.tryNow(clock.instant());
            audit.write(
                    actor.account(),
                    Reissuing.DocumentAct.DOCUMENT_RETRIED,
                    due.dossier().value().toString(),
                    due.paper().kind() + " " + due.number());
            facts.announce(new DocumentsDue(due.dossier()));
        }
    }
}
