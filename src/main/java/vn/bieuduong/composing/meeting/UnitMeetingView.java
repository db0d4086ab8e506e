package vn.bieuduong.composing.meeting;

import java.util.List;
import java.util.Optional;
import vn.bieuduong.dossier.NomineeId;
import vn.bieuduong.procedure.Voting;

/**
 * Cuộc họp của đơn vị, như màn hình đọc.
 *
 * @param component the minutes, as the procedure calls them
 * @param name what they are called
 * @param chairs who may lead it and sign, {@code secretaries} who may write it and sign
 * @param quorum the share of its members that must be there, where one is asked for
 * @param rows a page of the nominees, with what was counted for them
 */
public record UnitMeetingView(
        String component,
        String name,
        UnitMeetingForm form,
        List<Minutes.Hand> chairs,
        List<Minutes.Hand> secretaries,
        Optional<Voting.Quorum> quorum,
        List<Row> rows,
        int page,
        int pages) {

    /** How many nominees stand on a page. */
    static final int SHOWN = 50;

    /** Một đối tượng và số phiếu, as typed; "" where nobody has counted yet. */
    public record Row(NomineeId nominee, int ordinal, String name, String inFavour, String against) {}

    public UnitMeetingView {
        chairs = List.copyOf(chairs);
        secretaries = List.copyOf(secretaries);
        rows = List.copyOf(rows);
    }
}
