package vn.bieuduong.workflow.id;

import java.util.UUID;

/** Mã phiên chạy: names one instance of a process. */
public record InstanceId(UUID value) {

    /** Reads what {@link #toString()} wrote. Anything else is an {@link IllegalArgumentException}. */
    public static InstanceId of(String text) {
        return new InstanceId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
