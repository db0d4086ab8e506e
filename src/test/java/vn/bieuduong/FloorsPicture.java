package vn.bieuduong;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Draws the building as SVG: every package that exists, on its floor, with the first sentence of its own
 * {@code package-info.java} and what {@link ArchitectureTest}'s table lets it import. {@code deploy/picture} writes the file;
 * {@link SiteTest} fails when the one that is kept differs.
 */
final class FloorsPicture {

    static final Path FILE = Path.of("src/site/resources/images/floors.svg");

    /** From the roof down; a package imports from its own floor and those below. What stands beside is on no way down. */
    static final Map<String, List<String>> STOREYS = storeys(
            "doors: api integration web",
            "beside: demonstration launcher",
            "casework: village processing conversation feedback council decision award counter secrecy consolidation representation informing registration lookup report archive audit",
            "records: identity keeping organisation account procedure rules signature trust fictional inspection listing attachment roster"
                    + " province help document seal notification dossier composing transfer issuing emulation register disclosure fund",
            "ground: platform calendar workflow");

    private static final Map<String, String> TITLES = Map.of(
            "doors", "Doors: people and other systems come in here",
            "beside", "Beside the building",
            "casework", "Casework: what the office does with a dossier, and who is told",
            "records", "Records: what is known and kept",
            "ground", "Ground: no word of commendation below this line");

    private static final int COLUMNS = 5;
    private static final int BOX = 214;
    private static final int GAP = 10;
    private static final int LEFT = 20;
    private static final int WIDTH = 2 * LEFT + COLUMNS * BOX + (COLUMNS - 1) * GAP;
    private static final int LINE = 15;
    /** Letters of 11 px that surely fit into a box. */
    private static final int LETTERS = 33;

    private FloorsPicture() {}

    public static void main(String[] arguments) throws IOException {
        Files.createDirectories(FILE.getParent());
        Files.writeString(FILE, draw());
        System.out.println(FILE);
    }

