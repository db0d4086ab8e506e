package vn.bieuduong.workflow.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import vn.bieuduong.workflow.Problem.Fault;
import vn.bieuduong.workflow.Sentence;

class SentenceTextTest {

    @Test
    void whatIsKeptIsSaidInEitherLanguageLater() {
        Sentence kept = Sentence.joined(List.of(
                Sentence.of(Fault.GROUP_UNKNOWN, "a \"quoted\" group"),
                Sentence.of(Fault.EXPRESSION_BROKEN, Sentence.plain("“x”"))));

        Sentence read = SentenceText.read(SentenceText.write(kept));

        assertThat(read).isEqualTo(kept);
        assertThat(read.in(Locale.ENGLISH))
                .isEqualTo("There is no candidate group “a \"quoted\" group”. The expression “x”.");
        assertThat(read.in(Locale.ROOT)).isEqualTo("Không có nhóm người xử lý “a \"quoted\" group”. Biểu thức “x”.");
    }

    @Test
    void aTextFromBeforeAndOneNobodyWordsAnyMoreAreStillShown() {
        assertThat(SentenceText.read("Hồ sơ đang ở đó sẽ ở lại.").in(Locale.ENGLISH))
                .isEqualTo("Hồ sơ đang ở đó sẽ ở lại.");
        assertThat(SentenceText.read("[\"ngoặc\" cũ").in(Locale.ENGLISH)).isEqualTo("[\"ngoặc\" cũ");
        assertThat(SentenceText.read("[\"Obstacle.GONE\",\"a\"]").in(Locale.ENGLISH))
                .isEqualTo("Obstacle.GONE [a]");
    }
}
