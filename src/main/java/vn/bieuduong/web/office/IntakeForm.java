package vn.bieuduong.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vn.bieuduong.identity.CurrentActor;
import vn.bieuduong.processing.handling.Reception;

/** Tiếp nhận: the desk accepts or refuses; asking for more is {@link AskMoreForm}. */
@Named
@RequestScoped
public class IntakeForm {

    private final Reception reception;
    private final CurrentActor actor;
    private final OfficeDossierPage page;

    private String reason = "";

    @Inject
    IntakeForm(Reception reception, CurrentActor actor, OfficeDossierPage page) {
        this.reception = reception;
        this.actor = actor;
        this.page = page;
    }

    public String accept() {
        reception.accept(actor.get(), page.id());
        return page.after("accepted");
    }

    public String refuse() {
        reception.refuse(actor.get(), page.id(), reason);
        return page.after("refused");
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
