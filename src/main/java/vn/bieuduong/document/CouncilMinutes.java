package vn.bieuduong.document;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.document.part.Letterhead;
import vn.bieuduong.document.part.SigningAuthority;

/**
 * Biên bản họp Hội đồng Thi đua - Khen thưởng: who was there, how the vote went.
 *
 * @param opened when it is known, as {@code closed} and {@code venue}
 * @param number null for minutes that nobody numbered
 * @param attendees by name; empty when they were only counted
 * @param present how many were there, those who voted in writing included
 * @param rule by which the vote was counted
 */
public record CouncilMinutes(
        Letterhead letterhead,
        @Nullable String number,
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
        SigningAuthority chair,
        SigningAuthority secretary)
        implements OfficialPaper {
    public CouncilMinutes {
        attendees = List.copyOf(attendees);
        votes = List.copyOf(votes);
    }

    public int absent() {
        return members - present;
    }

    /** Whether votes against were counted apart from those of nobody. */
    public boolean split() {
        return !votes.isEmpty() && votes.stream().allMatch(vote -> vote.against() != null);
    }

    /** Thành viên Hội đồng: there, away, or away with a vote in writing, in words. */
    public record Attendee(String name, String title, String role, String attendance) {}

    /**
     * Kết quả bỏ phiếu: the count for one nominee.
     *
     * @param others votes of those present that were not in favour, invalid ones included
     * @param against of those, the ones against; null when they were not counted apart
     */
    public record VoteLine(
            String kind,
            String nominee,
            @Nullable String unit,
            int inFavour,
            int others,
            @Nullable Integer against,
            String rate,
            String result) {

        /** For templates: how many were against, where that was counted. */
        public int opposed() {
            return against == null ? 0 : against;
        }

        /** Who had no opinion, and votes that do not count. */
        public int abstaining() {
            return against == null ? 0 : others - against;
        }
    }
}
