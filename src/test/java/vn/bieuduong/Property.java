package vn.bieuduong;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/**
 * Something that holds for every value, tried on many drawn at random. Where it does not, the test fails with the seed and
 * the smallest case found; {@code -Dproperty.seed=<seed>} tries that one case again, {@code -Dproperty.tries=<number>} tries
 * more.
 */
public final class Property {

    private static final long TO_SHRINK_SECONDS = 20;

    private Property() {}

    /** Tries it so often, each time with other values. */
    public static void holds(int tries, Consumer<Draw> property) {
        holds(tries, Duration.ofDays(1), property);
    }

    /** As {@link #holds(int, Consumer)}, but begins no try when so much time has passed. */
    public static void holds(int tries, Duration most, Consumer<Draw> property) {
        Long seed = Long.getLong("property.seed");
        if (seed != null) {
            holdsFor(seed, property);
            return;
        }
        SplittableRandom seeds = new SplittableRandom();
        int times = Integer.getInteger("property.tries", tries);
        long end = System.nanoTime() + most.toNanos();
        for (int i = 0; i < times && System.nanoTime() < end; i++) {
            holdsFor(seeds.nextLong(), property);
        }
    }

    /** Tries it on what this seed draws. */
    static void holdsFor(long seed, Consumer<Draw> property) {
        failure(new Draw(List.of(), new SplittableRandom(seed)), property).ifPresent(first -> {
            Failure smallest = smaller(first, property);
            throw new AssertionError(
                    "does not hold; again by -Dproperty.seed=" + seed + "\nsmallest found: "
                            + String.join(", ", smallest.draw.told()) + "\n" + smallest.reason.getMessage(),
                    smallest.reason);
        });
    }

    private record Failure(Draw draw, Throwable reason) {}

    private static Optional<Failure> failure(Draw draw, Consumer<Draw> property) {
        try {
            property.accept(draw);
            return Optional.empty();
        } catch (AssertionError | RuntimeException e) {
            return Optional.of(new Failure(draw, e));
        }
    }

    /** Leaves numbers out and lowers them as long as it goes on failing. */
    private static Failure smaller(Failure first, Consumer<Draw> property) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(TO_SHRINK_SECONDS);
        Failure smallest = first;
        boolean better = true;
        while (better) {
            better = false;
            for (List<Integer> numbers : simpler(smallest.draw.drawn())) {
                if (System.nanoTime() > end) {
                    return smallest;
                }
                // what was left out at the end is zero
                Optional<Failure> found = failure(new Draw(numbers, new Zeros()), property);
                if (found.isPresent() && isSimpler(found.get().draw.drawn(), smallest.draw.drawn())) {
                    smallest = found.get();
                    better = true;
                    break;
                }
            }
        }
        return smallest;
    }

    private static List<List<Integer>> simpler(List<Integer> numbers) {
        List<List<Integer>> all = new ArrayList<>();
        for (int part = numbers.size(); part > 0; part /= 2) {
            for (int from = 0; from + part <= numbers.size(); from += part) {
                List<Integer> shorter = new ArrayList<>(numbers);
                shorter.subList(from, from + part).clear();
                all.add(shorter);
            }
        }
        for (int i = 0; i < numbers.size(); i++) {
            for (int less = numbers.get(i); less > 0; less /= 2) {
                List<Integer> other = new ArrayList<>(numbers);
                other.set(i, numbers.get(i) - less);
                all.add(other);
            }
            // one element less: its number goes, and the number that said how many there are is one lower
            for (int element = i + 1; numbers.get(i) > 0 && element < numbers.size(); element++) {
                List<Integer> other = new ArrayList<>(numbers);
                other.set(i, numbers.get(i) - 1);
                other.remove(element);
                all.add(other);
            }
        }
        return all;
    }

    private static boolean isSimpler(List<Integer> one, List<Integer> other) {
        if (one.size() != other.size()) {
            return one.size() < other.size();
        }
        for (int i = 0; i < one.size(); i++) {
            if (!one.get(i).equals(other.get(i))) {
                return one.get(i) < other.get(i);
            }
        }
        return false;
    }

    /** The simplest choice always. */
    private static final class Zeros implements RandomGenerator {
        @Override
        public long nextLong() {
            return 0;
        }
    }
}
