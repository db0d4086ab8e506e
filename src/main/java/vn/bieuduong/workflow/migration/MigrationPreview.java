package vn.bieuduong.workflow.migration;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.workflow.id.InstanceId;

/**
 * Xem trước: what a plan would do to a page of the running instances.
 *
 * @param total how many instances run on the old version
 * @param next the instance after which the next page begins; null when this is the last
 */
public record MigrationPreview(
        long total, List<InstanceMove> instances, @Nullable InstanceId next) {

    /** How many of this page could be moved. */
    public long possible() {
        return instances.stream().filter(InstanceMove::possible).count();
    }

    /** How many of this page would stay. */
    public long stranded() {
        return instances.size() - possible();
    }
}
