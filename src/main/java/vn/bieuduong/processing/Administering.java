package vn.bieuduong.processing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import vn.bieuduong.dossier.Dossier;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.dossier.Dossiers;
import vn.bieuduong.identity.Accounts;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.identity.Duty;
import vn.bieuduong.identity.Role;
import vn.bieuduong.platform.AuditTrail;
import vn.bieuduong.platform.Finding;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.workflow.Instance;
import vn.bieuduong.workflow.WorkflowConflict;
import vn.bieuduong.workflow.definition.Expression;

/** What every act of an administrator on processes has: his right, his reason, its line in the trail, the dossier kept in step. */
@ApplicationScoped
class Administering {

    private static final int LONGEST_REASON = 1_000;

    private final Dossiers dossiers;
    private final Steps steps;
    private final Accounts accounts;
    private final AuditTrail audit;
    private final Clock clock;

    @Inject
    Administering(Dossiers dossiers, Steps steps, Accounts accounts, AuditTrail audit, Clock clock) {
        this.dossiers = dossiers;
        this.steps = steps;
        this.accounts = accounts;
        this.audit = audit;
        this.clock = clock;
    }

    @SuppressWarnings("NullAway") // for the client proxy alone
    protected Administering() {
        this(null, null, null, null, null);
    }

    static void mustAdminister(Actor actor) {
        actor.mustHave(Role.ADMINISTRATOR, Duty.WHOLE_PORTAL);
    }

    /** The act's reason, and its line in the trail. */
    void write(Actor actor, String act, String subject, String about, String reason) {
        audit.write(actor.account(), act, subject, about + ": " + reason.strip());
    }

    static void mustSayWhy(String reason) {
        if (reason.isBlank()) {
            throw new Refusal(java.util.List.of(Finding.on("reason", ProcessingReason.WHY_MISSING)));
        }
        if (reason.length() > LONGEST_REASON) {
            throw new Refusal(java.util.List.of(Finding.on("reason", ProcessingReason.WHY_TOO_LONG, LONGEST_REASON)));
        }
    }

    /** The dossier an instance is about, locked: always before the instance. */
    Optional<Dossier> locked(Instance instance) {
        return dossierOf(instance).map(Dossier::id).map(dossiers::locked);
    }

    private Optional<Dossier> dossierOf(Instance instance) {
        return dossierId(instance.businessKey())
                .flatMap(dossiers::find)
                .filter(d -> d.processInstance().filter(instance.id()::equals).isPresent());
    }

    /** The dossier's number, or the business key of what is no dossier. */
    String subject(String businessKey) {
        return dossierId(businessKey)
                .flatMap(dossiers::find)
                .map(Dossier::anyNumber)
                .orElse(businessKey);
    }

    /** The dossier a business key names; a process that begins by a timer or signal is about none. */
    static Optional<DossierId> dossierId(String businessKey) {
        try {
            return businessKey.length() == 36
                    ? Optional.of(new DossierId(UUID.fromString(businessKey)))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Writes on the dossier where its process stands now. */
    void follow(Optional<Dossier> dossier, Instance instance) {
        dossier.ifPresent(d -> steps.showStep(d, instance));
    }

    /** The account's name for people; timers and loaders are the system. */
    String person(String account) {
        return account.equals(Actor.system().account()) ? Actor.system().displayName() : accounts.displayName(account);
    }

    boolean isKnown(String account) {
        return accounts.find(account).isPresent();
    }

    Clock clock() {
        return clock;
    }

    <T> T refusing(Supplier<T> call) {
        try {
            return call.get();
        } catch (WorkflowConflict conflict) {
            throw switch (conflict.kind()) {
                case NO_PATH, BAD_VALUE, RUNAWAY ->
                    Refusal.of(ProcessingReason.CANNOT_GO_ON, String.valueOf(conflict.getMessage()));
                case UNKNOWN -> Refusal.of(ProcessingReason.NOT_AT_THIS_STEP);
                default -> Conflicts.named(conflict, accounts);
            };
        } catch (Expression.Broken broken) {
            throw Refusal.of(ProcessingReason.CANNOT_GO_ON, String.valueOf(broken.getMessage()));
        }
    }
}
