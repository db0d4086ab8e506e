package vn.bieuduong.processing.worklist;

/** Danh sách việc: the queues an office works through. */
public enum Queue {
    /** Open tasks of the actor's groups nobody has taken. */
    TO_TAKE,
    /** Open tasks the actor holds. */
    MINE,
    /** Dossiers that lie before a council of which the actor is a member. */
    TO_READ,
    /** Dossiers of the actor's agencies that wait for the applicant. */
    WAITING,
    /** Open tasks of the actor or his groups due within two working days. */
    NEAR_DUE,
    /** Open tasks of the actor or his groups that are late. */
    OVERDUE,
    /** Dossiers of the agencies the actor heads that are late or soon will be, and may still be extended. */
    TO_EXTEND,
    /** Dossiers in which the actor has completed a task. */
    DONE
}
