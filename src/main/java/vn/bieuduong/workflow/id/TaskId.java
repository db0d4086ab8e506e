package vn.bieuduong.workflow.id;

import java.util.UUID;

/** Mã việc: names one user task. */
public record TaskId(UUID value) {

    /** Reads what {@link #toString()} wrote. Anything else is an {@link IllegalArgumentException}. */
    public static TaskId of(String text) {
        return new TaskId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
