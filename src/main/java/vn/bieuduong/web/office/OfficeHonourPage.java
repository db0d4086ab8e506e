package vn.bieuduong.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.disclosure.HonourChoices;
import vn.bieuduong.disclosure.HonourChoices.Chosen;
import vn.bieuduong.identity.CurrentActor;
import vn.bieuduong.platform.Settings;
import vn.bieuduong.web.RequestParameters;

/** Trang vinh danh ở cơ quan: what a page says, and the form in which the head enters what was chosen; {@code ?id=&n=}. */
@Named
@RequestScoped
public class OfficeHonourPage {

    private final HonourChoices choices;
    private final CurrentActor actor;
    private final UUID id;
    private final int ordinal;
    private final Chosen chosen;
    private final String address;
    private String reason = "";

    @Inject
    OfficeHonourPage(HonourChoices choices, CurrentActor actor, RequestParameters ask, Settings settings) {
        this.choices = choices;
        this.actor = actor;
        id = ask.id();
        ordinal = ask.number("n");
        chosen = choices.read(actor.get(), id, ordinal);
        address = settings.publicUrl() + chosen.shown().code().path();
    }

    public UUID getId() {
        return id;
    }

    public Chosen getChosen() {
        return chosen;
    }

    /** Where whoever is honoured finds the page. */
    public String getAddress() {
        return address;
    }

    public String agree() {
        choices.agree(actor.get(), id, ordinal, reason);
        return again("honourAgreed");
    }

    public String withdraw() {
        choices.withdraw(actor.get(), id, ordinal, reason);
        return again("honourWithdrawn");
    }

    private String again(String done) {
        return "/office/honour.xhtml?faces-redirect=true&id=" + id + "&n=" + ordinal + "&done=" + done;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason == null ? "" : reason;
    }
}
