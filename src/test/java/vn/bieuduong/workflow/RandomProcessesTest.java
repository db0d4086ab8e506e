package vn.bieuduong.workflow;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import vn.bieuduong.Database;
import vn.bieuduong.workflow.Block.Edge;
import vn.bieuduong.workflow.Block.Event;
import vn.bieuduong.workflow.Block.Knot;
import vn.bieuduong.workflow.Block.Race;
import vn.bieuduong.workflow.Block.Repeat;
import vn.bieuduong.workflow.Block.Row;
import vn.bieuduong.workflow.Block.Shout;
import vn.bieuduong.workflow.Block.Split;
import vn.bieuduong.workflow.Block.Sub;
import vn.bieuduong.workflow.Block.Tangle;
import vn.bieuduong.workflow.Block.Wait;
import vn.bieuduong.workflow.Block.Way;

/**
 * Random processes under random schedules: what {@link Schedule} checks after every act holds, and a well-formed process
 * comes to its end. A failure prints its seed and the smallest process and schedule found.
 *
 * <p>Each property stops after {@code stress.seconds} (12) or {@code jqwik.tries.default} (1,000) tries; more of both by
 * {@code -Dstress.seconds=600 -Djqwik.tries.default=100000}.
 */
class RandomProcessesTest {

    private static final long BUDGET = Integer.getInteger("stress.seconds", 12) * 1_000_000_000L;
    private static int processes;
    private static int acts;
    private static int refused;

    private long until;

    @Property
    void wellFormedProcessesComeToTheirEnd(@ForAll("blocks") Block block, @ForAll("schedules") List<Integer> schedule) {
        run(block, schedule, true, Office.inMemory(Map.of()));
    }

    @Property
    void bothStoresAgreeStepByStep(@ForAll("blocks") Block block, @ForAll("schedules") List<Integer> schedule) {
        run(block, schedule, true, Office.inMemory(Map.of()), Office.onPostgres(Database.factory(), Map.of()));
    }

    @Property
    void tanglesLoseNothing(@ForAll("tangles") Block block, @ForAll("schedules") List<Integer> schedule) {
        run(block, schedule, false, Office.inMemory(Map.of()));
    }

    private void run(Block block, List<Integer> schedule, boolean mustEnd, Office... offices) {
        if (until == 0) {
            until = System.nanoTime() + BUDGET;
        }
        if (System.nanoTime() > until) {
            return;
        }
        processes++;
        byte[] bpmn = Drawing.bpmn("random" + Ids.next().toString().substring(0, 13), block);
        try {
            Schedule going = new Schedule(bpmn, List.of(offices));
            schedule.forEach(going::act);
            going.finish(mustEnd);
            acts += going.acts();
        } catch (InvalidDefinition e) {
            if (mustEnd) {
                throw new AssertionError(e.problems() + "\n" + new String(bpmn, StandardCharsets.UTF_8), e);
            }
            refused++;
        } catch (AssertionError | RuntimeException e) {
            throw new AssertionError(e.getMessage() + "\n" + new String(bpmn, StandardCharsets.UTF_8), e);
        }
    }

    @AfterContainer
    static void figures() {
        System.out.printf(
                "engine.random.processes=%d engine.random.acts=%d engine.random.refused_at_deployment=%d%n",
                processes, acts, refused);
    }

    @Provide
    Arbitrary<List<Integer>> schedules() {
        return Arbitraries.integers().between(0, 9_999).list().ofMaxSize(30);
    }

    @Provide
    Arbitrary<Block> blocks() {
        return Arbitraries.integers().between(1, 3).flatMap(RandomProcessesTest::block);
    }

    private static Arbitrary<Block> block(int depth) {
        Arbitrary<Block> task = edges().map(Block.Task::new);
        Arbitrary<Block> wait = Arbitraries.of(true, false).map(Wait::new);
        Arbitrary<Block> shout = Arbitraries.create(Shout::new);
        Arbitrary<Block> beside = Combinators.combine(Arbitraries.of(true, false), Arbitraries.of(true, false))
                .as(Block.Beside::new);
        Arbitrary<Block> each = Arbitraries.create(Block.Each::new);
        Arbitrary<Block> leaf = Arbitraries.oneOf(task, task, task, task, wait, shout, beside, each);
        if (depth == 0) {
            return leaf;
        }
        Arbitrary<Block> inner = Arbitraries.lazy(() -> block(depth - 1));
        Arbitrary<Block> row = Combinators.combine(
                        inner.list().ofMinSize(1).ofMaxSize(3),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.integers().between(0, 2))
                .as(Row::new);
        Arbitrary<Block> split = Combinators.combine(
                        Arbitraries.of(Way.values()), inner.list().ofMinSize(2).ofMaxSize(3))
                .as(Split::new);
        Arbitrary<Block> race = Combinators.combine(inner, inner).as(Race::new);
        Arbitrary<Block> sub = Combinators.combine(
                        inner, edges(), Arbitraries.integers().between(0, 3))
                .as(Sub::new);
        Arbitrary<Block> repeat = Combinators.combine(
                        Arbitraries.of(true, false),
                        Arbitraries.integers().between(1, 3),
                        Arbitraries.of(true, false),
                        inner)
                .as(Repeat::new);
        return Arbitraries.oneOf(leaf, row, row, split, split, sub, sub, race, repeat);
    }

    private static Arbitrary<List<Edge>> edges() {
        return Combinators.combine(Arbitraries.of(Event.values()), Arbitraries.of(true, false))
                .as(Edge::new)
                .list()
                .ofMaxSize(2)
                .uniqueElements(Edge::event);
    }

    @Provide
    Arbitrary<Block> tangles() {
        Arbitrary<List<Integer>> targets =
                Arbitraries.integers().between(-1, 7).list().ofMaxSize(2);
        return Combinators.combine(
                        Arbitraries.of(Knot.TASK, Knot.TASK, Knot.EXCLUSIVE, Knot.PARALLEL, Knot.INCLUSIVE)
                                .list()
                                .ofMinSize(2)
                                .ofMaxSize(8),
                        targets.list().ofSize(8))
                .as(Tangle::new);
    }
}
