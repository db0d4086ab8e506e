package vn.bieuduong.platform.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class UnguessableTest {

    private static final int DRAWN = 1_000;

    @Test
    void nothingIsDrawnTwice() {
        assertThat(IntStream.range(0, DRAWN).mapToObj(i -> Unguessable.token()))
                .doesNotHaveDuplicates()
                .allMatch(token -> token.matches("[A-Za-z0-9_-]{43}"));
        assertThat(Unguessable.bytes(16)).hasSize(16).isNotEqualTo(Unguessable.bytes(16));
    }

    @Test
    void everyLetterOfTheAlphabetIsDrawnAndNoOther() {
        assertThat(Unguessable.letters("ABC", DRAWN))
                .hasSize(DRAWN)
                .matches("[ABC]+")
                .contains("A", "B", "C");
    }
}
