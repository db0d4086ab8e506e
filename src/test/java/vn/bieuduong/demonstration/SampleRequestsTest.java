package vn.bieuduong.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.bieuduong.demonstration.SampleRequest.Leave;
import vn.bieuduong.document.Documents;
import vn.bieuduong.document.OfficialPaper;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.platform.Problems;
import vn.bieuduong.platform.id.AccountName;
import vn.bieuduong.platform.id.AgencyCode;
import vn.bieuduong.procedure.Component;
import vn.bieuduong.procedure.FiledBy;
import vn.bieuduong.procedure.Level;
import vn.bieuduong.procedure.Procedure;
import vn.bieuduong.procedure.ProcedureFiles;
import vn.bieuduong.province.OrganisationFiles;

class SampleRequestsTest {

    private static final Path CONFIG = Path.of("config");
    private static final Path DRAWN = Path.of("target/sample-papers");

    private final Problems problems = new Problems();
    private final List<SampleRequest> requests = SampleRequestFile.read(CONFIG, problems);
    private final Map<String, Procedure> procedures = procedures();
    private final OrganisationFiles people = OrganisationFiles.read(CONFIG, true, problems);

    @Test
    void theShippedRequestsHaveNoProblems() {
        assertThat(problems.all()).isEmpty();
        assertThat(requests).allSatisfy(request -> {
            assertThat(people.people())
                    .anyMatch(p -> p.name().equals(request.unit().account()));
            assertThat(procedures).containsKey(request.procedure());
        });
    }

    @Test
    void theShelfHasOneRequestForEachProcedureAndTheDossiersLieAtEveryStep() {
        assertThat(requests.stream().filter(r -> r.leave() == Leave.SHELF).map(SampleRequest::procedure))
                .containsExactlyInAnyOrder("TDKT-P01", "TDKT-P03", "TDKT-X01");
        assertThat(requests.stream().map(SampleRequest::leave))
                .contains(
                        Leave.DRAFT,
                        Leave.INTAKE,
                        Leave.REFUSED,
                        Leave.ASSIGN,
                        Leave.APPRAISE,
                        Leave.SUPPLEMENT,
                        Leave.OPINION,
                        Leave.COUNCIL,
                        Leave.SIGN,
                        Leave.RETURN,
                        Leave.DONE);
    }

    @Test
    void everyComponentThatAUnitNeedsHasItsPapers() throws IOException {
        Documents documents = new Documents(CONFIG.resolve("documents"), Clock.systemUTC());
        Files.createDirectories(DRAWN);
        for (SampleRequest request : requests) {
            PaperWriter writer = new PaperWriter(request, cast(request), LocalDate.of(2026, 11, 21));
            for (Component component : procedures.get(request.procedure()).components()) {
                List<OfficialPaper> papers = writer.write(component.id());
                int wanted = !component.isNeeded(Map.of(), List.of(), FiledBy.UNIT)
                        ? 0
                        : component.perNominee() ? request.nominees().size() : 1;

                assertThat(papers).as(request.id() + " " + component.id()).hasSize(wanted);
                for (int i = 0; i < papers.size(); i++) {
                    Path file = DRAWN.resolve(request.id() + "-" + component.id() + "-" + i + ".pdf");
                    Files.write(file, documents.render(papers.get(i)).pdf());
                }
            }
        }
    }

    @Test
    void aMistakeIsNamedWithItsLine() throws IOException {
        Path config = Files.createTempDirectory("config");
        Files.createDirectories(config.resolve("demo"));
        Files.writeString(config.resolve("demo/requests.yaml"), """
                units:
                  - {account: truonghoc, sign: T, venue: V, council: []}
                requests:
                  - {id: x, filer: nobody, procedure: P, leave: nowhere, title: T, period: P, content: C}
                """);
        Problems found = new Problems();

        SampleRequestFile.check(config, found);

        assertThat(found.all().stream().map(Object::toString))
                .anyMatch(p -> p.startsWith("demo/requests.yaml:2:") && p.contains("council"))
                .anyMatch(p -> p.startsWith("demo/requests.yaml:4:") && p.contains("nobody"))
                .anyMatch(p -> p.startsWith("demo/requests.yaml:4:") && p.contains("nowhere"))
                .anyMatch(p -> p.startsWith("demo/requests.yaml:4:") && p.contains("đối tượng"));
    }

    private static Map<String, Procedure> procedures() {
        Problems none = new Problems();
        Map<String, Procedure> byId = new HashMap<>();
        ProcedureFiles.read(CONFIG, none).forEach(p -> byId.put(p.id(), p));
        assertThat(none.all()).isEmpty();
        return byId;
    }

    private Cast cast(SampleRequest request) {
        Procedure procedure = procedures.get(request.procedure());
        OrganisationFiles.Person person = people.people().stream()
                .filter(p -> p.name().equals(request.unit().account()))
                .findFirst()
                .orElseThrow();
        return new Cast(
                procedure,
                new Actor(
                        new AccountName(person.name()),
                        person.displayName(),
                        person.personalId(),
                        new AgencyCode(person.organisation()),
                        Set.of()),
                String.valueOf(person.title()),
                String.valueOf(person.email()),
                "Trường Trung học phổ thông Bến Đông",
                "Bến Đông",
                new AgencyCode("H99"),
                procedure.level() == Level.PROVINCE ? "Ủy ban nhân dân tỉnh Lạc Hà" : "Ủy ban nhân dân phường Bến Đông",
                "9900001122",
                String.valueOf(person.personalId()),
                Map.of());
    }
}
