package vn.bieuduong.workflow;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.bieuduong.Database;
import vn.bieuduong.Depth;
import vn.bieuduong.Draw;
import vn.bieuduong.Property;
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
 * <p>Each property stops after 1,000 tries or {@code stress.seconds}: four, in {@code deploy/test long} sixty; more of both by
 * {@code -Dstress.seconds=600 -Dproperty.tries=100000}.
 */
@Tag("deep")
@Tag("slow")
class RandomProcessesTest {

    private static final int TRIES = 1_000;
    private static final Duration MOST = Duration.ofSeconds(Integer.getInteger("stress.seconds", Depth.of(4, 60)));
    private static int processes;
    private static int acts;
    private static int refused;

    @Test
    void wellFormedProcessesComeToTheirEnd() {
        Property.holds(TRIES, MOST, draw -> run(blocks(draw), schedule(draw), true, Office.inMemory(Map.of())));
    }

    @Test
    void bothStoresAgreeStepByStep() {
        Property.holds(
                TRIES,
                MOST,
                draw -> run(
                        blocks(draw),
                        schedule(draw),
                        true,
                        Office.inMemory(Map.of()),
                        Office.onPostgres(Database.factory(getClass()), Map.of())));
    }

    @Test
    void tanglesLoseNothing() {
        Property.holds(TRIES, MOST, draw -> run(tangle(draw), schedule(draw), false, Office.inMemory(Map.of())));
    }

    private void run(Block block, List<Integer> schedule, boolean mustEnd, Office... offices) {
        processes++;
        byte[] bpmn = Drawing.bpmn("random" + UUID.randomUUID().toString().substring(0, 13), block);
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

    @AfterAll
    static void figures() {
        System.out.printf(
                "engine.random.processes=%d engine.random.acts=%d engine.random.refused_at_deployment=%d%n",
                processes, acts, refused);
    }

    private static List<Integer> schedule(Draw draw) {
        return draw.told("schedule", draw.list(0, 30, () -> draw.between(0, 9_999)));
    }

    private static Block blocks(Draw draw) {
        return draw.told("process", block(draw, draw.of(1, 1, 1, 2, 2, 3)));
    }

    private static Block block(Draw draw, int depth) {
        Supplier<Block> task = () -> new Block.Task(edges(draw));
        Supplier<Block> leaf = () -> draw.<Block>by(
                task,
                task,
                task,
                task,
                () -> new Wait(draw.yes()),
                Shout::new,
                () -> new Block.Beside(draw.yes(), draw.yes()),
                Block.Each::new);
        if (depth == 0) {
            return leaf.get();
        }
        Supplier<Block> inner = () -> block(draw, depth - 1);
        Supplier<Block> row = () -> new Row(draw.list(1, 3, inner), draw.between(0, 2), draw.between(0, 2));
        Supplier<Block> split = () -> new Split(draw.of(Way.values()), draw.list(2, 3, inner));
        Supplier<Block> sub = () -> new Sub(inner.get(), edges(draw), draw.between(0, 3));
        return draw.<Block>by(
                leaf,
                row,
                row,
                split,
                split,
                sub,
                sub,
                () -> new Race(inner.get(), inner.get()),
                () -> new Repeat(draw.yes(), draw.between(1, 3), draw.yes(), inner.get()));
    }

    /** At most one of each event. */
    private static List<Edge> edges(Draw draw) {
        Map<Event, Edge> all = new EnumMap<>(Event.class);
        for (Edge edge : draw.list(0, 2, () -> new Edge(draw.of(Event.values()), draw.yes()))) {
            all.putIfAbsent(edge.event(), edge);
        }
        return List.copyOf(all.values());
    }

    private static Block tangle(Draw draw) {
        List<Knot> knots =
                draw.list(2, 8, () -> draw.of(Knot.TASK, Knot.TASK, Knot.EXCLUSIVE, Knot.PARALLEL, Knot.INCLUSIVE));
        List<List<Integer>> targets = draw.list(8, 8, () -> draw.list(0, 2, () -> draw.between(-1, 7)));
        return draw.told("process", new Tangle(knots, targets));
    }
}
