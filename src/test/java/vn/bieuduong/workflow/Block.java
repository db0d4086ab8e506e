package vn.bieuduong.workflow;

import java.util.List;

/** A piece of a random process: one way in, one way out. What it looks like in BPMN is {@link Drawing}'s. */
sealed interface Block {

    /** What may happen at the border of an activity. */
    enum Event {
        TIMER,
        MESSAGE,
        SIGNAL,
        ESCALATION,
        ERROR
    }

    /** How a gateway splits and joins. */
    enum Way {
        EXCLUSIVE,
        PARALLEL,
        INCLUSIVE
    }

    /** A kind of node of a tangle. */
    enum Knot {
        TASK,
        EXCLUSIVE,
        PARALLEL,
        INCLUSIVE
    }

    record Edge(Event event, boolean interrupting) {}

    record Task(List<Edge> edges) implements Block {}

    /** Waits for a message, or for a timer. */
    record Wait(boolean timer) implements Block {}

    /**
     * An inclusive split of two tasks; what happens at the border of one leads to the branch of the other, before both are
     * joined. In a scope of its own, for the event brings a token more.
     */
    record Beside(boolean interrupting, boolean timer) implements Block {}

    /** Two tasks for each item of a list that every act gives anew. */
    record Each() implements Block {}

    /** Throws a signal. */
    record Shout() implements Block {}

    /** One after the other; now and then from behind {@code from} to before {@code to}, on or back. */
    record Row(List<Block> parts, int from, int to) implements Block {}

    record Split(Way way, List<Block> branches) implements Block {}

    /** A message or time, whichever comes first. */
    record Race(Block message, Block timer) implements Block {}

    /** @param handler an event sub-process inside that begins by a message: 0 none, 1 beside, 2 instead of the rest; 3 again and again by time */
    record Sub(Block body, List<Edge> edges, int handler) implements Block {}

    /** @param early whether two turns are enough */
    record Repeat(boolean sequential, int times, boolean early, Block body) implements Block {}

    /** Not well-formed: nodes with flows to any others; -1 is the end. */
    record Tangle(List<Knot> knots, List<List<Integer>> flows) implements Block {}
}
