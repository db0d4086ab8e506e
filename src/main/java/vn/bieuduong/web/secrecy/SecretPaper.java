package vn.bieuduong.web.secrecy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.dossier.PaperId;
import vn.bieuduong.identity.CurrentActor;
import vn.bieuduong.secrecy.Withholding;
import vn.bieuduong.web.RequestParameters;

/** Cất tệp mật: on the page of a paper, for an officer; and what was taken away, on the pages of its dossier. */
@Named("secretPaper")
@RequestScoped
public class SecretPaper {

    private final Withholding door;
    private final CurrentActor actor;
    private final RequestParameters ask;
    private String reason = "";

    @Inject
    SecretPaper(Withholding door, CurrentActor actor, RequestParameters ask) {
        this.door = door;
        this.actor = actor;
        this.ask = ask;
    }

    /** What was taken away from the dossier of this page, whose reader has been checked. */
    public List<Withholding.Withheld> getTaken() {
        return door.of(new DossierId(ask.id()));
    }

    public String withhold() {
        DossierId id = new DossierId(ask.id());
        door.withhold(actor.get(), id, new PaperId(ask.neededId("paper")), reason);
        return "/office/dossier?faces-redirect=true&id=" + id.value() + "&done=paperWithheld";
    }

    public String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason == null ? "" : reason;
    }
}
