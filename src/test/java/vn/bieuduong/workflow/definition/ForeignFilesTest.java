package vn.bieuduong.workflow.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.bieuduong.workflow.Problem;
import vn.bieuduong.workflow.bpmn.DefinitionReader;

/** Files as other tools write them are read; what we do not run, and what attacks, is refused with element and line. */
class ForeignFilesTest {

    private static final Path STYLES = Path.of("src/test/resources/vn/bieuduong/workflow/definition");
    private static final DefinitionReader READER = new DefinitionReader(new Rules(name -> true, name -> true, false));

    @TempDir
    private Path folder;

    static Stream<Path> styles() throws IOException {
        return Files.list(STYLES).sorted();
    }

    @ParameterizedTest
    @MethodSource("styles")
    void everyToolsStyleIsRead(Path file) throws IOException {
        DefinitionReader.Result read = READER.read(file.toString(), Files.readAllBytes(file));

        assertThat(read.problems()).isEmpty();
        assertThat(read.definition().nodes()).hasSizeGreaterThan(2);
        assertThat(read.definition().nodes())
                .filteredOn(Node.UserTask.class::isInstance)
                .extracting(Node::name)
                .contains("Thẩm định hồ sơ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-16"})
    void everyEncodingAFileDeclaresIsRead(String encoding) throws IOException {
        String text = Files.readString(STYLES.resolve("camunda-modeler.bpmn"))
                .replace("encoding=\"UTF-8\"", "encoding=\"" + encoding.replaceAll("[LB]E$", "") + "\"");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        if (!encoding.equals("UTF-16")) { // Java writes that one's mark by itself
            bytes.write("\uFEFF".getBytes(Charset.forName(encoding)));
        }
        bytes.write(text.getBytes(Charset.forName(encoding)));

        DefinitionReader.Result read = READER.read("x.bpmn", bytes.toByteArray());

        assertThat(read.problems()).isEmpty();
        assertThat(read.definition().nodes()).extracting(Node::name).contains("Thẩm định hồ sơ");
    }

    @Test
    void aFalseEncodingIsAProblemAndNoException() throws IOException {
        byte[] wrong = Files.readString(STYLES.resolve("camunda-modeler.bpmn")).getBytes(StandardCharsets.UTF_16LE);
        assertThat(problems(new String(wrong, StandardCharsets.ISO_8859_1))).isNotEmpty();
        assertThat(problems("<?xml version=\"1.0\" encoding=\"no-such\"?><definitions/>"))
                .isNotEmpty();
        assertThat(problems("")).isNotEmpty();
        assertThat(problems("\0\0\0")).isNotEmpty();
    }

    // attacks

