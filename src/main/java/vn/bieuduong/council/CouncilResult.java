package vn.bieuduong.council;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.dossier.NomineeId;

/**
 * Kết quả họp hội đồng, as the secretary records it.
 *
 * @param members of the council, all of them: the denominator
 * @param present at the meeting, absent members who voted in writing included
 * @param chair who led the meeting, and {@code venue} where it was held; "" when not said
 * @param roll every member, there or not; empty when they were only counted
 * @param number of the minutes; "" lets the portal give the next one of the year
 */
public record CouncilResult(
        LocalDate meetingDate,
        int members,
        int present,
        List<Vote> votes,
        String note,
        String chair,
        String venue,
        List<Attendee> roll,
        String number) {

    /** With members who were only counted, and without saying who led it and where. */
    public CouncilResult(LocalDate meetingDate, int members, int present, List<Vote> votes, String note) {
        this(meetingDate, members, present, votes, note, "", "", List.of(), "");
    }

    /**
     * Votes for one nominee; those present who were neither for nor against abstained or voted invalidly.
     *
     * @param against null when nobody counted them apart
     */
    public record Vote(
            NomineeId nominee, int inFavour, @Nullable Integer against) {

        public Vote(NomineeId nominee, int inFavour) {
            this(nominee, inFavour, null);
        }
    }

    /** Thành viên Hội đồng và việc dự họp của người đó. */
    public record Attendee(String name, String title, String duty, Attendance attendance) {

        /** Whether he counts as present. */
        public boolean counts() {
            return attendance != Attendance.ABSENT;
        }
    }

    /** Dự họp. */
    public enum Attendance {
        PRESENT,
        /** Away, but voted in writing. */
        WROTE,
        ABSENT
    }

    public CouncilResult {
        votes = List.copyOf(votes);
        roll = List.copyOf(roll);
    }

    /** How many of the roll count as present. */
    int onRoll() {
        return (int) roll.stream().filter(Attendee::counts).count();
    }
}
