package vn.bieuduong.attachment;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.inspection.Inspection;
import vn.bieuduong.inspection.MediaKind;
import vn.bieuduong.platform.StoredFile;

/** Tệp đính kèm, tóm tắt: what screens and other packages read. The inspection is there once the state is final. */
public record AttachmentSummary(
        AttachmentId id,
        String name,
        long size,
        String sha256,
        AttachmentState state,
        @Nullable Inspection inspection,
        String uploadedBy,
        Instant uploadedAt) {

    public Optional<Inspection> inspected() {
        return Optional.ofNullable(inspection);
    }

    public boolean isReady() {
        return state == AttachmentState.READY;
    }

    /** Its media type by content; of unknown kind until it is inspected. */
    public String mediaType() {
        return inspected().map(Inspection::kind).orElse(MediaKind.UNKNOWN).mediaType();
    }

    /** Where its bytes lie. */
    public StoredFile stored() {
        return new StoredFile(sha256, size);
    }
}
