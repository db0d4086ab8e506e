package vn.bieuduong.workflow;

/**
 * Lỗi định nghĩa: one reason why a definition cannot be put in force.
 *
 * @param element the element's id, or the file's root where there is none
 * @param line where it stands in the file; 0 when the file could not be read at all
 * @param sentence what is wrong, for the administrator
 */
public record Problem(String file, String element, int line, Code code, String sentence) {

    /** The kinds of problem; stable, whatever the wording. */
    public enum Code {
        NOT_XML,
        TOO_LARGE,
        NO_PROCESS,
        UNSUPPORTED,
        DUPLICATE_ID,
        MISSING,
        DANGLING,
        UNREACHABLE,
        STUCK_JOIN,
        NO_DEFAULT,
        BAD_EXPRESSION,
        BAD_TIMER,
        BAD_VALUE,
        UNKNOWN_HANDLER,
        UNKNOWN_GROUP,
        MISPLACED
    }

    @Override
    public String toString() {
        return file + ": " + element + ": " + line + ": " + sentence;
    }
}
