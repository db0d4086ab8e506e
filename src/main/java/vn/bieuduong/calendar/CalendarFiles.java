package vn.bieuduong.calendar;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import vn.bieuduong.platform.Problems;
import vn.bieuduong.platform.Yaml;

/** Reads what an agency edits about its calendar. */
final class CalendarFiles {

    private static final String DAYS = "calendar/holidays.csv";
    private static final String HOURS = "calendar/hours.yaml";
    private static final String HEADER = "date,name,kind,year,confidence";
    private static final Set<String> CONFIDENCE = Set.of("high", "medium", "low");

    private final Problems problems;
    private int toldBefore = OfficeCalendar.USUALLY_TOLD_BEFORE;

    private CalendarFiles(Problems problems) {
        this.problems = problems;
    }

    static OfficeCalendar read(Path folder, Problems problems) {
        CalendarFiles files = new CalendarFiles(problems);
        OfficeHours hours = files.hours(folder.resolve("hours.yaml"));
        return new OfficeCalendar(files.days(folder.resolve("holidays.csv"), hours), hours, files.toldBefore);
    }

    private OfficeHours hours(Path path) {
        Yaml yaml = Yaml.read(path, HOURS, problems);
        Yaml morning = yaml.child("morning");
        Yaml afternoon = yaml.child("afternoon");
        List<DayOfWeek> weekend = yaml.choices("weekend", DayOfWeek.class);
        OfficeHours hours = new OfficeHours(
                time(morning, "from"),
                time(morning, "to"),
                time(afternoon, "from"),
                time(afternoon, "to"),
                weekend.isEmpty() ? Set.of() : EnumSet.copyOf(weekend));
        if (yaml.has("toldBeforeEndDays")) {
            toldBefore = yaml.number("toldBeforeEndDays", 1, 365);
        }
        morning.done();
        afternoon.done();
        yaml.done();
        if (!hours.isSound()) {
            yaml.wrong("morning", "calendar.hours");
            return OfficeHours.USUAL;
        }
        return hours;
    }

    private static LocalTime time(Yaml yaml, String key) {
        String text = yaml.text(key);
        try {
            return LocalTime.parse(text);
        } catch (DateTimeException e) {
            if (!text.isEmpty()) {
                yaml.wrong(key, "calendar.time", key, text);
            }
            return LocalTime.MIDNIGHT;
        }
    }

    private Map<LocalDate, OfficeCalendar.SpecialDay> days(Path path, OfficeHours hours) {
        Map<LocalDate, OfficeCalendar.SpecialDay> days = new TreeMap<>();
        List<String> lines;
        try {
            lines = Files.readAllLines(path);
        } catch (IOException e) {
            problems.wrong(DAYS, 0, "file.unread");
            return days;
        }
        if (lines.isEmpty() || !lines.get(0).equals(HEADER)) {
            problems.wrong(DAYS, 1, "calendar.header", HEADER);
            return days;
        }
        for (int i = 1; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                day(i + 1, cells(lines.get(i)), hours, days);
            }
        }
        return days;
    }

    private void day(int line, List<String> cells, OfficeHours hours, Map<LocalDate, OfficeCalendar.SpecialDay> days) {
        if (cells.size() != 5) {
            problems.wrong(DAYS, line, "calendar.columns", cells.size());
            return;
        }
        LocalDate date;
        OfficeCalendar.Kind kind;
        try {
            date = LocalDate.parse(cells.get(0));
        } catch (DateTimeException e) {
            problems.wrong(DAYS, line, "calendar.date", cells.get(0));
            return;
        }
        try {
            kind = OfficeCalendar.Kind.valueOf(
                    cells.get(2).toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException e) {
            problems.wrong(DAYS, line, "calendar.kind", cells.get(2));
            return;
        }
        if (!cells.get(3).equals(String.valueOf(date.getYear()))) {
            problems.wrong(DAYS, line, "calendar.year", cells.get(3));
        }
        if (!CONFIDENCE.contains(cells.get(4))) {
            problems.wrong(DAYS, line, "calendar.confidence", cells.get(4));
        }
        boolean resting = hours.weekend().contains(date.getDayOfWeek());
        if (kind == OfficeCalendar.Kind.SWAP_WORKDAY && !resting) {
            problems.wrong(DAYS, line, "calendar.workday", date);
        }
        if (kind == OfficeCalendar.Kind.COMPENSATION && resting) {
            problems.wrong(DAYS, line, "calendar.restday", date);
        }
        if (cells.get(4).equals("low")) {
            return;
        }
        if (days.put(date, new OfficeCalendar.SpecialDay(kind, cells.get(1))) != null) {
            problems.wrong(DAYS, line, "calendar.twice", date);
        }
    }

    /** Cells between commas; a cell in double quotes may hold commas and doubled quotes. */
    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                cell.append('"');
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString().strip());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString().strip());
        return cells;
    }
}
