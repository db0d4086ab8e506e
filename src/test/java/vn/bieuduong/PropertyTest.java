package vn.bieuduong;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class PropertyTest {

    /** No list holds a number over fifty: untrue, and one number shows it. */
    private static final Consumer<Draw> UNTRUE = draw -> {
        List<Integer> numbers = draw.told("numbers", draw.list(0, 10, () -> draw.between(0, 99)));
        assertThat(numbers).allMatch(number -> number <= 50);
    };

    @Test
    void whatHoldsIsTriedSoOften() {
        List<Integer> drawn = new ArrayList<>();

        Property.holds(200, draw -> drawn.add(draw.between(-3, 3)));

        assertThat(drawn).hasSize(200);
        Set<Integer> values = new TreeSet<>(drawn);
        assertThat(values).containsExactly(-3, -2, -1, 0, 1, 2, 3);
    }

    @Test
    void whatDoesNotHoldIsToldWithItsSeedAndTheSmallestCase() {
        assertThatThrownBy(() -> Property.holds(1_000, UNTRUE))
                .isInstanceOf(AssertionError.class)
                .hasMessageFindingMatch("-Dproperty.seed=-?\\d+\\n")
                .hasMessageContaining("numbers = [51]");
    }

    @Test
    void oneSeedDrawsTheSameAgain() {
        List<List<Integer>> drawn = new ArrayList<>();

        for (int i = 0; i < 2; i++) {
            Property.holdsFor(42, draw -> drawn.add(draw.list(5, 20, () -> draw.between(0, 1_000_000))));
        }
        Property.holdsFor(43, draw -> drawn.add(draw.list(5, 20, () -> draw.between(0, 1_000_000))));

        assertThat(drawn.get(0)).hasSizeBetween(5, 20).isEqualTo(drawn.get(1)).isNotEqualTo(drawn.get(2));
    }

    @Test
    void anExceptionIsAFailureToo() {
        assertThatThrownBy(() -> Property.holds(100, draw -> {
                    if (draw.told("number", draw.between(0, 9)) > 4) {
                        throw new IllegalStateException("too large");
                    }
                }))
                .hasMessageContaining("number = 5")
                .hasMessageContaining("too large");
    }
}
