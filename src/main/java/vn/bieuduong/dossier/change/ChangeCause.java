package vn.bieuduong.dossier.change;

/** Vì sao sửa: on what ground something was put right after filing. */
public enum ChangeCause {
    /** The applicant, before reception began. */
    BEFORE_RECEPTION,
    /** The applicant, in fields that a request of supplement opened. */
    SUPPLEMENT,
    /** The office: a slip of the pen. */
    SLIP
}
