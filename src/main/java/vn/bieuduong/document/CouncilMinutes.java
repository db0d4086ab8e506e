package vn.bieuduong.document;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Biên bản họp Hội đồng Thi đua - Khen thưởng: who was there, how the vote went.
 *
 * @param opened when it is known, as {@code closed} and {@code venue}
 * @param attendees by name; empty when they were only counted
 * @param present how many were there, those who voted in writing included
 * @param rule by which the vote was counted
 */
public record CouncilMinutes(
        Letterhead letterhead,
        String number,
        LocalDate date,
        @Nullable Instant opened,
        @Nullable Instant closed,
        @Nullable String venue,
        String subject,
        List<Attendee> attendees,
        int members,
        int present,
        String discussion,
        @Nullable String rule,
        List<VoteLine> votes,
        String conclusion,
        Signer chair,
        Signer secretary)
        implements OfficialPaper {
    public CouncilMinutes {
        attendees = List.copyOf(attendees);
        votes = List.copyOf(votes);
    }

    public int absent() {
        return members - present;
    }

    /** Thành viên dự họp: a member of the council, there or excused. */
    public record Attendee(String name, String title, String role, boolean present) {}

    /**
     * Kết quả bỏ phiếu: the count for one nominee.
     *
     * @param others votes of those present that were not in favour, invalid ones included
     */
    public record VoteLine(
            String kind, String nominee, @Nullable String unit, int inFavour, int others, String rate, String result) {}
}
