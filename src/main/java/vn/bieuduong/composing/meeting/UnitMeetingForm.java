package vn.bieuduong.composing.meeting;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.document.UnitMinutes;
import vn.bieuduong.platform.Finding;
import vn.bieuduong.platform.Typed;
import vn.bieuduong.procedure.Voting;

/**
 * Điều ghi lại của cuộc họp: as it is typed.
 *
 * @param number as the unit's register has given it; "" for none
 * @param opened the hour it began, {@code closed} the hour it ended; each "" where nobody says
 * @param chair a line of the unit's roster, as {@code secretary}
 * @param members how many have a vote; {@code present} how many of them were there and voted
 * @param attendance who took part, a line each: name; title; part
 */
public record UnitMeetingForm(
        String number,
        @Nullable LocalDate day,
        String opened,
        String closed,
        String place,
        String chair,
        String secretary,
        String members,
        String present,
        String attendance,
        String discussion,
        String conclusion) {

    static final UnitMeetingForm EMPTY = new UnitMeetingForm("", null, "", "", "", "", "", "", "", "", "", "");

    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_TEXT = 10_000;
    private static final int MOST = 10_000;
    /** Hours, what people write after them, minutes, what they write after those. */
    private static final Pattern HOUR = Pattern.compile("(\\d{1,2})(?:\\p{L}{0,3}|[:.])(?:(\\d{1,2})\\p{L}{0,4})?");

    public UnitMeetingForm {
        number = Typed.line(number);
        opened = Typed.line(opened);
        closed = Typed.line(closed);
        place = Typed.line(place);
        members = Typed.number(members);
        present = Typed.number(present);
        attendance = Typed.text(attendance);
        discussion = Typed.text(discussion);
        conclusion = Typed.text(conclusion);
    }

    /** Everything that is wrong with it by itself. */
    List<Finding> findings(LocalDate today, Voting.@Nullable Quorum quorum) {
        List<Finding> findings = new ArrayList<>();
        longest(findings, "number", number, LONGEST_LINE);
        if (day == null) {
            findings.add(Finding.on("day", MeetingReason.UNIT_MEETING_DAY_MISSING));
        } else if (day.isAfter(today)) {
            findings.add(Finding.on("day", MeetingReason.UNIT_MEETING_DAY_AHEAD));
        }
        hours(findings);
        said(findings, "place", place, MeetingReason.UNIT_MEETING_PLACE_MISSING, LONGEST_LINE);
        people(findings);
        counts(findings, quorum);
        attendance(findings);
        longest(findings, "discussion", discussion, LONGEST_TEXT);
        said(findings, "conclusion", conclusion, MeetingReason.UNIT_MEETING_CONCLUSION_MISSING, LONGEST_TEXT);
        return findings;
    }

    private void hours(List<Finding> findings) {
        Optional<LocalTime> from = hour(opened);
        Optional<LocalTime> until = hour(closed);
        if (!opened.isEmpty() && from.isEmpty()) {
            findings.add(Finding.on("opened", MeetingReason.UNIT_MEETING_HOUR_WRONG, opened));
        }
        if (!closed.isEmpty() && until.isEmpty()) {
            findings.add(Finding.on("closed", MeetingReason.UNIT_MEETING_HOUR_WRONG, closed));
        }
        if (from.isPresent() && until.isPresent() && until.get().isBefore(from.get())) {
            findings.add(Finding.on("closed", MeetingReason.UNIT_MEETING_ENDS_BEFORE));
        }
    }

    private void people(List<Finding> findings) {
        if (chair.isEmpty()) {
            findings.add(Finding.on("chair", MeetingReason.UNIT_MEETING_CHAIR_MISSING));
        }
        if (secretary.isEmpty()) {
            findings.add(Finding.on("secretary", MeetingReason.UNIT_MEETING_SECRETARY_MISSING));
        } else if (secretary.equals(chair)) {
            findings.add(Finding.on("secretary", MeetingReason.UNIT_MEETING_ONE_PERSON));
        }
    }

    private void counts(List<Finding> findings, Voting.@Nullable Quorum quorum) {
        int all = count(members);
        int there = count(present);
        if (all < 1) {
            findings.add(Finding.on("members", MeetingReason.UNIT_MEETING_COUNT_WRONG, MOST));
        }
        if (there < 1) {
            findings.add(Finding.on("present", MeetingReason.UNIT_MEETING_COUNT_WRONG, MOST));
        }
        if (all > 0 && there > all) {
            findings.add(Finding.on("present", MeetingReason.UNIT_MEETING_PRESENT_TOO_MANY));
        } else if (all > 0 && there > 0 && quorum != null && there < quorum.of(all)) {
            findings.add(Finding.on(
                    "present", MeetingReason.UNIT_MEETING_NO_QUORUM, there, quorum.of(all), all, quorum.toString()));
        }
    }

    private void attendance(List<Finding> findings) {
        if (!Typed.says(attendance)) {
            findings.add(Finding.on("attendance", MeetingReason.UNIT_MEETING_ATTENDANCE_MISSING));
        } else if (attendance.length() > LONGEST_TEXT) {
            findings.add(Finding.on("attendance", MeetingReason.UNIT_MEETING_TOO_LONG, LONGEST_TEXT));
        } else {
            lines().filter(line -> !Typed.says(parts(line)[0]))
                    .findFirst()
                    .ifPresent(line ->
                            findings.add(Finding.on("attendance", MeetingReason.UNIT_MEETING_ATTENDANCE_LINE, line)));
        }
    }

    /** Who took part. */
    List<UnitMinutes.Participant> participants() {
        return lines().map(UnitMeetingForm::parts)
                .map(parts -> new UnitMinutes.Participant(parts[0], part(parts, 1), part(parts, 2)))
                .toList();
    }

    private Stream<String> lines() {
        return attendance.lines().map(String::strip).filter(line -> !line.isEmpty());
    }

    private static String[] parts(String line) {
        return Arrays.stream(line.split("\\s*[;|]\\s*", 3)).map(String::strip).toArray(String[]::new);
    }

    private static @Nullable String part(String[] parts, int at) {
        return parts.length > at && !parts[at].isEmpty() ? parts[at] : null;
    }

    /** An hour as people write it: 8:00, 8h, 8h30, 08 giờ 30. */
    static Optional<LocalTime> hour(String typed) {
        Matcher hour = HOUR.matcher(Typed.hyphens(typed).replace(" ", ""));
        if (!hour.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalTime.of(
                    Integer.parseInt(hour.group(1)), hour.group(2) == null ? 0 : Integer.parseInt(hour.group(2))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The number; -1 when it is none. */
    static int count(String text) {
        int count = text.matches("\\d{1,5}") ? Integer.parseInt(text) : -1;
        return count > MOST ? -1 : count;
    }

    private static void said(List<Finding> findings, String field, String text, MeetingReason missing, int longest) {
        if (!Typed.says(text)) {
            findings.add(Finding.on(field, missing));
        } else {
            longest(findings, field, text, longest);
        }
    }

    private static void longest(List<Finding> findings, String field, String text, int longest) {
        if (text.length() > longest) {
            findings.add(Finding.on(field, MeetingReason.UNIT_MEETING_TOO_LONG, longest));
        }
    }
}
