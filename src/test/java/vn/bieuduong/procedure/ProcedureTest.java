package vn.bieuduong.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.bieuduong.platform.Problems;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.Texts;

class ProcedureTest {

    private final Procedure merit = shipped("TDKT-P01");

    @Test
    void theCouncilSitsOnMeritButItsStandingBodyDoesOnSuddenAchievements() {
        assertThat(merit.council()).isEqualTo(Council.REQUIRED);
        assertThat(shipped("TDKT-P03").council()).isEqualTo(Council.STANDING_BODY);
        assertThat(merit.workingDays()).isEqualByComparingTo("20");
        assertThat(shipped("TDKT-P03").workingDays()).isEqualByComparingTo("10");
        assertThat(shipped("TDKT-X01").workingDays()).isEqualByComparingTo("10");
    }

    @Test
    void aProcedureIsInForceFromItsFirstDayOn() {
        assertThat(merit.isInForce(LocalDate.of(2025, 6, 30))).isFalse();
        assertThat(merit.isInForce(LocalDate.of(2025, 7, 1))).isTrue();
        assertThat(merit.isInForce(LocalDate.of(2030, 1, 1))).isTrue();
    }

    @Test
    void whoMayFileIsWrittenInWords() {
        assertThat(merit.applicantLabels(Texts.VIETNAMESE))
                .containsExactly("Cơ quan, tổ chức trình khen", "Doanh nghiệp, tổ chức kinh tế");
        assertThat(merit.mayBeFiledBy(Set.of("thon_to_dan_pho"))).isFalse();
        assertThat(merit.mayBeFiledBy(Set.of("co_quan_to_chuc_trinh_khen"))).isTrue();
    }

    @Test
    void everyShippedProcedureTellsWhichOfItsValuesNobodyHasChecked() {
        for (Procedure procedure : ProcedureFiles.read(Path.of("config"), new Problems())) {
            assertThat(procedure.doubts()).extracting(Doubt::field).contains("code", "kind", "workingDays");
        }
    }

    @Test
    void anUnknownComponentIsRefused() {
        assertThatThrownBy(() -> merit.component("KHONG_CO")).isInstanceOf(Refusal.class);
    }

    @Test
    void commentsSpacesAndOrderMakeNoDifferenceToTheContent() {
        Canonical one = Canonical.of("a: 1\nb: [x, 'y']\n");

        assertThat(Canonical.of("# lời\nb:\n  - x\n  - y\n\na:   1")).isEqualTo(one);
        assertThat(Canonical.of("a: 1\nb: [y, x]\n")).isNotEqualTo(one);
        assertThat(one.json()).isEqualTo("{\"a\":1,\"b\":[\"x\",\"y\"]}");
    }

    @Test
    void aConditionThatCannotBeMetIsNamedWithItsFileAndLine(@TempDir Path config) throws IOException {
        Path file = Files.createDirectories(config.resolve("procedures")).resolve("tdkt-p01.yaml");
        String shipped = Files.readString(Path.of("config/procedures/tdkt-p01.yaml"));
        Files.writeString(
                file,
                shipped.replace("about: nominee", "about: somebody")
                        .replace("kinds: [person, collective]", "kinds: [person, animal]"));
        assertThat(problems(config)).anyMatch(one -> one.contains("about")).anyMatch(one -> one.contains("animal"));
        Files.writeString(
                file,
                shipped.replace("CO_SANG_KIEN: [\"yes\"]}}\n    signed", "SO_SANG_KIEN: [\"1\"]}}\n    signed")
                        .replace("nomineeTypes: [person, collective, ", "nomineeTypes: [person, "));
        assertThat(problems(config))
                .anyMatch(one ->
                        one.contains("tdkt-p01.yaml") && one.contains("SANG_KIEN") && one.contains("SO_SANG_KIEN"))
                .anyMatch(one -> one.contains("kinds: collective"));
    }

    private static List<String> problems(Path config) {
        Problems problems = new Problems();
        ProcedureFiles.read(config, problems);
        return problems.all().stream().map(Problems.Problem::toString).toList();
    }

    private static Procedure shipped(String id) {
        return ProcedureFiles.read(Path.of("config"), new Problems()).stream()
                .filter(p -> p.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
