package vn.bieuduong.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.identity.CurrentActor;
import vn.bieuduong.platform.Texts;
import vn.bieuduong.platform.id.AccountName;
import vn.bieuduong.processing.handling.Appraisal;
import vn.bieuduong.web.Language;
import vn.bieuduong.web.Portal;

/** Phân công: the head hands the dossier to an officer. */
@Named
@RequestScoped
public class AssignForm {

    private final Appraisal appraisal;
    private final CurrentActor actor;
    private final OfficeDossierPage page;
    private final Portal portal;

    private String officer = "";

    @Inject
    AssignForm(Appraisal appraisal, CurrentActor actor, OfficeDossierPage page, Portal portal) {
        this.appraisal = appraisal;
        this.actor = actor;
        this.page = page;
        this.portal = portal;
    }

    public List<SelectItem> getOfficers() {
        List<SelectItem> items = new ArrayList<>();
        items.add(new SelectItem("", Texts.of("office", "assign.choose", Language.current(), List.of())));
        for (Appraisal.Officer one : appraisal.officers(actor.get(), page.id())) {
            // people of the demonstration are known by their accounts, from README and the sign-in page
            String known = one.displayName() + (portal.isDemonstration() ? " (" + one.account() + ")" : "");
            items.add(new SelectItem(
                    one.account().value(),
                    one.covers() ? known : Texts.of("office", "assign.outside", Language.current(), List.of(known))));
        }
        return items;
    }

    public String send() {
        appraisal.assign(actor.get(), page.id(), AccountName.read(officer).orElse(null));
        return page.after("assigned");
    }

    public String getOfficer() {
        return officer;
    }

    public void setOfficer(@Nullable String officer) {
        this.officer = officer == null ? "" : officer;
    }
}
