package vn.bieuduong.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.bieuduong.platform.Finding;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.Texts;

class ActReasonTest {

    @Test
    void tenLettersSayWhy() {
        assertThatCode(() -> ActReason.mustBeGiven(" in sai tên đơn vị\n")).doesNotThrowAnyException();
        assertThatCode(() -> ActReason.mustBeGiven("ă".repeat(1_000))).doesNotThrowAnyException();
    }

    @Test
    void blanksSignsAndAWordDoNot() {
        for (String said :
                List.of("", " \n ", "......................", "1234567890 1234", "in sai", "ă".repeat(1_001))) {
            assertThatThrownBy(() -> ActReason.mustBeGiven(said))
                    .as(said)
                    .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.findings())
                            .containsExactly(ActReason.missing()));
        }
    }

    @Test
    void theSentenceStandsBesideTheFieldAndSaysHowMuchIsWanted() {
        Finding finding = ActReason.missing();

        assertThat(finding.field()).isEqualTo("reason");
        assertThat(Texts.of(finding, Texts.VIETNAMESE)).contains("ít nhất 10 chữ cái", "nhiều nhất 1.000 ký tự");
    }
}
