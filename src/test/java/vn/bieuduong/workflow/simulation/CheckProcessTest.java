package vn.bieuduong.workflow.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.bieuduong.Depth;
import vn.bieuduong.launcher.command.FrontDoor;

/** What process authors see of {@code deploy/check-process}; whatever the file, never a trace. */
@Tag("deep")
@Tag("slow")
class CheckProcessTest {

    private static final Path DIAGRAMS = Path.of("src/test/resources/vn/bieuduong/workflow/conformance");
    private static final int MUTATIONS = Depth.of(8, 40);

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
    void anEnglishTerminalIsAnsweredInEnglishAndAnyOtherInVietnamese() throws IOException {
        String bpmn = Files.readString(DIAGRAMS.resolve("ExclusiveGateway.bpmn"))
                .replace("targetRef=\"merge\"", "targetRef=\"nowhere\"");
        String file = Files.writeString(folder.resolve("open.bpmn"), bpmn).toString();

        assertThat(answered("en_GB.UTF-8", file)).isEqualTo(1);
        assertThat(lines())
                .anyMatch(line -> line.endsWith(
                        ": This flow must connect two elements of one level;" + " “nowhere” was not found."));
        for (String lang : Arrays.asList("vi_VN.UTF-8", "C.UTF-8", null)) {
            assertThat(answered(lang, file)).isEqualTo(1);
            assertThat(lines())
                    .anyMatch(line ->
                            line.endsWith(": Luồng này phải nối hai phần tử cùng cấp; không tìm thấy “nowhere”."));
        }
        assertThat(answered("en_US", file, "--fly")).isEqualTo(2);
        assertThat(lines()).first().asString().contains("There is no option “--fly”");
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
    void ofSeveralProcessesTheFirstThatBeginsByItselfIsWalked() {
        String file = DIAGRAMS.resolve("SeveralProcesses.bpmn").toString();

        assertThat(run(file)).isZero();
        assertThat(lines()).containsExactly(file + ": ok");
        assertThat(run("--run", file)).isZero();
        assertThat(lines())
                .as("the message goes to the other pool, which answers and begins by a signal")
                .containsSubsequence(
                        "enter ask", "enter answer", "enter question", "enter weigh", "enter reply", "leave answer")
                .contains("enter noted", "enter counted")
                .endsWith("end done");
        assertThat(lines())
                .as("what is called stands inside its call")
                .containsSubsequence("enter note", "enter noting", "leave noted", "leave note", "enter done");
        String call = DIAGRAMS.resolve("CallActivity.bpmn").toString();
        assertThat(run(
                        "--run",
                        call,
                        DIAGRAMS.resolve("CallActivityCalled.bpmn").toString()))
                .isZero();
        assertThat(lines()).containsSubsequence("enter call", "enter think", "leave think", "leave end", "leave call");
        assertThat(run("--run", file, "--process", "authority", "--message", "question"))
                .isZero();
        assertThat(lines()).startsWith("enter question").endsWith("end replied");
        assertThat(run("--run", file, "--process", "nobody")).isEqualTo(1);
        assertThat(lines()).hasSize(1).first().asString().contains("nobody");
    }

    @Test
    void whatIsPassedOverIsSaid() throws IOException {
        Path file = foreign("return x.contains(\"a\") && x != null;", "http://www.java.com/java");

        assertThat(run("--run", file.toString(), "--set", "x=ab")).isZero();
        assertThat(lines())
                .filteredOn(line -> line.startsWith("note "))
                .allMatch(line -> line.matches("note .*foreign\\.bpmn: \\w+: \\d+: .+"))
                .extracting(line -> line.replaceAll(".*bpmn: (\\w+): .*", "$1"))
                .contains("say", "call", "wait", "yes");
        assertThat(lines()).contains("enter say", "enter call", "enter wait", "end left");
        assertThat(run("--run", file.toString(), "--set", "x=b", "--message", "wait"))
                .isZero();
        assertThat(lines()).endsWith("end right");
        assertThat(run(file.toString())).isEqualTo(1);
        assertThat(lines()).noneMatch(line -> line.startsWith("note"));
    }

    @Test
    void aConditionThatCannotBeWorkedOutIsAnsweredByAVariable() throws IOException {
        for (String condition : List.of("${bean.ok(x)}", "${helper:sure()}")) {
            Path file = foreign(condition, "");

            assertThat(run("--run", file.toString(), "--message", "wait")).isZero();
            assertThat(lines()).endsWith("end right");
            assertThat(run("--run", file.toString(), "--message", "wait", "--set", "yes=true"))
                    .isZero();
            assertThat(lines()).endsWith("end left").anyMatch(line -> line.contains("--set yes=true"));
        }
        Path broken = foreign("${a; b}", "");
        assertThat(run("--run", broken.toString())).as("no expression at all").isEqualTo(1);
    }

    @Test
    void everyTurnOfARepetitionIsTold() {
        String file = DIAGRAMS.resolve("MultiInstanceCompletion.bpmn").toString();

        run("--run", file, "--set", "members=[\"a\",\"b\",\"c\"]", "--choose", "vote=agree");
        assertThat(lines()).filteredOn("enter vote"::equals).hasSize(3);
        assertThat(lines()).filteredOn(l -> l.matches("(leave|cancel) vote")).hasSize(3);
    }

    /** A script, a foreign class, a receive task without message, and a gateway with this condition. */
    private Path foreign(String condition, String language) throws IOException {
        return Files.writeString(folder.resolve("foreign.bpmn"), """
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
                    xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="urn:t">
                  <process id="p">
                    <startEvent id="s"/><sequenceFlow id="f1" sourceRef="s" targetRef="say"/>
                    <scriptTask id="say"><script>x</script></scriptTask>
                    <sequenceFlow id="f2" sourceRef="say" targetRef="call"/>
                    <serviceTask id="call" camunda:class="org.example.Call"/>
                    <sequenceFlow id="f3" sourceRef="call" targetRef="wait"/>
                    <receiveTask id="wait"/><boundaryEvent id="late" attachedToRef="wait">
                      <timerEventDefinition><timeDuration>PT1H</timeDuration></timerEventDefinition></boundaryEvent>
                    <sequenceFlow id="f4" sourceRef="late" targetRef="choice"/>
                    <sequenceFlow id="f5" sourceRef="wait" targetRef="choice"/>
                    <exclusiveGateway id="choice" default="no"/>
                    <sequenceFlow id="yes" sourceRef="choice" targetRef="left">
                      <conditionExpression language="%s"><![CDATA[%s]]></conditionExpression></sequenceFlow>
                    <sequenceFlow id="no" sourceRef="choice" targetRef="right"/>
                    <endEvent id="left"/><endEvent id="right"/>
                  </process>
                </definitions>
                """.formatted(language, condition));
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

    @Test
    void theTurnsOfACallAreToldOneAfterTheOther() throws IOException {
        for (String work : List.of("userTask", "task")) {
            printed.reset();
            Path caller = process(
                    "caller",
                    "<startEvent id='s'/><callActivity id='call' calledElement='called'>"
                            + "<multiInstanceLoopCharacteristics isSequential='true'><loopCardinality>3</loopCardinality>"
                            + "</multiInstanceLoopCharacteristics></callActivity><endEvent id='e'/>"
                            + "<sequenceFlow sourceRef='s' targetRef='call'/><sequenceFlow sourceRef='call' targetRef='e'/>");
            Path called = process(
                    "called",
                    "<startEvent id='cs'/><" + work + " id='w'/><endEvent id='ce'/>"
                            + "<sequenceFlow sourceRef='cs' targetRef='w'/><sequenceFlow sourceRef='w' targetRef='ce'/>");

            assertThat(run("--run", caller.toString(), called.toString())).isZero();
            List<String> turn = List.of(
                    "enter call", "enter cs", "leave cs", "enter w", "leave w", "enter ce", "leave ce", "leave call");
            List<String> told = new ArrayList<>(List.of("enter s", "leave s"));
            told.addAll(turn);
            told.addAll(turn);
            told.addAll(turn);
            told.addAll(List.of("enter e", "leave e", "end e"));
            assertThat(lines()).as(work).isEqualTo(told);
        }
    }

    @Test
    void aFailedStepIsTakenBackAndItsReasonIsTheOneSaid() throws IOException {
        Path caller = process(
                "caller",
                "<startEvent id='s'/><callActivity id='call' calledElement='called'/>"
                        + "<userTask id='many'><multiInstanceLoopCharacteristics><loopCardinality>${howMany}</loopCardinality>"
                        + "</multiInstanceLoopCharacteristics></userTask><endEvent id='e'/>"
                        + "<sequenceFlow sourceRef='s' targetRef='call'/><sequenceFlow sourceRef='call' targetRef='many'/>"
                        + "<sequenceFlow sourceRef='many' targetRef='e'/>");
        Path called = process(
                "called",
                "<startEvent id='cs'/><userTask id='w'/><endEvent id='ce'/>"
                        + "<sequenceFlow sourceRef='cs' targetRef='w'/><sequenceFlow sourceRef='w' targetRef='ce'/>");

        assertThat(run("--run", caller.toString(), called.toString(), "--set", "howMany=many"))
                .isEqualTo(1);
        assertThat(lines())
                .endsWith("enter w", "stopped BAD_VALUE: not a number of times to repeat many: many")
                .doesNotContain("leave w");
    }

    private Path process(String id, String elements) throws IOException {
        return Files.writeString(
                folder.resolve(id + ".bpmn"),
                "<definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL' id='d' targetNamespace='t'>"
                        + "<process id='" + id + "' isExecutable='true'>" + elements + "</process></definitions>");
    }

    private int run(String... arguments) {
        return answered("vi_VN.UTF-8", arguments);
    }

    private int answered(@Nullable String lang, String... arguments) {
        printed.reset();
        PrintStream said = new PrintStream(printed, true, StandardCharsets.UTF_8);
        String[] words =
                Stream.concat(Stream.of("check-process"), Stream.of(arguments)).toArray(String[]::new);
        return new FrontDoor(lang == null ? Map.of() : Map.of("LANG", lang), said, said, Clock.systemUTC()).run(words);
    }

    private List<String> lines() {
        return printed.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
