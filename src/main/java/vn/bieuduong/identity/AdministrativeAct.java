package vn.bieuduong.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vn.bieuduong.platform.AuditAct;
import vn.bieuduong.platform.AuditTrail;

/** Việc của quản trị viên: what every act of an administrator has: his right, his reason, its line in the trail. */
@ApplicationScoped
public class AdministrativeAct {

    private final Accounts accounts;
    private final AuditTrail audit;

    @Inject
    public AdministrativeAct(Accounts accounts, AuditTrail audit) {
        this.accounts = accounts;
        this.audit = audit;
    }

    /** Refuses whoever is no administrator of the whole portal. */
    public static void mustAdminister(Actor actor) {
        actor.mustHave(Role.ADMINISTRATOR, Duty.WHOLE_PORTAL);
    }

    /** The act's reason, and its line in the trail. */
    public void write(Actor actor, AuditAct act, String subject, String about, String reason) {
        audit.write(actor.account(), act, subject, about + ": " + reason.strip());
    }

    /** The account's name for people; timers and loaders are the system. */
    public String person(String account) {
        return account.equals(Actor.system().account()) ? Actor.system().displayName() : accounts.displayName(account);
    }

    /** Whether an account of this name exists. */
    public boolean isKnown(String account) {
        return accounts.find(account).isPresent();
    }
}
