package vn.bieuduong.help;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.bieuduong.identity.ActReason;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.identity.AdministrativeAct;
import vn.bieuduong.platform.AuditTrail;
import vn.bieuduong.platform.Finding;
import vn.bieuduong.platform.Refusal;

/** Giữ nơi liên hệ: what an administrator says of whom to ask; every change stays, with who made it and why. */
@ApplicationScoped
@Transactional
public class ContactKeeping {

    private static final int SHOWN = 20;

    private final EntityManager em;
    private final AuditTrail trail;
    private final Clock clock;

    @Inject
    public ContactKeeping(EntityManager em, AuditTrail trail, Clock clock) {
        this.em = em;
        this.trail = trail;
        this.clock = clock;
    }

    /** What was said last; empty while nobody has said anything by page. */
    public Optional<Contact> latest() {
        return changes(1).stream().map(ContactChange::contact).findFirst();
    }

    /** The last changes, newest first. */
    public List<ContactChange> history(Actor administrator) {
        AdministrativeAct.mustAdminister(administrator);
        return changes(SHOWN);
    }

    /** From now on this stands at the foot of every page. */
    public void change(Actor administrator, Contact contact, String reason) {
        AdministrativeAct.mustAdminister(administrator);
        List<Finding> findings = new ArrayList<>(contact.findings());
        if (latest().filter(contact::equals).isPresent()) {
            findings.add(Finding.on("office", HelpReason.NOTHING_CHANGED));
        }
        ActReason.check(findings, reason);
        Refusal.ifAny(findings);
        em.createNativeQuery(
                        "insert into office_contact (id, office, address, phone, email, hours, changed_by, changed_at, reason)"
                                + " values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)")
                .setParameter(1, UUID.randomUUID())
                .setParameter(2, contact.office())
                .setParameter(3, contact.address())
                .setParameter(4, contact.phone())
                .setParameter(5, contact.email())
                .setParameter(6, contact.hours())
                .setParameter(7, administrator.account().value())
                .setParameter(8, Timestamp.from(clock.instant()))
                .setParameter(9, reason.strip())
                .executeUpdate();
        trail.write(
                administrator.account(),
                ContactAct.CONTACT_CHANGED,
                "portal",
                String.join(
                                ", ",
                                contact.office(),
                                contact.address(),
                                contact.phone(),
                                contact.email(),
                                contact.hours())
                        + ": " + reason.strip());
    }

    private List<ContactChange> changes(int most) {
        List<ContactChange> changes = new ArrayList<>();
        em.createNativeQuery("select office, address, phone, email, hours, changed_by, changed_at, reason"
                        + " from office_contact order by changed_at desc, written desc")
                .setMaxResults(most)
                .getResultList()
                .forEach(found -> {
                    Object[] row = (Object[]) found;
                    changes.add(new ContactChange(
                            new Contact((String) row[0], (String) row[1], (String) row[2], (String) row[3], (String)
                                    row[4]),
                            (String) row[5],
                            ((Timestamp) row[6]).toInstant(),
                            (String) row[7]));
                });
        return changes;
    }
}
