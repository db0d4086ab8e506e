package vn.bieuduong.document;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Biên bản họp Hội đồng Thi đua - Khen thưởng: who was there, how the vote went. */
public record CouncilMinutes(
        Letterhead letterhead,
        String number,
        Instant opened,
        Instant closed,
        String venue,
        String subject,
        List<Attendee> attendees,
        int members,
        String discussion,
        List<VoteLine> votes,
        String conclusion,
        Signer chair,
        Signer secretary)
        implements OfficialPaper {
    public CouncilMinutes {
        attendees = List.copyOf(attendees);
        votes = List.copyOf(votes);
    }

    public int present() {
        return (int) attendees.stream().filter(Attendee::present).count();
    }

    public List<Attendee> absent() {
        return attendees.stream().filter(attendee -> !attendee.present()).toList();
    }

    /** Thành viên dự họp: a member of the council, there or excused. */
    public record Attendee(String name, String title, String role, boolean present) {}

    /** Kết quả bỏ phiếu: the count for one nominee. */
    public record VoteLine(
            String kind,
            String nominee,
            @Nullable String unit,
            int inFavour,
            int against,
            int invalid,
            String rate,
            String result) {}
}