    @Test
    void noDocumentTypeAndNoEntityIsRead() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "BÍ MẬT");
        String outside = "<!DOCTYPE d [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>";
        String parameter = "<!DOCTYPE d [<!ENTITY % x SYSTEM \"" + secret.toUri() + "\"> %x;]>";
        String dtd = "<!DOCTYPE d SYSTEM \"" + secret.toUri() + "\">";
        String laughs = "<!DOCTYPE d [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">"
                + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\"><!ENTITY e \"&c;&c;&c;&c;&c;&c;&c;&c;\">]>";
        for (String attack : List.of(outside, parameter, dtd, laughs)) {
            List<Problem> problems = problems(attack + process("&x;&e;"));

            assertThat(problems).as(attack).hasSize(1);
            assertThat(problems.get(0).sentence(Locale.ROOT))
                    .contains("DOCTYPE")
                    .doesNotContain("BÍ MẬT");
        }
        assertThat(problems(process("&x;"))).isNotEmpty();
    }

    @Test
    void nothingIsIncludedAndNoStyleSheetOrSchemaIsFetched() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "BÍ MẬT");
        String include = "<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" parse=\"text\" href=\""
                + secret.toUri() + "\"/>";
        assertThat(problems(process("Thẩm định").replace("<startEvent", include + "<startEvent")))
                .extracting(Problem::code)
                .containsOnly(Problem.Code.UNSUPPORTED);
        String fetches = "<?xml-stylesheet href=\"http://127.0.0.1:1/x.xsl\"?>"
                + process("Thẩm định")
                        .replace(
                                " targetNamespace",
                                " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
                                        + " xsi:schemaLocation=\"x http://127.0.0.1:1/x.xsd\" targetNamespace");
        assertThat(problems(fetches)).isEmpty();
    }

    @Test
    void hugeAndDeepFilesAreCutOff() {
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
            assertThat(problems(process("Thẩm định")
                            .replace("<startEvent", "<!--" + "x".repeat(3_000_000) + "--><startEvent")))
                    .extracting(Problem::code)
                    .containsExactly(Problem.Code.TOO_LARGE);
            assertThat(problems("<a>".repeat(100_000))).isNotEmpty();
            assertThat(problems(process("Thẩm định").replace("<startEvent", "<task/>".repeat(60_000) + "<startEvent")))
                    .isNotEmpty();
            assertThat(problems("<definitions " + "a".repeat(500_000) + "=''/>"))
                    .isNotEmpty();
        });
    }

    // what would act and is not done

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<userTask id='t' startQuantity='2'/>",
                "<userTask id='t' completionQuantity='2'/>",
                "<userTask id='t' isForCompensation='true'/>",
                "<userTask id='t'><standardLoopCharacteristics/></userTask>",
                "<userTask id='t'><multiInstanceLoopCharacteristics behavior='One'><loopCardinality>2</loopCardinality>"
                        + "</multiInstanceLoopCharacteristics></userTask>",
                "<userTask id='t' c:skipExpression='${true}'/>",
                "<userTask id='t'><extensionElements><c:taskListener class='X'/></extensionElements></userTask>",
                "<userTask id='t'><dataInputAssociation><targetRef>x</targetRef><assignment><from>1</from><to>x</to>"
                        + "</assignment></dataInputAssociation></userTask>",
                "<callActivity id='t' calledElement='x' c:calledElementBinding='deployment'/>",
                "<receiveTask id='t' messageRef='m' instantiate='true'/>",
                "<transaction id='t'/>",
                "<adHocSubProcess id='t'/>",
                "<complexGateway id='t'/>",
                "<userTask id='t'><multiInstanceLoopCharacteristics><loopCardinality>2</loopCardinality>"
                        + "<outputDataItem id='o'/></multiInstanceLoopCharacteristics></userTask>",
                "<serviceTask id='t' c:class='X' c:triggerable='true'/>",
                "<scriptTask id='t'><script>1</script></scriptTask>",
                "<intermediateThrowEvent id='t'><compensateEventDefinition/></intermediateThrowEvent>",
                "<intermediateCatchEvent id='t'><conditionalEventDefinition/></intermediateCatchEvent>",
                "<x:foreign xmlns:x='urn:x' id='t'/>"
            })
    void whatWouldActAndIsNotDoneIsRefusedByName(String element) {
        List<Problem> problems = problems(process("Thẩm định").replace("<userTask id='t' name='Thẩm định'/>", element));

        assertThat(problems)
                .isNotEmpty()
                .allMatch(p -> p.line() > 0 && p.toString().lines().count() == 1);
        assertThat(problems).extracting(Problem::element).contains("t");
        assertThat(problems).extracting(Problem::code).contains(Problem.Code.UNSUPPORTED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // two events of one place that take the same
                "<userTask id='t'/>%s<boundaryEvent id='b' attachedToRef='t'><messageEventDefinition messageRef='m'/>"
                        + "</boundaryEvent><boundaryEvent id='x' attachedToRef='t'><messageEventDefinition messageRef='m'/>"
                        + "</boundaryEvent><sequenceFlow sourceRef='b' targetRef='e'/>"
                        + "<sequenceFlow sourceRef='x' targetRef='e'/>",
                // a link with two ends
                "<intermediateThrowEvent id='t'><linkEventDefinition name='l'/></intermediateThrowEvent>"
                        + "<intermediateCatchEvent id='c'><linkEventDefinition name='l'/></intermediateCatchEvent>"
                        + "<intermediateCatchEvent id='x'><linkEventDefinition name='l'/></intermediateCatchEvent>"
                        + "<sequenceFlow sourceRef='c' targetRef='e'/><sequenceFlow sourceRef='x' targetRef='e'/>",
                // a way around an event-based gateway
                "<parallelGateway id='t'/><sequenceFlow sourceRef='t' targetRef='g'/>"
                        + "<sequenceFlow sourceRef='t' targetRef='x'/><eventBasedGateway id='g'/>"
                        + "<sequenceFlow sourceRef='g' targetRef='x'/><receiveTask id='x' messageRef='m'/>%s",
                // what hangs at a receive task is not heard behind an event-based gateway
                "<eventBasedGateway id='t'/><sequenceFlow sourceRef='t' targetRef='x'/>"
                        + "<receiveTask id='x' messageRef='m'/><boundaryEvent id='b' attachedToRef='x'>"
                        + "<timerEventDefinition><timeDuration>PT1H</timeDuration></timerEventDefinition></boundaryEvent>"
                        + "<sequenceFlow sourceRef='b' targetRef='e'/><sequenceFlow sourceRef='x' targetRef='e'/>",
                // events choose, not conditions
                "<eventBasedGateway id='t'/><sequenceFlow id='x' sourceRef='t' targetRef='r'><conditionExpression>${a}"
                        + "</conditionExpression></sequenceFlow><receiveTask id='r' messageRef='m'/>"
                        + "<sequenceFlow sourceRef='r' targetRef='e'/>",
                "<parallelGateway id='x' default='d'/><sequenceFlow id='d' sourceRef='x' targetRef='e'/>"
                        + "<userTask id='t'/>%s",
                // an error always interrupts, an event sub-process has no border and no turns
                "<userTask id='t'/><subProcess id='y' triggeredByEvent='true'><startEvent id='x' isInterrupting='false'>"
                        + "<errorEventDefinition/></startEvent><sequenceFlow sourceRef='x' targetRef='z'/>"
                        + "<endEvent id='z'/></subProcess>%s",
                "<userTask id='t'/><subProcess id='x' triggeredByEvent='true'><multiInstanceLoopCharacteristics>"
                        + "<loopCardinality>2</loopCardinality></multiInstanceLoopCharacteristics><startEvent id='y'>"
                        + "<messageEventDefinition messageRef='m'/></startEvent><sequenceFlow sourceRef='y' targetRef='z'/>"
                        + "<endEvent id='z'/></subProcess>%s",
                "<userTask id='t'/><subProcess id='q' triggeredByEvent='true'><startEvent id='y'>"
                        + "<messageEventDefinition messageRef='m'/></startEvent><sequenceFlow sourceRef='y' targetRef='z'/>"
                        + "<endEvent id='z'/></subProcess><boundaryEvent id='x' attachedToRef='q'>"
                        + "<timerEventDefinition><timeDuration>PT1H</timeDuration></timerEventDefinition></boundaryEvent>"
                        + "<sequenceFlow sourceRef='x' targetRef='e'/>",
                // a link's end is come to by the link alone
                "<intermediateThrowEvent id='t'><linkEventDefinition name='l'/></intermediateThrowEvent><userTask id='u'/>"
                        + "<sequenceFlow sourceRef='u' targetRef='x'/><intermediateCatchEvent id='x'>"
                        + "<linkEventDefinition name='l'/></intermediateCatchEvent><sequenceFlow sourceRef='x' targetRef='e'/>",
                // a list or a number of times
                "<userTask id='x'><multiInstanceLoopCharacteristics c:collection='all'><loopCardinality>2"
                        + "</loopCardinality></multiInstanceLoopCharacteristics></userTask><userTask id='t'/>%s"
            })
    void whatCanNeverHappenIsRefusedWhereItStands(String elements) {
        List<Problem> problems = problems(
                process("Thẩm định").replace("<userTask id='t' name='Thẩm định'/>", elements.replace("%s", "")));

        assertThat(problems).extracting(Problem::element).contains("x");
        assertThat(problems).extracting(Problem::code).containsAnyOf(Problem.Code.UNREACHABLE, Problem.Code.MISPLACED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<timeCycle>R/P1D/2026-01-10T08:00:00+07:00</timeCycle>",
                "<timeCycle>R3/2026-01-06T08:00:00+07:00/2026-01-07T08:00:00+07:00</timeCycle>",
                "<timeCycle>R3/20260106T080000+0700/P1D</timeCycle>",
                "<timeCycle>R3/PT1.5H</timeCycle>",
                "<timeDate>2026-01-06T08:00:00+0700</timeDate>",
                "<timeDate>2026-01-05T24:00:00</timeDate>"
            })
    void whatStandsBehindARefusedEventIsNotBlamedForIt(String timer) {
        String definition = "<timerEventDefinition>" + timer + "</timerEventDefinition>";
        String behind = "<userTask id='b1'/><userTask id='b2'/><sequenceFlow sourceRef='x' targetRef='b1'/>"
                + "<sequenceFlow sourceRef='b1' targetRef='b2'/><sequenceFlow sourceRef='b2' targetRef='e'/>";
        for (String event : List.of(
                "<userTask id='t'/><boundaryEvent id='x' attachedToRef='t'>" + definition + "</boundaryEvent>" + behind,
                "<intermediateCatchEvent id='t'>" + definition + "</intermediateCatchEvent>",
                "<userTask id='t'/><subProcess id='q' triggeredByEvent='true'><startEvent id='x'>" + definition
                        + "</startEvent><sequenceFlow sourceRef='x' targetRef='z'/><endEvent id='z'/></subProcess>")) {
            assertThat(problems(process("Thẩm định").replace("<userTask id='t' name='Thẩm định'/>", event)))
                    .as(event)
                    .singleElement()
                    .extracting(Problem::code)
                    .isEqualTo(Problem.Code.BAD_TIMER);
        }
    }

    @Test
    void whereTheStartIsMissingNothingElseIsBlamed() {
        String start = "<startEvent id='s'/><sequenceFlow id='f1' sourceRef='s' targetRef='t'/>";
        String inner =
                "<subProcess id='t'><userTask id='u'/><sequenceFlow sourceRef='u' targetRef='z'/><endEvent id='z'/></subProcess>";
        for (String bpmn : List.of(
                process("Thẩm định").replace(start, ""),
                process("Thẩm định").replace("<userTask id='t' name='Thẩm định'/>", inner))) {
            assertThat(problems(bpmn))
                    .as(bpmn)
                    .singleElement()
                    .extracting(Problem::code)
                    .isEqualTo(Problem.Code.MISSING);
        }
    }

    @Test
    void aFileWithSeveralProcessesGivesThoseThatCanRun() {
        String two = process("Thẩm định").replace("<process id='p'", "<process id='p' isExecutable='1'");
        String second = "<process id='q' isExecutable='true'><startEvent id='qs'/>"
                + "<sequenceFlow id='qf' sourceRef='qs' targetRef='qe'/><endEvent id='qe'/></process>"
                + "<process id='drawn'><x/></process></definitions>";
        DefinitionReader.Result read =
                READER.read("x.bpmn", two.replace("</definitions>", second).getBytes(StandardCharsets.UTF_8));

        assertThat(read.problems()).isEmpty();
        assertThat(read.definitions()).extracting(Definition::key).containsExactly("p", "q");
        String calls =
                two.replace("<userTask id='t' name='Thẩm định'/>", "<callActivity id='t' calledElement='t:drawn'/>");
        assertThat(problems(calls.replace("</definitions>", second)))
                .as("it calls what is only drawn")
                .extracting(Problem::element)
                .containsExactly("t");
        assertThat(problems(calls.replace("t:drawn", "t:q").replace("</definitions>", second)))
                .isEmpty();
        assertThat(problems(calls.replace("</definitions>", "<globalUserTask id='drawn'/></definitions>")))
                .extracting(Problem::code)
                .containsExactly(Problem.Code.UNSUPPORTED);
        assertThat(problems(two.replace("</definitions>", second.replace("'q'", "'p'"))))
                .extracting(Problem::code)
                .containsExactly(Problem.Code.DUPLICATE_ID);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "R/PT0S",
                "R3/P0D",
                "0 0/5 * * * ?",
                "PT5M",
                "R/2026-01-01",
                "R-1/P1D",
                "R99999999/P1D",
                "R/P1D/P1D",
                "",
                "R/-PT1M",
                "R/P1DT"
            })
    void aCycleThatIsNoneOrNeverEndsIsRefused(String cycle) {
        List<Problem> problems = problems(process("Thẩm định")
                .replace(
                        "<endEvent id='e'/>",
                        "<endEvent id='e'/><boundaryEvent id='b' attachedToRef='t' cancelActivity='false'>"
                                + "<timerEventDefinition><timeCycle>" + cycle + "</timeCycle></timerEventDefinition>"
                                + "</boundaryEvent><sequenceFlow sourceRef='b' targetRef='e'/>"));

        assertThat(problems).extracting(Problem::code).containsExactly(Problem.Code.BAD_TIMER);
    }

    @Test
    void aFlowToWhatIsNoNodeDangles() {
        for (String part : List.of(
                "<multiInstanceLoopCharacteristics id='x'><loopCardinality>2</loopCardinality>"
                        + "</multiInstanceLoopCharacteristics>",
                "<documentation id='x'/>",
                "<extensionElements id='x'/>",
                "<laneSet id='x'/>")) {
            String inside = process("Thẩm định")
                    .replace(
                            "<userTask id='t' name='Thẩm định'/>",
                            "<subProcess id='t'><startEvent id='s2'/><sequenceFlow id='f3' sourceRef='s2' targetRef='x'/>"
                                    + part + "</subProcess>");
            assertThat(problems(inside)).as(part).extracting(Problem::code).contains(Problem.Code.DANGLING);
        }
    }

    @Test
    void anExpressionOfManyLinesIsOneLineInItsProblem() {
        List<Problem> problems = problems(process("Thẩm định")
                .replace("<userTask ", "<userTask c:assignee='${a;\n\n" + "b;".repeat(200) + "}' "));

        assertThat(problems).hasSize(1);
        assertThat(problems.get(0).toString()).hasLineCount(1).hasSizeLessThan(300);
    }

    @Test
    void anIdNamesOneThingAndTheFileSaysInWhatLanguageItAsks() {
        assertThat(problems(process("Thẩm định").replace("<endEvent", "<textAnnotation id='t'/><endEvent")))
                .extracting(Problem::code)
                .containsExactly(Problem.Code.DUPLICATE_ID);

        String asks = process("Thẩm định")
                .replace(
                        "targetRef='e'/>\n",
                        "targetRef='e'><conditionExpression>x &gt; 1</conditionExpression></sequenceFlow>"
                                + "<sequenceFlow id='f3' sourceRef='t' targetRef='e'/>\n")
                .replace(" targetNamespace", " expressionLanguage='%s' targetNamespace");
        assertThat(problems(asks.formatted("http://www.w3.org/1999/XPath"))).isEmpty();
        assertThat(problems(asks.formatted("http://www.mvel.org/2.0")))
                .extracting(Problem::code)
                .containsExactly(Problem.Code.BAD_EXPRESSION);
    }

    private static String process(String name) {
        return "<definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL'"
                + " xmlns:c='http://camunda.org/schema/1.0/bpmn' targetNamespace='t'><message id='m' name='m'/>\n"
                + "<process id='p'><startEvent id='s'/><sequenceFlow id='f1' sourceRef='s' targetRef='t'/>\n"
                + "<userTask id='t' name='" + name + "'/><sequenceFlow id='f2' sourceRef='t' targetRef='e'/>\n"
                + "<endEvent id='e'/></process></definitions>";
    }

    private static List<Problem> problems(String bpmn) {
        return READER.read("x.bpmn", bpmn.getBytes(StandardCharsets.UTF_8)).problems();
    }
}
