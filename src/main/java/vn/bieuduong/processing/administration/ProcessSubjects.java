package vn.bieuduong.processing.administration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import vn.bieuduong.dossier.Dossier;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.dossier.Dossiers;
import vn.bieuduong.identity.Accounts;
import vn.bieuduong.platform.Facts;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.Worded;
import vn.bieuduong.processing.Conflicts;
import vn.bieuduong.processing.DossierMoved;
import vn.bieuduong.processing.ProcessingReason;
import vn.bieuduong.processing.TaskGate;
import vn.bieuduong.workflow.Instance;
import vn.bieuduong.workflow.WorkflowConflict;
import vn.bieuduong.workflow.definition.Expression;

/** Hồ sơ của quy trình: the dossier an instance is about, locked before it and kept in step with it. */
@ApplicationScoped
public class ProcessSubjects {

    private final Dossiers dossiers;
    private final TaskGate steps;
    private final Accounts accounts;
    private final Facts facts;
    private final Clock clock;

    @Inject
    public ProcessSubjects(Dossiers dossiers, TaskGate steps, Accounts accounts, Facts facts, Clock clock) {
        this.dossiers = dossiers;
        this.steps = steps;
        this.accounts = accounts;
        this.facts = facts;
        this.clock = clock;
    }

    /** The dossier an instance is about, locked: always before the instance. */
    public Optional<Dossier> locked(Instance instance) {
        return dossierOf(instance).map(Dossier::id).map(dossiers::locked);
    }

    private Optional<Dossier> dossierOf(Instance instance) {
        return DossierId.named(instance.businessKey())
                .flatMap(dossiers::find)
                .filter(d -> d.processInstance().filter(instance.id()::equals).isPresent());
    }

    /** The dossier's number, or the business key of what is no dossier. */
    public String subject(String businessKey) {
        return DossierId.named(businessKey)
                .flatMap(dossiers::find)
                .map(Dossier::anyNumber)
                .orElse(businessKey);
    }

    /** Writes on the dossier where its process stands now. */
    public void follow(Optional<Dossier> dossier, Instance instance) {
        dossier.ifPresent(d -> steps.showStep(d, instance));
    }

    /** Says that the dossier stands elsewhere now for its applicant. */
    void moved(Dossier dossier) {
        facts.announce(new DossierMoved(dossier.id(), dossier.state()));
    }

    public Clock clock() {
        return clock;
    }

    public <T> T refusing(Supplier<T> call) {
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
            throw Refusal.of(ProcessingReason.CANNOT_GO_ON, (Worded) broken.sentence()::in);
        }
    }
}
