package vn.bieuduong.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import vn.bieuduong.identity.Account;
import vn.bieuduong.identity.Accounts;
import vn.bieuduong.identity.Duty;
import vn.bieuduong.identity.DutyPeriod;
import vn.bieuduong.identity.Role;
import vn.bieuduong.platform.Refusal;

/** Các quản trị viên của cổng: there is always one who may act, has a password of his own, and whose duty has no last day. */
@ApplicationScoped
public class Administrators {

    static final Duty DUTY = new Duty(Role.ADMINISTRATOR, Duty.WHOLE_PORTAL);

    private final EntityManager em;
    private final Accounts accounts;

    @Inject
    public Administrators(EntityManager em, Accounts accounts) {
        this.em = em;
        this.accounts = accounts;
    }

    /** Refuses when nobody else could run the portal for good. Two who ask at one moment are asked one after the other. */
    void mustRemainWithout(Account account) {
        em.createNativeQuery("select account_id from account_duty where duty = ?1 order by account_id for update")
                .setParameter(1, DUTY.group())
                .getResultList();
        boolean another = accounts.holding(DUTY.role(), DUTY.agency()).stream()
                .filter(one -> !one.mustChangePassword() && !one.account().equals(account.name()))
                .map(one -> accounts.get(one.account()))
                .flatMap(one -> one.dutyPeriods().stream())
                .anyMatch(Administrators::isForGood);
        Refusal.unless(another, AccountReason.LAST_ADMINISTRATOR);
    }

    private static boolean isForGood(DutyPeriod period) {
        return period.duty().equals(DUTY) && period.to() == null;
    }
}
