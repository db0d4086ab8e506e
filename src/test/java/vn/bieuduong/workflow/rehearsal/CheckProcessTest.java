package vn.bieuduong.workflow.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What process authors see of {@code deploy/check-process}; whatever the file, never a trace. */
class CheckProcessTest {

    private static final Path DIAGRAMS = Path.of("src/test/resources/vn/bieuduong/workflow/conformance");
    private static final int MUTATIONS = 40;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @TempDir
    private Path folder;

    @Test
    void aGoodFileIsOk() {
        assertThat(run("config/processes/tdkt-p01.bpmn")).isZero();
        assertThat(lines()).containsExactly("config/processes/tdkt-p01.bpmn: ok");
    }

    @Test
    void everyProblemIsALineWithElementAndLine() throws IOException {
        String bpmn = Files.readString(DIAGRAMS.resolve("ExclusiveGateway.bpmn"))
                .replace("default=\"f3\"", "")
                .replace("${amount > 100}", "${amount.getClass()}")
                .replace("targetRef=\"merge\"", "targetRef=\"nowhere\"");
        Path file = Files.writeString(folder.resolve("bad.bpmn"), bpmn);

        assertThat(run(file.toString())).isEqualTo(1);
        assertThat(lines()).hasSizeGreaterThan(3).allMatch(line -> line.matches(".*bad\\.bpmn: \\w+: \\d+: .+"));
    }

    @Test
    void aFileThatIsNotThereIsAProblemToo() {
        assertThat(run("no-such.bpmn", "config/processes/tdkt-x01.bpmn")).isEqualTo(1);
        assertThat(lines()).hasSize(2).last().isEqualTo("config/processes/tdkt-x01.bpmn: ok");
    }

    @Test
    void aWalkTellsEveryNodeAndTheEnd() {
        String file = DIAGRAMS.resolve("EventGateway.bpmn").toString();

        assertThat(run("--run", file, "--message", "answer")).isZero();
        assertThat(lines()).endsWith("enter read", "leave read", "enter end", "leave end", "end end");
        assertThat(run("--run", file)).isZero();
        assertThat(lines()).contains("time 2026-01-10T01:00:00Z", "enter remind");
    }

    @Test
    void choicesAreTakenInTheirOrder() {
        assertThat(run(
                        "--run",
                        "config/processes/tdkt-x01.bpmn",
                        "--set",
                        "agency=H99.01",
                        "--choose",
                        "intake=supplement",
                        "--choose",
                        "intake=refuse",
                        "--message",
                        "supplement"))
                .isZero();
        assertThat(lines()).contains("enter awaitSupplementIntake").endsWith("end ended_refused");
    }

    @Test
    void whateverIsInAFileThereIsNeverATrace() throws IOException {
        Random random = new Random(7);
        try (Stream<Path> files = Files.list(DIAGRAMS)) {
            for (Path file : files.sorted().toList()) {
                List<String> lines = Files.readAllLines(file);
                for (int i = 0; i < MUTATIONS; i++) {
                    Path mutant = Files.write(folder.resolve("mutant.bpmn"), mutate(lines, random));
                    assertThat(run(mutant.toString())).as("%s %d", file, i).isBetween(0, 1);
                    assertThat(run("--run", mutant.toString()))
                            .as("%s %d", file, i)
                            .isBetween(0, 1);
                    assertThat(printed.toString(StandardCharsets.UTF_8))
                            .doesNotContain("Exception", "\tat ", "ngoài dự kiến");
                }
            }
        }
    }

    /** Loses, doubles, swaps and rewrites lines. */
    private static List<String> mutate(List<String> lines, Random random) {
        List<String> mutant = new ArrayList<>(lines);
        for (int i = 0; i < 1 + random.nextInt(3); i++) {
            int at = 5 + random.nextInt(mutant.size() - 5);
            switch (random.nextInt(5)) {
                case 0 -> mutant.remove(at);
                case 1 -> mutant.add(at, mutant.get(at));
                case 2 -> Collections.swap(mutant, at, 5 + random.nextInt(mutant.size() - 5));
                case 3 -> mutant.set(at, mutant.get(at).replaceAll("\"[^\"]*\"", "\"\""));
                default -> mutant.set(at, mutant.get(at).replaceFirst("id=\"\\w+\"", "id=\"start\""));
            }
        }
        return mutant;
    }

    private int run(String... arguments) {
        printed.reset();
        return new CheckProcess(new PrintStream(printed, true, StandardCharsets.UTF_8)).run(List.of(arguments));
    }

    private List<String> lines() {
        return printed.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
