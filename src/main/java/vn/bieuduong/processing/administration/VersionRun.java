package vn.bieuduong.processing.administration;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.bieuduong.platform.Worded;
import vn.bieuduong.workflow.id.InstanceId;

/**
 * Lần chuyển phiên bản.
 *
 * @param left how many dossiers are still to come
 * @param ended whether nothing is left to do
 */
public record VersionRun(
        UUID id,
        String key,
        String name,
        int from,
        int to,
        String reason,
        String by,
        Instant at,
        int moved,
        int failed,
        long left,
        boolean ended,
        List<Stayed> stayed) {

    /** A dossier that stayed on its version. */
    public record Stayed(InstanceId instance, String number, Worded why) {}
}
