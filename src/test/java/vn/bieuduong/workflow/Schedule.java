package vn.bieuduong.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.bieuduong.workflow.engine.Replay;
import vn.bieuduong.workflow.execution.State;
import vn.bieuduong.workflow.execution.Subscription;
import vn.bieuduong.workflow.execution.Token;
import vn.bieuduong.workflow.id.InstanceId;
import vn.bieuduong.workflow.id.TaskId;

/**
 * One instance in one or two offices at once, taken on by acts that numbers stand for. After every act the offices must
 * tell the same, a refused act must have changed nothing, and state, tasks, waits and history must fit together.
 */
final class Schedule {

    private static final int MANY = 400;

    /** More tokens than this tell nothing new. */
    private static final int CROWD = 60;

    /** The instance in one office. */
    private record Place(Office office, InstanceId instance) {
        State state() {
            return office.in(() -> office.store().read(instance)).orElseThrow().state();
        }

        List<String> picture() {
            List<String> lines = new ArrayList<>(Replay.picture(state()));
            lines.addAll(Replay.tasks(office.open(instance)));
            lines.addAll(Replay.waits(
                    office, office.in(() -> office.store().read(instance)).orElseThrow()));
            return lines;
        }
    }

    private final List<Place> places = new ArrayList<>();
    private final List<Integer> done = new ArrayList<>();
    private final Promises promises;
    private int acts;

    Schedule(byte[] bpmn, List<Office> offices) {
        for (Office office : offices) {
            Deployment process = office.deploy("random.bpmn", bpmn);
            places.add(new Place(office, begin(office, process)));
        }
        promises = new Promises(first().office(), first().instance());
        check();
    }

    /** A tangle may run in circles from the start; that is refused, and there is nothing to go on with. */
    private static InstanceId begin(Office office, Deployment process) {
        try {
            return office.start(process, given(1));
        } catch (WorkflowConflict e) {
            throw new InvalidDefinition(List.of());
        }
    }

    int acts() {
        return acts;
    }

    private Place first() {
        return places.get(0);
    }

    void act(int number) {
        State state = first().state();
        int what = number % 20;
        int which = number / 20;
        if (state.status() != Status.RUNNING) {
            again(which);
        } else if (what < 11) {
            complete(which, which);
        } else if (what < 14) {
            time();
        } else if (what < 16) {
            message(which);
        } else if (what < 18) {
            again(which);
        } else if (what == 18) {
            assertThat(all(p -> p.office().message(p.instance(), "nobody"))).isEqualTo("NOT_WAITING");
        } else if (which % 10 == 0) {
            all(p -> p.office().in(() -> p.office().engine().runtime().cancel(p.instance(), "thử", "admin")));
        }
        check();
    }

    /** Whether a task was completed, or there is none; false where the step was refused. */
    private boolean complete(int which, int r) {
        List<Task> open = first().office().open(first().instance());
        if (open.isEmpty()) {
            return true;
        }
        int order = open.get(which % open.size()).order();
        boolean completed = all(p -> complete(p, order, r)).isEmpty();
        if (completed) {
            done.add(order);
        }
        return completed;
    }

    private static Instance complete(Place p, int order, int r) {
        Task task = p.office().in(() -> p.office().store().tasks(p.instance())).stream()
                .filter(t -> t.order() == order)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no task " + order + " in " + p.office()));
        return p.office().in(() -> p.office().engine().tasks().complete(task.id(), "an", given(r)));
    }

    /** What every act brings: a number to decide by, and another list than before. */
    private static Map<String, Object> given(int r) {
        return Map.of("r", r, "list", Promises.list(r));
    }

    /** Completes what is completed. */
    private void again(int which) {
        if (!done.isEmpty()) {
            int order = done.get(which % done.size());
            assertThat(all(p -> complete(p, order, which))).isIn("TASK_COMPLETED", "INSTANCE_ENDED");
        }
    }

    private void time() {
        all(p -> {
            p.office().pass(Duration.ofMinutes(61));
            return p.office().runJobs();
        });
    }

    private void message(int which) {
        List<String> names = first().state().subscriptions().stream()
                .filter(s -> s.kind() == Subscription.Kind.MESSAGE)
                .map(Subscription::name)
                .distinct()
                .sorted()
                .toList();
        if (!names.isEmpty()) {
            message(names.get(which % names.size()), which);
        }
    }

    private void message(String name, int r) {
        all(p -> p.office().in(() -> p.office().engine().runtime().message(p.instance(), name, given(r), "nộp")));
    }

    /** Does it everywhere; the kind of refusal, which must be the same everywhere, or "". */
    private String all(Function<Place, ?> act) {
        acts++;
        Set<String> answers = new HashSet<>();
        for (Place place : places) {
            place.office().pass(Duration.ofSeconds(1));
            List<String> before = place.picture();
            try {
                var unused = act.apply(place);
                answers.add("");
            } catch (WorkflowConflict refused) {
                answers.add(refused.kind().toString());
                assertThat(place.picture()).as("refused, so nothing changed").isEqualTo(before);
            }
        }
        assertThat(answers).as("answers").hasSize(1);
        return answers.iterator().next();
    }

    private void check() {
        List<String> picture = first().picture();
        for (Place place : places) {
            assertThat(place.picture()).as(place.office().toString()).isEqualTo(picture);
        }
        assertThat(picture).as("nothing lost").noneMatch(line -> line.contains("LOST"));
        State state = first().state();
        promises.kept(state);
        Set<UUID> awaited = state.tokens().stream()
                .filter(t -> t.ref() != null)
                .map(Token::ref)
                .collect(Collectors.toSet());
        assertThat(first().office().open(first().instance()).stream()
                        .map(Task::id)
                        .map(TaskId::value))
                .as("each open task has its token, each waiting token its task")
                .containsExactlyInAnyOrderElementsOf(awaited);
        if (state.status() != Status.RUNNING) {
            assertThat(state.tokens()).as("an ended instance stands nowhere").isEmpty();
            assertThat(state.subscriptions()).isEmpty();
        } else {
            assertThat(state.tokens()).as("a running instance stands somewhere").isNotEmpty();
        }
    }

    /** Does everything there is to do, without loops; then history must explain what is found. */
    void finish(boolean mustEnd) {
        for (int i = 0; i < MANY && first().state().status() == Status.RUNNING; i++) {
            List<String> before = first().picture();
            if (!first().office().open(first().instance()).isEmpty()) {
                if (!complete(0, 1) && !mustEnd) {
                    break; // a tangle that runs in circles is refused each time, after all the moves that a step may
                    // have
                }
            } else if (i % 2 == 0
                    && first().state().subscriptions().stream()
                            .anyMatch(w -> w.name().equals("m"))) {
                message("m", 1);
            } else {
                time();
            }
            check();
            if (!mustEnd
                    && (first().state().tokens().size() > CROWD
                            || i > MANY / 4 && first().picture().equals(before))) {
                break; // a tangle may grow or stand for ever
            }
        }
        if (mustEnd) {
            assertThat(first().state().status())
                    .as("comes to an end: %s", first().picture())
                    .isNotEqualTo(Status.RUNNING);
        }
        promises.joins();
        for (Place place : places) {
            Replay.explains(place.office(), place.instance());
            if (first().state().status() == Status.RUNNING) {
                place.office().in(() -> place.office().engine().runtime().cancel(place.instance(), "thôi", "admin"));
            }
        }
        check();
    }
}
