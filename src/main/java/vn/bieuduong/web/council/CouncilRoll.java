package vn.bieuduong.web.council;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.council.CouncilReason;
import vn.bieuduong.council.CouncilResult.Attendance;
import vn.bieuduong.council.CouncilResult.Attendee;
import vn.bieuduong.platform.Finding;
import vn.bieuduong.platform.Refusal;

/**
 * Danh sách thành viên: as the secretary types or pastes it, a member a line: name; post; duty in the council; and "vắng" or
 * "gửi phiếu" for those who were away. Columns copied from a table are parted by tabs.
 */
final class CouncilRoll {

    private static final int MOST_LINES = 100;
    private static final int LONGEST = 200;
    private static final String ABSENT = "vắng";
    private static final String WROTE = "gửi phiếu";
    private static final String PRESENT = "có mặt";

    private CouncilRoll() {}

    static List<Attendee> read(String typed) {
        List<Attendee> all = new ArrayList<>();
        int number = 0;
        for (String line : typed.split("\\R")) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            List<String> parts = new ArrayList<>(
                    Stream.of(line.split("[;\\t]")).map(String::strip).toList());
            Attendance attendance = attendance(parts.get(parts.size() - 1));
            if (parts.size() > 1 && attendance != null) {
                parts.remove(parts.size() - 1);
            }
            boolean readable = !parts.get(0).isEmpty()
                    && parts.size() <= 3
                    && parts.stream().allMatch(part -> part.length() <= LONGEST)
                    && all.size() < MOST_LINES;
            if (!readable) {
                throw new Refusal(List.of(Finding.on("roll", CouncilReason.ROLL_LINE, number)));
            }
            all.add(new Attendee(
                    parts.get(0),
                    parts.size() > 1 ? parts.get(1) : "",
                    parts.size() > 2 ? parts.get(2) : "",
                    attendance == null ? Attendance.PRESENT : attendance));
        }
        return all;
    }

    /** The members without whether they were there. */
    static String write(List<Attendee> roll) {
        return roll.stream()
                .map(one -> Stream.of(one.name(), one.title(), one.duty())
                        .collect(Collectors.joining("; "))
                        .replaceFirst("(; )+$", ""))
                .collect(Collectors.joining("\n"));
    }

    private static @Nullable Attendance attendance(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case ABSENT -> Attendance.ABSENT;
            case WROTE -> Attendance.WROTE;
            case PRESENT -> Attendance.PRESENT;
            default -> null;
        };
    }
}
