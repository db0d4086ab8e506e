package vn.bieuduong;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * Values drawn at random, for a {@link Property}. It remembers each number it drew, so that a smaller case can be tried with
 * smaller numbers in their place: zero is the simplest choice everywhere.
 */
public final class Draw {

    /** One in so many numbers is the least or the greatest possible. */
    private static final int EDGES = 16;

    private final List<Integer> given;
    private final RandomGenerator random;
    private final List<Integer> drawn = new ArrayList<>();
    private final List<String> told = new ArrayList<>();

    /** @param given numbers to take before any is drawn; then comes {@code random} */
    Draw(List<Integer> given, RandomGenerator random) {
        this.given = given;
        this.random = random;
    }

    /** A whole number from {@code least} to {@code most}; the ends more often than others. */
    public int between(int least, int most) {
        int size = Math.addExact(Math.subtractExact(most, least), 1);
        int place = drawn.size();
        int number;
        if (place < given.size()) {
            number = Math.min(given.get(place), size - 1);
        } else {
            int edge = random.nextInt(2 * EDGES);
            number = edge == 0 ? 0 : edge == 1 ? size - 1 : random.nextInt(size);
        }
        drawn.add(number);
        return least + number;
    }

    public boolean yes() {
        return between(0, 1) == 1;
    }

    /** One of them; the first is the simplest. */
    public <T> T of(List<T> values) {
        return values.get(between(0, values.size() - 1));
    }

    @SafeVarargs
    public final <T> T of(T... values) {
        return of(List.of(values));
    }

    /** What one of the ways gives; the first is the simplest. */
    @SafeVarargs
    public final <T> T by(Supplier<? extends T>... ways) {
        return of(List.of(ways)).get();
    }

    /** From {@code least} to {@code most} of them. */
    public <T> List<T> list(int least, int most, Supplier<? extends T> element) {
        int size = between(least, most);
        List<T> all = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            all.add(element.get());
        }
        return List.copyOf(all);
    }

    /** Has a value told where the property does not hold; gives it back. */
    public <T> T told(String name, T value) {
        told.add(name + " = " + value);
        return value;
    }

    List<Integer> drawn() {
        return List.copyOf(drawn);
    }

    List<String> told() {
        return List.copyOf(told);
    }
}
