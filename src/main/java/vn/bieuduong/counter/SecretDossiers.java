package vn.bieuduong.counter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.identity.Role;
import vn.bieuduong.platform.AuditTrail;
import vn.bieuduong.platform.Finding;
import vn.bieuduong.platform.Reason;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.Typed;
import vn.bieuduong.platform.id.AgencyCode;

/**
 * Sổ hồ sơ mật: of a dossier that holds a state secret the portal keeps a number and where its paper lies, for the agency's desk alone. It is
 * no dossier of the portal: it has no file, no name and no steps, and nothing public, no search and no other system can come upon it. The
 * trail says that a pointer was written, not what it says.
 */
@ApplicationScoped
@Transactional
public class SecretDossiers {

    private static final int LONGEST_NUMBER = 60;
    private static final int LONGEST_PLACE = 200;

    private final AuditTrail audit;
    private final EntityManager em;
    private final Clock clock;

    @Inject
    SecretDossiers(AuditTrail audit, EntityManager em, Clock clock) {
        this.audit = audit;
        this.em = em;
        this.clock = clock;
    }

    /** All pointers of the clerk's agency, by number. */
    public List<SecretLine> list(Actor clerk) {
        return em.createQuery(
                        "select p from SecretPointer p where p.agency = :desk order by p.number", SecretPointer.class)
                .setParameter("desk", desk(clerk).value())
                .getResultStream()
                .map(SecretPointer::line)
                .toList();
    }

    /** Writes a pointer down; a number stands once in an agency's book. */
    public void keep(Actor clerk, String number, String place) {
        AgencyCode desk = desk(clerk);
        String named = Typed.line(number);
        String lies = Typed.line(place);
        List<Finding> findings = new ArrayList<>();
        require(findings, "number", named, LONGEST_NUMBER, CounterReason.SECRET_NUMBER_MISSING);
        require(findings, "place", lies, LONGEST_PLACE, CounterReason.SECRET_PLACE_MISSING);
        if (list(clerk).stream().anyMatch(there -> there.number().equalsIgnoreCase(named))) {
            findings.add(Finding.on("number", CounterReason.SECRET_THERE_ALREADY));
        }
        Refusal.ifAny(findings);
        SecretPointer pointer = new SecretPointer(desk, named, lies, clerk, clock.instant());
        em.persist(pointer);
        audit.write(
                clerk.account(), CounterAct.SECRET_POINTER_KEPT, pointer.id().toString(), "");
    }

    /** The same of a file that somebody of the office came upon in a dossier of the portal; the desk enters where its paper lies. */
    public void note(AgencyCode agency, String number, String place, Actor officer) {
        SecretPointer pointer = new SecretPointer(agency, number, place, officer, clock.instant());
        em.persist(pointer);
        audit.write(
                officer.account(), CounterAct.SECRET_POINTER_KEPT, pointer.id().toString(), "");
    }

    /** The paper lies elsewhere from now on. */
    public void move(Actor clerk, UUID id, String place) {
        AgencyCode desk = desk(clerk);
        String lies = Typed.line(place);
        List<Finding> findings = new ArrayList<>();
        require(findings, "elsewhere", lies, LONGEST_PLACE, CounterReason.SECRET_PLACE_MISSING);
        Refusal.ifAny(findings);
        SecretPointer pointer = em.find(SecretPointer.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (pointer == null || !pointer.isOf(desk)) {
            throw Refusal.of(CounterReason.SECRET_UNKNOWN);
        }
        pointer.move(lies, clerk, clock.instant());
        audit.write(clerk.account(), CounterAct.SECRET_POINTER_MOVED, id.toString(), "");
    }

    private static void require(List<Finding> findings, String field, String text, int longest, Reason why) {
        if (!Typed.says(text) || text.length() > longest) {
            findings.add(Finding.on(field, why));
        }
    }

    private static AgencyCode desk(Actor clerk) {
        return clerk.agenciesOf(Role.DESK).stream()
                .min(Comparator.comparing(AgencyCode::value))
                .orElseThrow(() -> Refusal.of(CounterReason.DESK_NOT_FOUND));
    }
}
