package vn.bieuduong.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class OneOrManyTest {

    @Test
    void oneIsOneAndManyAreManyInEnglish() {
        assertThat(say("case.noPaperOptional", 1)).isEqualTo("1 paper is needed under a condition only; no file");
        assertThat(say("case.noPaperOptional", 2)).isEqualTo("2 papers are needed under a condition only; no file");
        assertThat(say("case.papers.review", 1, 1)).isEqualTo("1 of 1 file needs a look");
        assertThat(say("case.papers.review", 2, 1_200)).isEqualTo("2 of 1,200 files need a look");
        assertThat(say("search.found", 0)).isEqualTo("0 dossiers found");
    }

    @Test
    void aCountThatIsWrittenAlreadyIsCountedToo() {
        assertThat(say("time.left", "1")).isEqualTo("1 working day left");
        assertThat(say("time.left", "0.5")).isEqualTo("0.5 working days left");
        assertThat(say("time.left", new BigDecimal("1.5"))).isEqualTo("1.5 working days left");
    }

    private static String say(String key, Object... named) {
        return Texts.of("office", key, Texts.ENGLISH, List.of(named));
    }
}
