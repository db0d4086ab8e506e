package vn.bieuduong.village;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.bieuduong.attachment.AttachmentSummary;
import vn.bieuduong.platform.Finding;

/**
 * Việc của thôn như màn hình đọc.
 *
 * @param days how long the list has to be on the board
 * @param households those of the list, with what they gave themselves
 * @param of households whether the procedure is about them, and not about the village as a whole
 * @param address where the QR code leads; "" until the list is posted
 * @param until the last day of the posting, {@code running} while it is not over
 * @param missing what still keeps it from being filed
 */
public record WorkView(
        int days,
        boolean of,
        List<Household> households,
        Optional<MeetingForm> meeting,
        String board,
        Optional<LocalDate> from,
        Optional<LocalDate> until,
        boolean running,
        String address,
        Optional<AttachmentSummary> photo,
        List<RemarkView> remarks,
        List<Finding> missing) {

    /** @param posted whether it stands on the board as it does here */
    public record Household(
            UUID nominee, int ordinal, String name, String address, String score, String remark, boolean posted) {}

    /** How many residents said so, those that were set aside not counted. */
    public long said(RemarkKind kind) {
        return remarks.stream()
                .filter(one -> one.kind() == kind && one.state() != RemarkState.SET_ASIDE)
                .count();
    }

    /** How many wait for an answer. */
    public long open() {
        return remarks.stream().filter(one -> one.state() == RemarkState.NEW).count();
    }
}
