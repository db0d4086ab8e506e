package vn.bieuduong.processing.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.bieuduong.platform.Problems;
import vn.bieuduong.platform.Texts;
import vn.bieuduong.processing.DossierStep;

/** A process whose steps nobody could do here is refused by name. */
class PortalFormsTest {

    private static final String PROCESS = """
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bd="urn:bieuduong:bpmn">
            <process id="p">
            <userTask id="phong" bd:formKey="%s"/>
            <userTask id="ban_hanh" bd:formKey="issue"/>
            </process></definitions>""";

    @Test
    void aFormThePortalDoesNotHaveIsNamedWithLineAndElement() {
        assertThat(PortalForms.problems(bytes(PROCESS.formatted("phongvan")))).anySatisfy(problem -> {
            assertThat(problem.line()).isEqualTo(3);
            assertThat(problem.element()).isEqualTo("phong");
            assertThat(problem.sentence().in(Texts.VIETNAMESE)).contains("phongvan", "council");
        });
    }

    @Test
    void aDecisionOnNomineesWhomNobodyJudgedCouldNeverBeIssued() {
        assertThat(PortalForms.problems(bytes(PROCESS.formatted("intake"))))
                .singleElement()
                .satisfies(problem -> assertThat(problem.element()).isEqualTo("ban_hanh"));
        assertThat(PortalForms.problems(bytes(PROCESS.formatted("council")))).isEmpty();
        assertThat(PortalForms.problems(bytes(PROCESS.formatted("appraise")))).isEmpty();
    }

    @Test
    void aProcessOfAProcedureWithACouncilAsksThatCouncil() {
        assertThat(PortalForms.problems(bytes(PROCESS.formatted("appraise")), Set.of("p")))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.line()).isEqualTo(2);
                    assertThat(problem.sentence().in(Texts.VIETNAMESE)).contains("phải qua Hội đồng", "“p”");
                });
        assertThat(PortalForms.problems(bytes(PROCESS.formatted("appraise")), Set.of("q")))
                .isEmpty();
        assertThat(PortalForms.problems(bytes(PROCESS.formatted("council")), Set.of("p")))
                .isEmpty();
    }

    @Test
    void theShippedProcessesKeepToIt() {
        Problems problems = new Problems();
        ProcessLoader.check(Path.of("config"), problems);
        assertThat(problems.isEmpty()).isTrue();
    }

    /** The list of forms is the list of doors. */
    @Test
    void everyFormHasItsDoor() throws IOException {
        try (Stream<Path> doors = Files.walk(Path.of("src/main/java/vn/bieuduong"))) {
            Pattern take = Pattern.compile("take\\(actor, id, DossierStep\\.([A-Z]+)\\)");
            assertThat(doors.filter(file -> file.toString().endsWith(".java"))
                            .flatMap(file -> take.matcher(read(file)).results())
                            .map(found -> DossierStep.valueOf(found.group(1))))
                    .contains(DossierStep.values());
        }
    }

    @Test
    void everyStepHasItsPageAndEveryOutcomeItsWords() {
        for (DossierStep step : DossierStep.values()) {
            assertThat(Path.of("src/main/webapp/WEB-INF/office", step.form() + ".xhtml"))
                    .content()
                    .contains("name=\"step\" value=\"" + step.form() + "\"");
            for (DossierStep.Outcome outcome : step.outcomes()) {
                assertThat(Texts.has("processing", DossierStep.Outcome.key(outcome.word()), Texts.VIETNAMESE))
                        .as(outcome.word())
                        .isTrue();
            }
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
