package vn.bieuduong.procedure.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.bieuduong.platform.Problems;
import vn.bieuduong.platform.Settings;
import vn.bieuduong.platform.Texts;
import vn.bieuduong.procedure.Procedure;
import vn.bieuduong.procedure.ProcedureFiles;
import vn.bieuduong.procedure.finding.Guide.Answer;
import vn.bieuduong.procedure.finding.Guide.Question;

/** With the words and the procedures that ship. */
class FindingTest {

    private static final Settings SETTINGS = Settings.read(Map.of("CONFIG_DIR", "config"), new Problems());

    private final List<Procedure> all = ProcedureFiles.read(Path.of("config"), new Problems());
    private final FindingWords words = new FindingWords(SETTINGS);
    private final Guide guide = new Guide(words);

    @ParameterizedTest
    @CsvSource({
        "cứu người, TDKT-P03",
        "cuu nguoi duoi nuoc, TDKT-P03",
        "tôi muốn đề nghị khen cháu bé nhặt được của rơi, TDKT-P03",
        "bắt cưop, TDKT-P03",
        "học sinh giỏi quốc gia, TDKT-P03",
        "hiến đất làm đường, TDKT-P02",
        "HIEN DAT, TDKT-P02",
        "nông thôn mới, TDKT-P02",
        "phong traof thi dua, TDKT-P02",
        "thôn văn hóa, TDKT-X08",
        "tổ dân phố văn hoá, TDKT-X08",
        "danh hiệu gia đình văn hóa, TDKT-X09",
        "trưởng thôn, TDKT-X01",
        "buôn, TDKT-X01",
        "giấy khen, TDKT-X01",
        "saving a life rescue, TDKT-P03",
        "TDKT-P01, TDKT-P01"
    })
    void whatPeopleSayFindsTheProcedureFirst(String said, String first) {
        assertThat(ids(said)).first().isEqualTo(first);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "-", "%", "̃"})
    void nothingSaidFindsAll(String said) {
        assertThat(ids(said)).hasSameSizeAs(all);
    }

    @ParameterizedTest
    @ValueSource(strings = {"hộ chiếu", "giấy phép lái xe", "xyzzy", "cứu hoà bình thế giới xyzzy"})
    void whatNobodyHonoursHereFindsNothing(String said) {
        assertThat(ids(said)).isEmpty();
    }

    @Test
    void atMostThreeQuestionsLeadToOneProcedureAndNoAnswerLeadsNowhere() {
        Map<Question, String> said = new EnumMap<>(Question.class);
        walk(said);
    }

    private void walk(Map<Question, String> said) {
        List<Procedure> left = guide.left(all, said);
        assertThat(left).as("%s", said).isNotEmpty();
        guide.next(left, said)
                .ifPresentOrElse(
                        question -> {
                            List<Answer> answers = guide.answers(question, left, Texts.VIETNAMESE);
                            assertThat(answers)
                                    .as("%s", said)
                                    .hasSizeGreaterThan(1)
                                    .allSatisfy(
                                            answer -> assertThat(answer.text()).isNotBlank());
                            for (Answer answer : answers) {
                                Map<Question, String> more = new EnumMap<>(said);
                                more.put(question, answer.value());
                                walk(more);
                            }
                        },
                        () -> assertThat(left).as("%s", said).hasSize(1));
    }

    @Test
    void theGuideAsksInTheReadersLanguage() {
        List<Answer> answers = guide.answers(Question.HAPPENED, all, Locale.ENGLISH);

        assertThat(answers)
                .extracting(Answer::value)
                .containsExactly("CONG_TRANG", "CHUYEN_DE", "DOT_XUAT", "DANH_HIEU_VAN_HOA");
        assertThat(answers.get(2).text()).startsWith("Something outstanding");
    }

    @Test
    void anUnknownGroundIsNamedWithItsLine(@TempDir Path config) throws IOException {
        Files.createDirectories(config.resolve("procedures"));
        Files.copy(Path.of("config/procedures/tdkt-p03.yaml"), config.resolve("procedures/tdkt-p03.yaml"));
        Files.writeString(
                config.resolve("finding.yaml"), "words:\n  - say: [cứu người]\n    grounds: [DOT_XUAT, GAN_DAY]\n");
        Problems problems = new Problems();

        FindingWords.check(config, problems);

        assertThat(problems.all()).singleElement().asString().contains("finding.yaml", "3", "GAN_DAY");
    }

    private List<String> ids(String said) {
        return new ProcedureSearch(words)
                .find(said, all).stream().map(Procedure::id).toList();
    }
}
