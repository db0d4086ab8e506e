package vn.bieuduong.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vn.bieuduong.platform.AuditAct;
import vn.bieuduong.platform.AuditTrail;
import vn.bieuduong.platform.id.AccountName;

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
    public String person(String kept) {
        return kept.equals(AccountName.SYSTEM.value()) ? Actor.system().displayName() : accounts.displayName(kept);
    }

    /** Whether an account of this name exists. */
    public boolean isKnown(AccountName account) {
        return accounts.find(account).isPresent();
    }
}
