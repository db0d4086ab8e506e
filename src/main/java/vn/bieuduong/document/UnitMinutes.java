package vn.bieuduong.document;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.document.part.Letterhead;
import vn.bieuduong.document.part.SigningAuthority;

/**
 * Biên bản họp bình xét của đơn vị: who was there, how the vote went. Numbers are texts: a blank form has room for them.
 *
 * @param number null for minutes that nobody numbered
 * @param date null where somebody is to write it in
 * @param opened when it is known, as {@code closed}
 * @param council whether the unit's own council met
 * @param awards what they are put forward for
 * @param members how many have a vote
 * @param present how many of them were there and voted
 * @param quorum how many have to be there; null where nobody says
 */
public record UnitMinutes(
        Letterhead letterhead,
        @Nullable String number,
        @Nullable LocalDate date,
        @Nullable Instant opened,
        @Nullable Instant closed,
        String venue,
        boolean council,
        String subject,
        String awards,
        List<Participant> participants,
        String members,
        String present,
        @Nullable String quorum,
        @Nullable String discussion,
        List<Vote> votes,
        String conclusion,
        SigningAuthority chair,
        SigningAuthority secretary)
        implements OfficialPaper {

    public UnitMinutes {
        participants = List.copyOf(participants);
        votes = List.copyOf(votes);
    }

    /** Người dự họp. */
    public record Participant(
            String name, @Nullable String title, @Nullable String part) {}

    /** Kết quả bỏ phiếu cho một đối tượng. */
    public record Vote(
            String nominee, @Nullable String unit, String award, String inFavour, String against, String rate) {}
}
