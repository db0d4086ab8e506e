package vn.bieuduong.web.frame;

/** Quyền vào: who may open an address. */
public enum Access {
    /** Anybody, without an account. */
    PUBLIC,
    /** A program without cookies that brings a ticket; the door looks at it. */
    TICKET,
    /** Whoever is signed in. */
    SIGNED_IN,
    /** Whoever files for himself or a unit. */
    APPLICANT,
    /** Whoever files, or stands at a desk where others come with papers; the door decides about the single draft. */
    FILER,
    /** Whoever files, or reads for a unit what it files. */
    UNIT,
    /** Whoever keeps the people and the roster of a unit, or runs the portal; the door decides about the single unit. */
    UNIT_ADMINISTRATOR,
    /** Whoever works in the office; the door decides about the single dossier. */
    OFFICE,
    /** Whoever runs the portal. */
    ADMINISTRATOR
}
