package vn.bieuduong.counter;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Bản chính như màn hình đọc: what is kept since when, and to whom it was given back by whom. */
public record OriginalLine(
        UUID id,
        String title,
        int copies,
        Instant heldAt,
        String heldBy,
        @Nullable Instant returnedAt,
        @Nullable String returnedTo,
        @Nullable String returnedBy) {

    public boolean isReturned() {
        return returnedAt != null;
    }
}
