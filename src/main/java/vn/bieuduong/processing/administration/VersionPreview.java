package vn.bieuduong.processing.administration;

import java.util.List;
import vn.bieuduong.platform.Worded;
import vn.bieuduong.workflow.id.InstanceId;

/**
 * Xem trước chuyển phiên bản: the first dossiers that run on the old version.
 *
 * @param total how many there are; the lines may be fewer
 * @param possible how many of the lines could be moved
 */
public record VersionPreview(long total, long possible, List<Line> lines) {

    /**
     * One dossier.
     *
     * @param moves where it stands and would stand
     * @param begun what begins with the move, what goes, why it stays: texts, empty when there is none
     */
    public record Line(
            InstanceId instance,
            String number,
            List<String> moves,
            String begun,
            String dropped,
            boolean possible,
            Worded why) {}

    public long stranded() {
        return lines.size() - possible;
    }
}
