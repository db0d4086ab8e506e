package vn.bieuduong.processing;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.platform.AuditAct;

/**
 * Bước xử lý: what the office does with a dossier, each with the outcomes it may end in. A drawn process says at its tasks, by
 * the form key, which step each is; the task's id and name are the drawer's own.
 */
public enum DossierStep {
    INTAKE(Outcome.ACCEPT, Outcome.SUPPLEMENT, Outcome.REFUSE),
    ASSIGN(Outcome.ASSIGNED),
    APPRAISE(Outcome.OK, Outcome.SUPPLEMENT, Outcome.INELIGIBLE),
    OPINION(Outcome.AGREE, Outcome.OBJECT),
    COUNCIL(Outcome.RECORDED, Outcome.REJECTED),
    SUBMISSION(Outcome.SUBMITTED),
    CHECK(Outcome.OK, Outcome.RETURN),
    SIGN(Outcome.SIGNED, Outcome.RETURN, Outcome.REFUSED),
    ISSUE(Outcome.ISSUED),
    RETURN(Outcome.RETURNED);

    /** Kết quả của bước: how a step ended, as the drawn process reads it in its variable {@code outcome}. */
    public enum Outcome {
        ACCEPT(StepAct.STEP_ACCEPTED),
        SUPPLEMENT(StepAct.STEP_SUPPLEMENT_ASKED),
        REFUSE(StepAct.STEP_REFUSED),
        ASSIGNED(StepAct.STEP_ASSIGNED),
        OK(StepAct.STEP_PASSED),
        INELIGIBLE(StepAct.STEP_INELIGIBLE),
        AGREE(StepAct.STEP_AGREED),
        OBJECT(StepAct.STEP_OBJECTED),
        RECORDED(StepAct.STEP_RECORDED),
        REJECTED(StepAct.STEP_REJECTED),
        SUBMITTED(StepAct.STEP_SUBMITTED),
        RETURN(StepAct.STEP_SENT_BACK),
        SIGNED(StepAct.STEP_SIGNED),
        REFUSED(StepAct.STEP_NOT_SIGNED),
        ISSUED(StepAct.STEP_ISSUED),
        RETURNED(StepAct.STEP_HANDED_OVER);

        private final StepAct act;

        Outcome(StepAct act) {
            this.act = act;
        }

        /** What it is in the audit trail. */
        AuditAct act() {
            return act;
        }

        /** As it stands in processes and records. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The key of its name in the texts of this room. */
        public static String key(String word) {
            return "Outcome." + word.toUpperCase(Locale.ROOT);
        }
    }

    private final List<Outcome> outcomes;

    DossierStep(Outcome... outcomes) {
        this.outcomes = List.of(outcomes);
    }

    /** The form key of its tasks, the name of its form {@code WEB-INF/office/<form>.xhtml} and its word in the audit trail. */
    public String form() {
        return name().toLowerCase(Locale.ROOT);
    }

    public List<Outcome> outcomes() {
        return outcomes;
    }

    /** The step that a form key names; nothing when the portal has none of the name. */
    public static Optional<DossierStep> of(@Nullable String formKey) {
        return Arrays.stream(values())
                .filter(step -> step.form().equals(formKey))
                .findFirst();
    }
}
