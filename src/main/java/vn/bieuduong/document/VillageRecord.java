package vn.bieuduong.document;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.document.part.Letterhead;

/**
 * Giấy tờ của thôn: the minutes of its meeting, or the list with what residents said of it while it hung on the board.
 *
 * @param minutes which of the two
 * @param front who spoke for the Front
 * @param invited how many households were, {@code present} came, {@code agreed} agreed
 * @param from when it was put on the board; null before
 * @param agree how many residents did, {@code object} objected, {@code other} said something else
 */
public record VillageRecord(
        boolean minutes,
        Letterhead letterhead,
        String procedure,
        @Nullable LocalDate date,
        String venue,
        String chair,
        String chairTitle,
        String front,
        String secretary,
        int invited,
        int present,
        int agreed,
        List<String> attendance,
        String conclusion,
        List<Household> households,
        String board,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        int days,
        int agree,
        int object,
        int other,
        List<Said> remarks)
        implements OfficialPaper {

    public VillageRecord {
        attendance = List.copyOf(attendance);
        households = List.copyOf(households);
        remarks = List.copyOf(remarks);
    }

    /** How many residents spoke up, those set aside not counted. */
    public int counted() {
        return agree + object + other;
    }

    /** Hộ, hoặc thôn: one who is put forward. */
    public record Household(
            String name,
            @Nullable String address,
            @Nullable String score,
            @Nullable String remark) {}

    /** Ý kiến và trả lời. */
    public record Said(
            String kind,
            @Nullable String about,
            @Nullable String text,
            @Nullable String answer) {}
}
