package vn.bieuduong;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds what is written about the house against the house: the picture, the tree, the decisions, the links. */
class SiteTest {

    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
    private static final Pattern STATUS =
            Pattern.compile("Decision (\\d+) · (\\d{4}-\\d\\d-\\d\\d) · (in force|replaced by \\[[^]]+]\\([^)]+\\))");
    private static final Pattern ROW =
            Pattern.compile("\\| (\\d+) \\| (\\S+) \\| (.+?) \\| \\[(.+?)]\\((\\S+)\\) \\| .+ \\|");
    private static final Pattern TREE = Pattern.compile("(?m)^  ([a-z]+(?: [a-z]+)*)(?= {2,}|$)");

    @Test
    void thePictureIsTheOneTheTableDraws() throws IOException {
        assertThat(Files.readString(FloorsPicture.FILE))
                .as("run deploy/picture and commit what it writes")
                .isEqualTo(FloorsPicture.draw());
    }

    @Test
    void everyPackageStandsOnOneFloorAndNeedsNothingFromAbove() {
        List<String> rooms =
                FloorsPicture.STOREYS.values().stream().flatMap(List::stream).toList();
        assertThat(rooms).doesNotHaveDuplicates().containsAll(ArchitectureTest.FLOORS.keySet());

        List<String> floors = List.copyOf(FloorsPicture.STOREYS.keySet());
        List<String> upwards = new ArrayList<>();
        ArchitectureTest.FLOORS.forEach((room, needs) -> needs.forEach(needed -> {
            if (floors.indexOf(floorOf(needed)) < floors.indexOf(floorOf(room))) {
                upwards.add(room + " needs " + needed);
            }
        }));
        assertThat(upwards).isEmpty();
    }

    @Test
    void theTreeInReadmeNamesEveryPackage() throws IOException {
        Set<String> named = TREE.matcher(Files.readString(Path.of("README.md")))
                .results()
                .flatMap(row -> Stream.of(row.group(1).split(" ")))
                .collect(Collectors.toCollection(TreeSet::new));
        List<String> built = ArchitectureTest.FLOORS.keySet().stream()
                .filter(FloorsPicture::isBuilt)
                .toList();

        assertThat(named).containsExactlyInAnyOrderElementsOf(built);
    }

    @Test
    void everyDecisionIsInTheIndexWithItsNumberDateAndStatus() throws IOException {
        List<String> said = new ArrayList<>();
        for (Path page : WrittenPages.decisions()) {
            List<String> lines = Files.readAllLines(page);
            var status = STATUS.matcher(lines.get(2));
            assertThat(status.matches())
                    .as("third line of %s: Decision <number> · <date> · <in force, or replaced by [..](..)>", page)
                    .isTrue();
            said.add(String.join(
                    " · ",
                    status.group(1),
                    status.group(2),
                    status.group(3),
                    lines.get(0).substring(2),
                    page.getFileName().toString()));
        }
        List<String> listed = ROW.matcher(Files.readString(WrittenPages.DECISIONS.resolve("index.md")))
                .results()
                .map(row -> Stream.of(1, 2, 3, 4, 5).map(row::group).collect(Collectors.joining(" · ")))
                .toList();

        assertThat(listed).containsExactlyInAnyOrderElementsOf(said);
        assertThat(listed.stream()
                        .map(row -> Integer.valueOf(row.split(" ")[0]))
                        .toList())
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @Test
    void everyLinkLeadsSomewhere() throws IOException {
        Set<String> dead = new TreeSet<>();
        for (Path page : WrittenPages.all()) {
            String text = WrittenPages.withoutCode(Files.readString(page));
            for (MatchResult link : LINK.matcher(text).results().toList()) {
                String target = link.group(1);
                if (target.startsWith("https://")) {
                    continue;
                }
                String[] parts = target.split("#", 2);
                Path file = parts[0].isEmpty()
                        ? page
                        : page.resolveSibling(parts[0]).normalize();
                if (!Files.exists(file) || (parts.length == 2 && !headings(file).contains(parts[1]))) {
                    dead.add(page + ": " + target);
                }
            }
        }
        assertThat(dead).isEmpty();
    }

    private static String floorOf(String room) {
        return FloorsPicture.STOREYS.entrySet().stream()
                .filter(floor -> floor.getValue().contains(room))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new AssertionError(room + " stands on no floor: name it in FloorsPicture.STOREYS"));
    }

    /** As GitHub and its kin name them. */
    private static Set<String> headings(Path page) throws IOException {
        return WrittenPages.withoutBlocks(Files.readString(page))
                .lines()
                .filter(line -> line.startsWith("#"))
                .map(line -> line.replaceAll("^#+ ", "").toLowerCase(Locale.ROOT))
                .map(line -> line.replaceAll("[^\\p{L}\\p{N}\\s_-]", "").replace(' ', '-'))
                .collect(Collectors.toSet());
    }
}
