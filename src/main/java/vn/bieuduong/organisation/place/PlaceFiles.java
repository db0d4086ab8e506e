package vn.bieuduong.organisation.place;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import vn.bieuduong.platform.Problems;

/** Tệp địa danh: {@code config/places/places.csv}, and with the demonstration on {@code config/demo/places.csv}: code;name;former. */
final class PlaceFiles {

    static final Pattern PROVINCE = Pattern.compile("\\d{2}");
    static final Pattern COMMUNE = Pattern.compile("\\d{5}");

    /**
     * A line of a file.
     *
     * @param province the code of the province it lies in; its own when it is one
     */
    record Line(String code, String name, String province, String former) {}

    private PlaceFiles() {}

    /** Every mistake goes to {@code problems}; a commune stands below its province. */
    static List<Line> read(Path configDir, boolean demonstration, Problems problems) {
        List<Line> lines = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        read(configDir, "places/places.csv", lines, codes, problems);
        if (demonstration) {
            read(configDir, "demo/places.csv", lines, codes, problems);
        }
        return List.copyOf(lines);
    }

    private static void read(Path configDir, String file, List<Line> lines, Set<String> codes, Problems problems) {
        List<String> written;
        try {
            written = Files.readAllLines(configDir.resolve(file));
        } catch (IOException e) {
            problems.wrong(file, 0, "file.unread");
            return;
        }
        String province = "";
        for (int i = 0; i < written.size(); i++) {
            String line = written.get(i).strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            String[] cells = line.split(";", -1);
            if (cells.length != 3
                    || cells[1].isBlank()
                    || !(PROVINCE.matcher(cells[0]).matches()
                            || COMMUNE.matcher(cells[0]).matches() && !province.isEmpty())
                    || !codes.add(cells[0])) {
                problems.wrong(file, i + 1, "places.line");
                continue;
            }
            province = cells[0].length() == 2 ? cells[0] : province;
            lines.add(new Line(cells[0], cells[1].strip(), province, cells[2].strip()));
        }
    }
}
