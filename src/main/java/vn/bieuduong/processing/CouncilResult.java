package vn.bieuduong.processing;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Kết quả họp hội đồng, as the secretary records it.
 *
 * @param members of the council, all of them: the denominator
 * @param chair who led the meeting, and {@code venue} where it was held; "" when not said
 * @param present at the meeting, absent members who voted in writing included
 */
public record CouncilResult(
        LocalDate meetingDate, int members, int present, List<Vote> votes, String note, String chair, String venue) {

    /** Without saying who led it and where. */
    public CouncilResult(LocalDate meetingDate, int members, int present, List<Vote> votes, String note) {
        this(meetingDate, members, present, votes, note, "", "");
    }

    /** Votes in favour of one nominee. */
    public record Vote(UUID nominee, int inFavour) {}

    public CouncilResult {
        votes = List.copyOf(votes);
    }
}
