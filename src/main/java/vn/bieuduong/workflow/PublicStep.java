package vn.bieuduong.workflow;

/** Bước công khai: a step of an instance that people outside the office may see, under its public name. */
public record PublicStep(String name, State state) {

    /** How far it is; of several steps of one name the later constant counts. */
    public enum State {
        /** The instance has passed by, and cannot come there any more. */
        NOT_NEEDED,
        TO_COME,
        DONE,
        CURRENT,
        OVERDUE
    }
}
