package vn.bieuduong.workflow.execution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.bieuduong.workflow.Status;
import vn.bieuduong.workflow.bpmn.DefinitionReader;
import vn.bieuduong.workflow.definition.Definition;
import vn.bieuduong.workflow.definition.Rules;

/** Instances that an older version of the portal began go on; and the state says no more than it must. */
class OlderStatesTest {

    private static final Path DIAGRAMS = Path.of("src/test/resources/vn/bieuduong/workflow/conformance");
    private static final Instant NOW = Instant.parse("2026-03-02T02:00:00Z");

    @Test
    void aCycleKeptAsAnIntervalAloneComesAsOftenAsIsLeft() throws IOException {
        UUID row = UUID.randomUUID();
        State state = new State(
                Status.RUNNING,
                5,
                List.of(new Token(1, 0, "work", null, UUID.randomUUID(), Map.of())),
                List.of(new Subscription(2, 1, "remind", Subscription.Kind.TIMER, "P1D", row, 2)),
                Map.of("cycle", "R3/P1D"),
                null);
        Definition definition = read("BoundaryTimerCycle");

        Transition.Result first = Transition.step(definition, state, new Input.Timer(row), at(NOW));
        assertThat(timer(first).due()).isEqualTo(NOW.plus(Duration.ofDays(1)));
        Instant late = NOW.plus(Duration.ofHours(27));
        Transition.Result second = Transition.step(
                definition, first.state(), new Input.Timer(timer(first).id()), at(late));
        assertThat(timer(second).due()).as("the lateness shifts nothing").isEqualTo(NOW.plus(Duration.ofDays(2)));
        Transition.Result third = Transition.step(
                definition, second.state(), new Input.Timer(timer(second).id()), at(NOW.plus(Duration.ofDays(2))));
        assertThat(third.effects()).noneMatch(Effect.SetTimer.class::isInstance);
    }

    @Test
    void aListShortenedBeforeItsItemsWereKeptEndsTheRepetition() throws IOException {
        UUID task = UUID.randomUUID();
        State state = new State(
                Status.RUNNING,
                5,
                List.of(
                        new Token(
                                1,
                                0,
                                "vote",
                                null,
                                null,
                                Map.of(
                                        "nrOfInstances", 3L,
                                        "nrOfCompletedInstances", 0L,
                                        "nrOfActiveInstances", 1L,
                                        "outcomes", List.of())),
                        new Token(2, 1, "vote", null, task, Map.of("loopCounter", 0L, "member", "an"))),
                List.of(),
                Map.of("members", List.of("an", "binh")),
                null);
        Definition definition = read("MultiInstanceListChanges");

        Transition.Result second = Transition.step(definition, state, new Input.Done(task, Map.of()), at(NOW));
        assertThat(opened(second).assignee()).isEqualTo("binh");
        Transition.Result over = Transition.step(
                definition, second.state(), new Input.Done(opened(second).id(), Map.of()), at(NOW));
        assertThat(opened(over).node().id()).as("there never was a third name").isEqualTo("after");
    }

    @Test
    void theStateRepeatsAListOnlyWhenItSaysSomethingElse() throws IOException {
        Definition definition = read("MultiInstanceListChanges");
        Transition.Result begun = Transition.step(
                definition,
                State.blank(),
                new Input.Start(null, Map.of("members", List.of("an", "binh", "chi", "dung"))),
                at(NOW));
        assertThat(begun.state().tokens()).allMatch(token -> token.items() == null);
        Transition.Result changed = Transition.step(
                definition,
                begun.state(),
                new Input.Done(opened(begun).id(), Map.of("members", List.of("an"))),
                at(NOW));
        assertThat(changed.state().tokens().get(0).items()).containsExactly("chi", "dung");
        Transition.Result last = changed;
        for (String next : List.of("chi", "dung")) {
            last = Transition.step(
                    definition, last.state(), new Input.Done(opened(last).id(), Map.of()), at(NOW));
            assertThat(opened(last).assignee()).isEqualTo(next);
        }
        assertThat(last.state().tokens()).as("none is to come").allMatch(token -> token.items() == null);
    }

    private static Effect.SetTimer timer(Transition.Result result) {
        return one(result, Effect.SetTimer.class);
    }

    private static Effect.OpenTask opened(Transition.Result result) {
        return one(result, Effect.OpenTask.class);
    }

    private static <E> E one(Transition.Result result, Class<E> kind) {
        return result.effects().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst()
                .orElseThrow();
    }

    private static Surroundings at(Instant now) {
        return new Surroundings(now, (from, days) -> from, UUID::randomUUID);
    }

    private static Definition read(String diagram) throws IOException {
        String file = diagram + ".bpmn";
        return Objects.requireNonNull(new DefinitionReader(new Rules(name -> true, name -> true, false))
                .read(file, Files.readAllBytes(DIAGRAMS.resolve(file)))
                .definition());
    }
}
