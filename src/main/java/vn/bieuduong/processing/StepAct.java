package vn.bieuduong.processing;

import vn.bieuduong.platform.AuditAct;

/** Việc ở các bước: how a step of a dossier ended, as the trail names its {@link DossierStep.Outcome}. */
enum StepAct implements AuditAct {
    STEP_ACCEPTED,
    STEP_REFUSED,
    STEP_SUPPLEMENT_ASKED,
    STEP_ASSIGNED,
    STEP_PASSED,
    STEP_INELIGIBLE,
    STEP_AGREED,
    STEP_OBJECTED,
    STEP_RECORDED,
    STEP_REJECTED,
    STEP_SUBMITTED,
    STEP_SENT_BACK,
    STEP_SIGNED,
    STEP_NOT_SIGNED,
    STEP_ISSUED,
    STEP_HANDED_OVER
}
