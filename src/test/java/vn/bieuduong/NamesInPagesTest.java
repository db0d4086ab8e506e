package vn.bieuduong;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.bieuduong.WrittenPages.codeIn;
import static vn.bieuduong.WrittenPages.filesBelow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.bieuduong.informing.Occasion;

/** What pages name is there, under that name and in that place; and code names only pages that are there. */
class NamesInPagesTest {

    private static final Pattern FILE = Pattern.compile(
            "(?:src|config|deploy|\\.ci|\\.mvn)/[\\w.+/-]*[\\w/]|(?:pom|README|CHANGELOG|LICENSE)(?:\\.\\w+)?");
    private static final Pattern QUALIFIED = Pattern.compile("((?:[a-z]+\\.)+)([A-Z]\\w+)(?:\\.\\w+|\\(.*\\))*");
    private static final Pattern ALONE = Pattern.compile("([A-Z][a-z0-9]+(?:[A-Z][a-z0-9]*)+)(?:\\.\\w+)?");
    private static final Pattern DECISION = Pattern.compile("decisions/([a-z][a-z-]+)");

    /** Named, but there only once somebody needs them. */
    private static final Set<String> MADE_WHEN_NEEDED =
            Set.of("config/trust", "config/trust/anchors", "config/trust/crl", "config/second-factor.key");

    /** Words of others that are written like types: systemd's, PDF's, durations. */
    private static final Set<String> NOT_OURS =
            Set.of("ActualText", "NoNewPrivileges", "RestrictNamespaces", "P3D", "P10D");

    private static Map<String, Set<String>> packagesOf = Map.of();

    @BeforeAll
    static void everyTypeOfOurs() throws IOException {
        packagesOf = WrittenPages.packagesOfTypes();
    }

    @Test
    void everyTypeOfTheGlossaryExists() throws IOException {
        List<String> missing = new ArrayList<>();
        int named = 0;
        for (String line : Files.readAllLines(WrittenPages.FOLDER.resolve("glossary.md"))) {
            String[] cells = line.split("\\|");
            if (cells.length < 4 || !line.startsWith("| ")) {
                continue;
            }
            for (String name : codeIn(cells[3])) {
                named++;
                if (!packagesOf.containsKey(name)) {
                    missing.add(name);
                }
            }
        }
        assertThat(missing).isEmpty();
        assertThat(named).isGreaterThan(60);
    }

    @Test
    void everyEventThatSomebodyIsToldOfStandsInOperations() throws IOException {
        List<Pattern> rows = codeIn(Files.readString(WrittenPages.FOLDER.resolve("operations.md"))).stream()
                .filter(word -> word.matches("[A-Z_]+…?"))
                .map(word -> Pattern.compile(word.replace("…", ".*")))
                .toList();
        assertThat(Occasion.values())
                .filteredOn(one ->
                        rows.stream().noneMatch(row -> row.matcher(one.name()).matches()))
                .isEmpty();
    }

    @Test
    void everyTypeNamedWithItsPackageLivesThere() throws IOException {
        Set<String> missing = new TreeSet<>();
        for (Path page : WrittenPages.all()) {
            for (String word : codeIn(Files.readString(page))) {
                Matcher name = QUALIFIED.matcher(word);
                if (name.matches() && isOurs(name.group(1)) && !livesIn(name.group(2), name.group(1))) {
                    missing.add(page + ": " + word);
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void everyTypeNamedAloneExists() throws IOException {
        String code = filesBelow(Path.of("src/main/java"), name -> name.endsWith(".java")).stream()
                .map(NamesInPagesTest::read)
                .collect(Collectors.joining());
        Set<String> unknown = new TreeSet<>();
        for (Path page : WrittenPages.all()) {
            for (String word : codeIn(Files.readString(page))) {
                Matcher name = ALONE.matcher(word);
                if (name.matches()
                        && !packagesOf.containsKey(name.group(1))
                        && !NOT_OURS.contains(name.group(1))
                        // an audit act, a nested type, a method of a library that the code itself names
                        && !code.contains(name.group(1))) {
                    unknown.add(page + ": " + word);
                }
            }
        }
        assertThat(unknown).isEmpty();
    }

    @Test
    void everyFileThatIsNamedIsThere() throws IOException {
        Set<String> missing = new TreeSet<>();
        for (Path page : WrittenPages.all()) {
            for (String words : codeIn(Files.readString(page))) {
                for (String word : words.split("[\\s,]+")) {
                    if (FILE.matcher(word).matches()
                            && !MADE_WHEN_NEEDED.contains(word.replaceAll("/$", ""))
                            && !Files.exists(Path.of(word))) {
                        missing.add(page + ": " + word);
                    }
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void codeNamesOnlyDecisionsThatArePages() throws IOException {
        Set<String> missing = new TreeSet<>();
        for (Path file : sources()) {
            DECISION.matcher(read(file))
                    .results()
                    .filter(hit -> !Files.exists(WrittenPages.DECISIONS.resolve(hit.group(1) + ".md")))
                    .forEach(hit -> missing.add(file + ": " + hit.group()));
        }
        assertThat(missing).isEmpty();
    }

    /** Code and pages rest on the law and on what this repository shows, not on notes that only its first authors had. */
    @Test
    void nothingRestsOnNotesKeptElsewhere() throws IOException {
        // spelt apart, so that this file does not find itself
        Pattern elsewhere =
                Pattern.compile("shared" + " note|shared/[a-z-]+\\.md|\\bfacts" + "\\.md|\\bR-[A-Z]{2,}-\\d");
        List<String> found = new ArrayList<>();
        List<Path> files = new ArrayList<>(WrittenPages.all());
        files.addAll(sources());
        for (Path file : files) {
            elsewhere.matcher(read(file)).results().forEach(hit -> found.add(file + ": " + hit.group()));
        }
        assertThat(found).isEmpty();
    }

    private static List<Path> sources() throws IOException {
        List<Path> files = new ArrayList<>(List.of(Path.of("pom.xml")));
        for (String root : List.of("src/main", "src/test", "config", "deploy")) {
            files.addAll(filesBelow(
                    Path.of(root),
                    name -> name.matches(".*\\.(java|xhtml|sql|xml|ya?ml|properties|js|css|conf|service)|[\\w-]+")));
        }
        return files;
    }

    private static String read(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isOurs(String packages) {
        return ArchitectureTest.FLOORS.containsKey(packages.split("\\.")[0]);
    }

    private static boolean livesIn(String type, String packages) {
        return packagesOf
                .getOrDefault(type, Set.of())
                .contains("vn.bieuduong." + packages.substring(0, packages.length() - 1));
    }
}
