package vn.bieuduong;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Walls of the suite itself: what keeps it quick, and {@code deploy/test} able to share it out. */
class SuiteTest {

    private static final Pattern SLEEPS = Pattern.compile("\\.sleep\\(|waitForTimeout\\(|parkNanos\\(");

    /** Who may sleep: a process of its own that keeps its pace, and who gives a rival time to do wrong. */
    private static final Set<String> SLEEPERS = Set.of("CrashWorker.java", "IntakeIT.java");

    /** What {@code deploy/test} and the POM know. */
    private static final Set<String> TAGS = Set.of("browser", "server", "slow", "deep", "long");

    private static final Pattern TAG = Pattern.compile("@Tag\\(\"([^\"]*)\"\\)");
    private static final Pattern PORTAL = Pattern.compile("Server\\.shared|Chromium\\.class");

    private static final Pattern NEEDS_ALL = Pattern.compile("awaitDemonstration\\(|\\.restart\\(\\)");

    private static final Map<Path, String> SOURCES = sources();

    @Test
    void nobodySleepsWhereHeCouldLook() {
        Set<String> sleeping = new TreeSet<>();
        SOURCES.forEach((file, source) -> {
            if (SLEEPS.matcher(source).find()) {
                sleeping.add(file.getFileName().toString());
            }
        });

        assertThat(sleeping).as("use Eventually").isEqualTo(new TreeSet<>(SLEEPERS));
    }

    /** A portal that is restarted while it makes its demonstration makes it twice, and who waits for it holds up the others. */
    @Test
    void whoeverNeedsTheDemonstrationComesWhenItIsMade() {
        Set<String> early = new TreeSet<>();
        SOURCES.forEach((file, source) -> {
            if (file.toString().endsWith("IT.java")
                    && PORTAL.matcher(source).find()
                    && NEEDS_ALL.matcher(source).find()
                    && !tags(source).contains("long")
                    && !source.contains("@Order(Server.WHEN_MADE)")) {
                early.add(file.getFileName().toString());
            }
        });

        assertThat(early).as("@Order(Server.WHEN_MADE)").isEmpty();
    }

    @Test
    void everyTagIsOneThatIsAskedFor() {
        SOURCES.forEach((file, source) -> assertThat(TAGS).as(file.toString()).containsAll(tags(source)));
    }

    @Test
    void whoeverNeedsThePortalSaysSo() {
        List<String> silent = new ArrayList<>();
        SOURCES.forEach((file, source) -> {
            boolean tagged = tags(source).contains("browser") || tags(source).contains("server");
            if (file.toString().endsWith("IT.java") && PORTAL.matcher(source).find() != tagged) {
                silent.add(file.getFileName().toString());
            }
        });

        assertThat(silent)
                .as("a second portal would start beside the shared one, or a test that needs none waits for it")
                .isEmpty();
    }

    @Test
    void whatRunsDeeperInTheLongFormIsRunThere() {
        SOURCES.forEach((file, source) -> {
            if (source.contains("Depth.") && source.contains("@Test")) {
                assertThat(tags(source)).as(file.toString()).contains("deep");
            }
        });
    }

    private static List<String> tags(String source) {
        return TAG.matcher(source)
                .results()
                .map(MatchResult::group)
                .map(SuiteTest::name)
                .toList();
    }

    private static String name(String tag) {
        return tag.substring(tag.indexOf('"') + 1, tag.lastIndexOf('"'));
    }

    private static Map<Path, String> sources() {
        Map<Path, String> all = new TreeMap<>();
        try (Stream<Path> tree = Files.walk(Path.of("src/test/java"))) {
            for (Path file :
                    tree.filter(path -> path.toString().endsWith(".java")).toList()) {
                if (!file.endsWith("SuiteTest.java")) {
                    all.put(file, Files.readString(file));
                }
            }
        } catch (IOException e) {
            throw new ExceptionInInitializerError(e);
        }
        return all;
    }
}
