package vn.bieuduong.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vn.bieuduong.identity.CurrentActor;
import vn.bieuduong.processing.handling.Appraisal;

/** Cho ý kiến: a consulted body agrees, or objects and says why. */
@Named
@RequestScoped
public class OpinionForm {

    private final Appraisal appraisal;
    private final CurrentActor actor;
    private final OfficeDossierPage page;

    private String text = "";
    private String reason = "";

    @Inject
    OpinionForm(Appraisal appraisal, CurrentActor actor, OfficeDossierPage page) {
        this.appraisal = appraisal;
        this.actor = actor;
        this.page = page;
    }

    public String agree() {
        appraisal.giveOpinion(actor.get(), page.id(), true, text);
        return page.after("opinion");
    }

    public String object() {
        appraisal.giveOpinion(actor.get(), page.id(), false, reason);
        return page.after("opinion");
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