    static String draw() throws IOException {
        StringBuilder boxes = new StringBuilder();
        int y = 20;
        for (Map.Entry<String, List<String>> storey : STOREYS.entrySet()) {
            List<String> rooms =
                    storey.getValue().stream().filter(FloorsPicture::isBuilt).toList();
            if (rooms.isEmpty()) {
                continue;
            }
            int top = y;
            StringBuilder inside = new StringBuilder();
            y += 32;
            for (List<String> row : rows(rooms)) {
                int lines = 0;
                for (String room : row) {
                    lines = Math.max(lines, words(room).size() + imports(room).size());
                }
                int height = 34 + LINE * lines;
                for (int i = 0; i < row.size(); i++) {
                    box(inside, row.get(i), LEFT + i * (BOX + GAP), y, height);
                }
                y += height + GAP;
            }
            boxes.append("<rect class=\"floor\" x=\"8\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"6\"/>%n"
                            .formatted(top, WIDTH - 16, y - top))
                    .append("<text class=\"title\" x=\"%d\" y=\"%d\">%s</text>%n"
                            .formatted(LEFT, top + 21, TITLES.get(storey.getKey())))
                    .append(inside);
            y += GAP;
        }
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %2$d" width="%1$d" height="%2$d" role="img">
                <title>The building: every package on its floor, and what it may import</title>
                <!-- Drawn by deploy/picture from the table in ArchitectureTest. Do not edit. -->
                <style>
                text { font-family: "Be Vietnam Pro", "DejaVu Sans", Arial, sans-serif; font-size: 11px; fill: #222 }
                .floor { fill: #fbf6ea; stroke: #d9c9a3 } .room { fill: #fff; stroke: #9c1c1c }
                .title { font-size: 13px; font-weight: bold; fill: #7a1414 } .name { font-size: 13px; font-weight: bold }
                .imports { fill: #6b5a2e }
                </style>
                %3$s</svg>
                """.formatted(WIDTH, y, boxes.toString().replace(System.lineSeparator(), "\n"));
    }

    /** Five abreast, from the lowest row up; who needs another of his own floor comes after him. */
    private static List<List<String>> rows(List<String> rooms) {
        List<String> inOrder = rooms.stream()
                .sorted(Comparator.comparingInt(room -> level(room, rooms)))
                .toList();
        List<List<String>> rows = new ArrayList<>();
        for (int from = 0; from < inOrder.size(); from += COLUMNS) {
            rows.add(0, inOrder.subList(from, Math.min(from + COLUMNS, inOrder.size())));
        }
        return rows;
    }

    private static int level(String room, List<String> rooms) {
        return needs(room).stream()
                .filter(rooms::contains)
                .mapToInt(needed -> 1 + level(needed, rooms))
                .max()
                .orElse(0);
    }

    private static void box(StringBuilder svg, String room, int x, int y, int height) throws IOException {
        svg.append("<rect class=\"room\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"4\"/>%n"
                .formatted(x, y, BOX, height));
        svg.append("<text class=\"name\" x=\"%d\" y=\"%d\">%s</text>%n".formatted(x + 8, y + 19, room));
        int line = y + 19;
        for (String text : words(room)) {
            line += LINE;
            svg.append("<text x=\"%d\" y=\"%d\">%s</text>%n".formatted(x + 8, line, escaped(text)));
        }
        for (String text : imports(room)) {
            line += LINE;
            svg.append("<text class=\"imports\" x=\"%d\" y=\"%d\">%s</text>%n".formatted(x + 8, line, escaped(text)));
        }
    }

    private static List<String> imports(String room) {
        List<String> needs = ArchitectureTest.FLOORS.keySet().stream()
                .filter(FloorsPicture::isBuilt)
                .filter(needs(room)::contains)
                .toList();
        if (needs.isEmpty()) {
            return List.of("imports nothing of ours");
        }
        long others = ArchitectureTest.FLOORS.keySet().stream()
                        .filter(FloorsPicture::isBuilt)
                        .count()
                - 1;
        return needs.size() > 9
                ? List.of("imports " + needs.size() + " of the other " + others)
                : wrapped("imports " + String.join(", ", needs));
    }

    private static List<String> words(String room) throws IOException {
        return wrapped(firstSentence(Files.readString(folder(room).resolve("package-info.java"))));
    }

    /** The first sentence of a file's Javadoc, without its tags. */
    static String firstSentence(String source) {
        Matcher comment = Pattern.compile("/\\*\\*(.*?)\\*/", Pattern.DOTALL).matcher(source);
        if (!comment.find()) {
            throw new IllegalArgumentException("no Javadoc in " + source);
        }
        String text = comment.group(1)
                .replaceAll("(?m)^\\s*\\*", " ")
                .replaceAll("\\{@\\w+\\s+([^}]*)}", "$1")
                .replaceAll("(?s)<p>.*", "")
                .replaceAll("<[^>]+>", "")
                .replaceAll("\\s+", " ")
                .strip();
        Matcher end = Pattern.compile("[.:?] (?=\\p{Lu})|\\.$").matcher(text);
        int from = 0;
        while (end.find(from)) {
            // "Hồ sơ: An application": the colon after the Vietnamese word ends nothing
            if (!end.group().startsWith(":")) {
                return text.substring(0, end.start());
            }
            from = end.end();
        }
        return text;
    }

    private static List<String> wrapped(String text) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : List.of(text.split(" "))) {
            if (line.length() > 0 && line.length() + 1 + word.length() > LETTERS) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() == 0 ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    static boolean isBuilt(String room) {
        return Files.exists(folder(room));
    }

    private static Set<String> needs(String room) {
        return ArchitectureTest.FLOORS.getOrDefault(room, Set.of());
    }

    private static Path folder(String room) {
        return Path.of("src/main/java/vn/bieuduong", room);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }

    private static Map<String, List<String>> storeys(String... rows) {
        return List.of(rows).stream()
                .map(row -> row.split(": "))
                .collect(Collectors.toMap(
                        cells -> cells[0], cells -> List.of(cells[1].split(" ")), (a, b) -> a, LinkedHashMap::new));
    }
}
