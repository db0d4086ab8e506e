package vn.bieuduong.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

/** Announces facts to everybody above who listens. Tests pass their own and look at what was announced. */
@ApplicationScoped
public class Facts {

    private final Event<Fact> event;

    @Inject
    public Facts(Event<Fact> event) {
        this.event = event;
    }

    /** Tells every observer of the fact's type, in the caller's transaction; what an observer throws rises here. */
    public void announce(Fact fact) {
        event.select(fact.getClass()).fire(cast(fact));
    }

    @SuppressWarnings("unchecked")
    private static <T extends Fact> T cast(Fact fact) {
        return (T) fact;
    }
}
