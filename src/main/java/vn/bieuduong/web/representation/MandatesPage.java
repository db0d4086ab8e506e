package vn.bieuduong.web.representation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.identity.CurrentActor;
import vn.bieuduong.representation.MandateDeciding;
import vn.bieuduong.representation.MandateLine;
import vn.bieuduong.representation.Representing;

/** Giấy uỷ quyền: those of the reader, given and received, and those that wait for his desk. */
@Named
@RequestScoped
public class MandatesPage {

    private final Representing door;
    private final MandateDeciding desk;
    private final CurrentActor actor;
    private @Nullable List<MandateLine> lines;
    private @Nullable List<MandateLine> queue;

    @Inject
    MandatesPage(Representing door, MandateDeciding desk, CurrentActor actor) {
        this.door = door;
        this.desk = desk;
        this.actor = actor;
    }

    /** Whether he may let somebody act for him. */
    public boolean isCitizen() {
        return door.isCitizen(actor.get());
    }

    /** Those who act for him, or wish to. */
    public List<MandateLine> getGiven() {
        return all().stream()
                .filter(one -> actor.get().account().equals(one.principal().account()))
                .toList();
    }

    /** Those for whom he acts, or wishes to. */
    public List<MandateLine> getHeld() {
        return all().stream()
                .filter(one -> actor.get().account().equals(one.representative().account()))
                .toList();
    }

    /** Those that wait for his desk, longest first. */
    public List<MandateLine> getQueue() {
        if (queue == null) {
            queue = desk.queue(actor.get());
        }
        return queue;
    }

    /** How it stands, as a key of words: {@code NOW} and {@code PAST} besides its states. */
    public String state(MandateLine one) {
        return switch (one.state()) {
            case WAITING, REFUSED, ENDED -> one.state().name();
            case GIVEN -> one.counts() ? "NOW" : one.mayEnd() || one.mayDecide() ? "GIVEN" : "PAST";
        };
    }

    /** How its state looks. */
    public String look(MandateLine one) {
        return switch (state(one)) {
            case "NOW" -> "good";
            case "WAITING", "GIVEN" -> "warn";
            default -> "bad";
        };
    }

    private List<MandateLine> all() {
        if (lines == null) {
            lines = door.of(actor.get());
        }
        return lines;
    }
}
