package vn.bieuduong.village;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.platform.Finding;
import vn.bieuduong.platform.Typed;

/**
 * Biên bản họp bình xét: what is written of the village's meeting.
 *
 * @param chairTitle what he is: head of the village
 * @param front who spoke for the Front
 * @param invited how many households were, {@code present} came, {@code agreed} agreed: as typed
 * @param attendance who came, a line each
 */
public record MeetingForm(
        @Nullable LocalDate day,
        String place,
        String chair,
        String chairTitle,
        String front,
        String secretary,
        String invited,
        String present,
        String agreed,
        String attendance,
        String conclusion) {

    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_TEXT = 10_000;
    private static final int MOST = 100_000;

    public static final MeetingForm EMPTY = new MeetingForm(null, "", "", "", "", "", "", "", "", "", "");

    public MeetingForm {
        place = Typed.line(place);
        chair = Typed.line(chair);
        chairTitle = Typed.line(chairTitle);
        front = Typed.line(front);
        secretary = Typed.line(secretary);
        invited = Typed.number(invited);
        present = Typed.number(present);
        agreed = Typed.number(agreed);
        attendance = Typed.text(attendance);
        conclusion = Typed.text(conclusion);
    }

    /** Everything that is wrong with it. */
    public List<Finding> findings(LocalDate today) {
        List<Finding> findings = new ArrayList<>();
        if (day == null) {
            findings.add(Finding.on("day", VillageReason.MEETING_DAY_MISSING));
        } else if (day.isAfter(today)) {
            findings.add(Finding.on("day", VillageReason.MEETING_DAY_AHEAD));
        }
        said(findings, "place", place, VillageReason.MEETING_PLACE_MISSING, LONGEST_LINE);
        said(findings, "chair", chair, VillageReason.CHAIR_MISSING, LONGEST_LINE);
        said(findings, "chairTitle", chairTitle, VillageReason.CHAIR_TITLE_MISSING, LONGEST_LINE);
        said(findings, "front", front, VillageReason.FRONT_MISSING, LONGEST_LINE);
        said(findings, "secretary", secretary, VillageReason.SECRETARY_MISSING, LONGEST_LINE);
        counted(findings, "invited", invited);
        counted(findings, "present", present);
        counted(findings, "agreed", agreed);
        if (findings.stream().noneMatch(one -> one.reason() == VillageReason.COUNT_WRONG)) {
            if (count(present) > count(invited)) {
                findings.add(Finding.on("present", VillageReason.PRESENT_TOO_MANY));
            }
            if (count(agreed) > count(present)) {
                findings.add(Finding.on("agreed", VillageReason.AGREED_TOO_MANY));
            }
        }
        said(findings, "attendance", attendance, VillageReason.ATTENDANCE_MISSING, LONGEST_TEXT);
        said(findings, "conclusion", conclusion, VillageReason.CONCLUSION_MISSING, LONGEST_TEXT);
        return findings;
    }

    private static void said(List<Finding> findings, String field, String text, VillageReason missing, int longest) {
        if (!Typed.says(text)) {
            findings.add(Finding.on(field, missing));
        } else if (text.length() > longest) {
            findings.add(Finding.on(field, VillageReason.TOO_LONG, longest));
        }
    }

    private static void counted(List<Finding> findings, String field, String text) {
        int count = count(text);
        if (count < 0 || count == 0 && field.equals("invited")) {
            findings.add(Finding.on(field, VillageReason.COUNT_WRONG, MOST));
        }
    }

    /** The number; -1 when it is none. */
    static int count(String text) {
        int count = text.matches("\\d{1,6}") ? Integer.parseInt(text) : -1;
        return count > MOST ? -1 : count;
    }
}
