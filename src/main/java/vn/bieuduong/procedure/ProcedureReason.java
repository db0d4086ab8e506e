package vn.bieuduong.procedure;

import vn.bieuduong.platform.Reason;

/** Why the catalogue refuses. */
enum ProcedureReason implements Reason {
    /** {0} the id. */
    PROCEDURE_UNKNOWN,
    /** {0} the component's id. */
    COMPONENT_UNKNOWN,
    /** {0} the form of award. */
    AWARD_FORM_NOT_OFFERED
}
