package vn.bieuduong.attachment;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.inspection.Inspection;
import vn.bieuduong.inspection.MediaKind;
import vn.bieuduong.platform.Sha256;
import vn.bieuduong.platform.StoredFile;

/**
 * Tệp đính kèm, tóm tắt: what screens and other packages read. The inspection is there once the file is judged.
 *
 * @param drawing whether the pictures of its pages are still being made
 */
public record AttachmentSummary(
        AttachmentId id,
        String name,
        long size,
        Sha256 sha256,
        AttachmentState state,
        @Nullable Inspection inspection,
        boolean drawing,
        String uploadedBy,
        Instant uploadedAt) {

    public Optional<Inspection> inspected() {
        return Optional.ofNullable(inspection);
    }

    public boolean isReady() {
        return state == AttachmentState.READY;
    }

    /** Whether it waits for a malware scanner, and until then is closed to everybody. */
    public boolean isUnscanned() {
        return state == AttachmentState.UNSCANNED;
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
