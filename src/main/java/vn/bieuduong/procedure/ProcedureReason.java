package vn.bieuduong.procedure;

import vn.bieuduong.platform.Reason;

/** Why the catalogue refuses. */
public enum ProcedureReason implements Reason {
    /** {0} the id. */
    PROCEDURE_UNKNOWN,
    /** {0} the procedure's name. */
    APPLICANT_NOT_ALLOWED,
    /** {0} the component's name. */
    COMPONENT_MISSING,
    /** {0} the component's id. */
    COMPONENT_UNKNOWN,
    NOMINEE_MISSING,
    /** {0} the kind of nominee. */
    NOMINEE_TYPE_NOT_ALLOWED,
    /** {0} the form of award. */
    AWARD_FORM_NOT_OFFERED
}
