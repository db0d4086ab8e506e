package vn.bieuduong.web.registration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.registration.ApplicationLine;
import vn.bieuduong.registration.UnitApplying;
import vn.bieuduong.web.RequestParameters;

/** Đề nghị đang ở đâu: how a unit's application stands, for whoever holds the link he was mailed. */
@Named
@RequestScoped
public class ApplicationPage {

    private final UnitApplying door;
    private final RequestParameters ask;
    private @Nullable Optional<ApplicationLine> line;

    @Inject
    ApplicationPage(UnitApplying door, RequestParameters ask) {
        this.door = door;
        this.ask = ask;
    }

    /** Null when the link is worth nothing. */
    public @Nullable ApplicationLine getLine() {
        if (line == null) {
            line = ask.text("token").flatMap(door::state);
        }
        return line.orElse(null);
    }
}
