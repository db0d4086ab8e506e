package vn.bieuduong.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import vn.bieuduong.identity.ActReason;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.identity.Role;
import vn.bieuduong.platform.AuditAct;
import vn.bieuduong.platform.AuditTrail;
import vn.bieuduong.platform.Refusal;

/**
 * Ý kiến của người được vinh danh: what the head of office enters when a guardian agrees that a child is named, or when somebody does not
 * want to be named. The decision stands either way.
 */
@ApplicationScoped
@Transactional
public class HonourChoices {

    private static final Set<Role> HEADS = EnumSet.of(Role.EC_HEAD, Role.C_HEAD);

    private final MaskingTable table;
    private final AuditTrail audit;
    private final EntityManager em;
    private final Clock clock;

    @Inject
    public HonourChoices(MaskingTable table, AuditTrail audit, EntityManager em, Clock clock) {
        this.table = table;
        this.audit = audit;
        this.em = em;
        this.clock = clock;
    }

    /**
     * A page as its office sees it.
     *
     * @param agreed whether a guardian has agreed
     * @param mayChoose whether the reader enters what is chosen
     */
    public record Chosen(HonourShown shown, boolean agreed, boolean mayChoose) {

        /** Whether he may enter that a guardian agrees. */
        public boolean isMayAgree() {
            return mayChoose && shown.honouree() == Honouree.MINOR && !agreed && !shown.withdrawn();
        }
    }

    /** What stands on the page of one of a case's list; to all but its office there is none. */
    public Chosen read(Actor actor, UUID matter, int ordinal) {
        PublishedHonour honour = of(actor, matter, ordinal, LockModeType.NONE);
        return new Chosen(honour.shown(table), honour.isAgreed(), isHead(actor, honour));
    }

    /** Người giám hộ đồng ý: from now on the child is named. */
    public void agree(Actor actor, UUID matter, int ordinal, String reason) {
        PublishedHonour honour = chosen(actor, matter, ordinal, reason);
        honour.agree(clock.instant());
        write(actor, DisclosureAct.HONOUR_AGREED, matter, ordinal, reason);
    }

    /** Rút tên: from now on the page names nobody. */
    public void withdraw(Actor actor, UUID matter, int ordinal, String reason) {
        PublishedHonour honour = chosen(actor, matter, ordinal, reason);
        honour.withdraw(clock.instant());
        write(actor, DisclosureAct.HONOUR_WITHDRAWN, matter, ordinal, reason);
    }

    private PublishedHonour chosen(Actor actor, UUID matter, int ordinal, String reason) {
        PublishedHonour honour = of(actor, matter, ordinal, LockModeType.PESSIMISTIC_WRITE);
        Refusal.unless(isHead(actor, honour), DisclosureReason.HEAD_ALONE);
        ActReason.mustBeGiven(reason);
        return honour;
    }

    private PublishedHonour of(Actor actor, UUID matter, int ordinal, LockModeType lock) {
        return em.createQuery(
                        "select h from PublishedHonour h where h.matter = :m and h.ordinal = :o", PublishedHonour.class)
                .setParameter("m", matter)
                .setParameter("o", ordinal)
                .setLockMode(lock)
                .getResultStream()
                .filter(honour -> actor.handledAgencies().contains(honour.agency()))
                .findFirst()
                .orElseThrow(() -> Refusal.of(DisclosureReason.PAGE_NOT_FOUND));
    }

    private static boolean isHead(Actor actor, PublishedHonour honour) {
        return actor.duties().stream()
                .anyMatch(duty -> HEADS.contains(duty.role()) && duty.agency().equals(honour.agency()));
    }

    private void write(Actor actor, DisclosureAct act, UUID matter, int ordinal, String reason) {
        audit.write(actor.account(), act, matter.toString(), ordinal + ": " + reason.strip());
    }

    /** Việc với trang vinh danh: what is chosen about it. */
    enum DisclosureAct implements AuditAct {
        HONOUR_AGREED,
        HONOUR_WITHDRAWN
    }
}
