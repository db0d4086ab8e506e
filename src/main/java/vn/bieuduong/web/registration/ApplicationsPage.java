package vn.bieuduong.web.registration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.identity.CurrentActor;
import vn.bieuduong.registration.ApplicationLine;
import vn.bieuduong.registration.ApplicationState;
import vn.bieuduong.registration.UnitDeciding;
import vn.bieuduong.web.RequestParameters;

/** Đề nghị mở tài khoản: the administrator's queue of units that ask for an account, by state. */
@Named
@RequestScoped
public class ApplicationsPage {

    private final UnitDeciding door;
    private final CurrentActor actor;
    private final RequestParameters ask;
    private @Nullable List<ApplicationLine> lines;

    @Inject
    ApplicationsPage(UnitDeciding door, CurrentActor actor, RequestParameters ask) {
        this.door = door;
        this.actor = actor;
        this.ask = ask;
    }

    public ApplicationState getState() {
        return ask.text("state")
                .flatMap(asked -> Arrays.stream(ApplicationState.values())
                        .filter(one -> one.name().equals(asked))
                        .findFirst())
                .orElse(ApplicationState.WAITING);
    }

    public List<ApplicationState> getStates() {
        return List.of(ApplicationState.values());
    }

    public List<ApplicationLine> getLines() {
        if (lines == null) {
            lines = door.find(actor.get(), getState());
        }
        return lines;
    }
}
