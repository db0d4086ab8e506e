package vn.bieuduong.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.identity.CurrentActor;
import vn.bieuduong.processing.handling.Extending;

/** Xin lỗi và gia hạn: the head's form beside the work of the step. */
@Named
@RequestScoped
public class ExtendForm {

    private final Extending extending;
    private final CurrentActor actor;
    private final OfficeDossierPage page;

    private @Nullable LocalDate newDue;
    private String reason = "";

    @Inject
    ExtendForm(Extending extending, CurrentActor actor, OfficeDossierPage page) {
        this.extending = extending;
        this.actor = actor;
        this.page = page;
    }

    /** Also when it was just sent in vain, so that the reason is seen beside what was typed. */
    public boolean isShown() {
        return page.sent("extend") != null || extending.isOffered(actor.get(), page.id());
    }

    public String send() {
        extending.extend(actor.get(), page.id(), newDue, reason);
        return page.after("extended");
    }

    public @Nullable LocalDate getNewDue() {
        return newDue;
    }

    public void setNewDue(@Nullable LocalDate newDue) {
        this.newDue = newDue;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
