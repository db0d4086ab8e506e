package vn.bieuduong.web.village;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.dossier.NomineeId;
import vn.bieuduong.identity.CurrentActor;
import vn.bieuduong.village.HouseholdForm;
import vn.bieuduong.village.Households;
import vn.bieuduong.web.NotFound;
import vn.bieuduong.web.RequestParameters;
import vn.bieuduong.web.dossier.OpenDraft;

/** Một hộ trong danh sách: {@code ?item=} for one that stands there already. */
@Named
@RequestScoped
public class HouseholdPage {

    private final Households households;
    private final OpenDraft draft;
    private final CurrentActor actor;
    private final @Nullable NomineeId item;
    private String honorific;
    private String name;
    private String address;
    private String members;
    private String score;
    private String remark;

    @Inject
    HouseholdPage(Households households, OpenDraft draft, CurrentActor actor, RequestParameters ask) {
        this.households = households;
        this.draft = draft;
        this.actor = actor;
        item = ask.uuid("item").map(NomineeId::new).orElse(null);
        HouseholdForm there = Optional.ofNullable(item)
                .map(one -> households
                        .form(actor.get(), draft.id(), one)
                        .orElseThrow(() -> new NotFound("no such household")))
                .orElse(HouseholdForm.EMPTY);
        honorific = there.honorific();
        name = there.name();
        address = there.address();
        members = there.members();
        score = there.score();
        remark = there.remark();
    }

    public String save() {
        households.put(
                actor.get(), draft.id(), item, new HouseholdForm(honorific, name, address, members, score, remark));
        return WorkPage.address("households", draft.id(), "householdSaved");
    }

    /** Saves it and goes on with the next. */
    public String next() {
        households.put(
                actor.get(), draft.id(), item, new HouseholdForm(honorific, name, address, members, score, remark));
        return WorkPage.address("household", draft.id(), "householdSaved");
    }

    public String remove() {
        if (item != null) {
            households.remove(actor.get(), draft.id(), item);
        }
        return WorkPage.address("households", draft.id(), "householdRemoved");
    }

    public boolean isNew() {
        return item == null;
    }

    public String getHonorific() {
        return honorific;
    }

    public void setHonorific(String honorific) {
        this.honorific = honorific;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getAddress() {
        return address;
    }

    public void setAddress(String address) {
        this.address = address;
    }

    public String getMembers() {
        return members;
    }

    public void setMembers(String members) {
        this.members = members;
    }

    public String getScore() {
        return score;
    }

    public void setScore(String score) {
        this.score = score;
    }

    public String getRemark() {
        return remark;
    }

    public void setRemark(String remark) {
        this.remark = remark;
    }
}
