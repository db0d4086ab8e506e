package vn.bieuduong.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.dossier.view.OpenFields;
import vn.bieuduong.identity.CurrentActor;
import vn.bieuduong.processing.handling.AfterFiling;
import vn.bieuduong.processing.handling.Misprint;
import vn.bieuduong.web.Language;

/** Sửa lỗi ghi chép: a few letters put right by the office, with a reason that the filer reads. */
@Named
@RequestScoped
public class SlipForm {

    private final AfterFiling door;
    private final CurrentActor actor;
    private final OfficeDossierPage page;

    private String field = Misprint.Field.name.name();
    private @Nullable Integer nominee;
    private String text = "";
    private String reason = "";

    @Inject
    SlipForm(AfterFiling door, CurrentActor actor, OfficeDossierPage page) {
        this.door = door;
        this.actor = actor;
        this.page = page;
    }

    /** Also when it was just sent in vain, so that the reason is seen beside what was typed. */
    public boolean isShown() {
        return page.sent("slip") != null || door.isSlipOffered(actor.get(), page.id());
    }

    public String send() {
        door.putRight(
                actor.get(),
                page.id(),
                new Misprint(Misprint.Field.valueOf(field), nominee == null ? 1 : Math.max(1, nominee), text, reason));
        return page.after("slipCorrected");
    }

    public List<SelectItem> getFields() {
        return Arrays.stream(Misprint.Field.values())
                .map(one -> new SelectItem(one.name(), OpenFields.label(one.name(), Language.current())))
                .toList();
    }

    public String getField() {
        return field;
    }

    public void setField(String field) {
        this.field = field;
    }

    /** The place in the list; the first where nothing is said. */
    public @Nullable Integer getNominee() {
        return nominee;
    }

    public void setNominee(@Nullable Integer nominee) {
        this.nominee = nominee;
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
