package vn.bieuduong.processing;

import java.util.Arrays;
import vn.bieuduong.platform.AuditAct;

/** Việc ở các bước: how a step of a dossier ended, as the trail names what the engine is told. */
enum StepAct implements AuditAct {
    STEP_ACCEPTED("accept"),
    STEP_REFUSED("refuse"),
    STEP_SUPPLEMENT_ASKED("supplement"),
    STEP_ASSIGNED("assigned"),
    STEP_PASSED("ok"),
    STEP_INELIGIBLE("ineligible"),
    STEP_AGREED("agree"),
    STEP_OBJECTED("object"),
    STEP_RECORDED("recorded"),
    STEP_REJECTED("rejected"),
    STEP_SUBMITTED("submitted"),
    STEP_SENT_BACK("return"),
    STEP_SIGNED("signed"),
    STEP_NOT_SIGNED("refused"),
    STEP_ISSUED("issued"),
    STEP_HANDED_OVER("returned");

    private final String outcome;

    StepAct(String outcome) {
        this.outcome = outcome;
    }

    /** The act behind an outcome; a new outcome gets its act first. */
    static StepAct of(String outcome) {
        return Arrays.stream(values())
                .filter(act -> act.outcome.equals(outcome))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no act for the outcome " + outcome));
    }
}
