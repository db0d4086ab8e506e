package vn.bieuduong.processing.administration;

import java.time.Instant;
import java.util.UUID;

/**
 * Phiên bản quy trình: what was put in force, by whom and when.
 *
 * @param deployedBy the person's name; of files read at the start, the system
 * @param running how many instances have not ended
 */
public record ProcessVersion(
        UUID id,
        String key,
        int version,
        String name,
        String fileName,
        String checksum,
        String deployedBy,
        Instant deployedAt,
        boolean suspended,
        boolean newest,
        long running) {

    /** The beginning of the checksum: enough to compare by eye. */
    public String fingerprint() {
        return checksum.substring(0, 12);
    }
}
