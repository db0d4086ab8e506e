package vn.bieuduong.web.registration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.account.AccountOpening;
import vn.bieuduong.identity.CurrentActor;
import vn.bieuduong.platform.Settings;
import vn.bieuduong.procedure.ApplicantKind;
import vn.bieuduong.registration.ApplicationLine;
import vn.bieuduong.registration.UnitDeciding;
import vn.bieuduong.registration.paper.UnitPaper;
import vn.bieuduong.web.Language;
import vn.bieuduong.web.RequestParameters;

/** Duyệt một đề nghị: what the unit said, what looks like the same unit, and the two answers. */
@Named
@RequestScoped
public class DecidePage {

    private final UnitDeciding door;
    private final CurrentActor actor;
    private final RequestParameters ask;
    private final Settings settings;
    private @Nullable ApplicationLine one;
    private @Nullable String parent;
    private @Nullable String place;
    private String existing = "";
    private String headTitle = "";
    private List<String> kinds = List.of();
    private String reason = "";
    private String link = "";
    private String mailed = "";

    @Inject
    DecidePage(UnitDeciding door, CurrentActor actor, RequestParameters ask, Settings settings) {
        this.door = door;
        this.actor = actor;
        this.ask = ask;
        this.settings = settings;
    }

    public ApplicationLine getOne() {
        if (one == null) {
            one = door.one(actor.get(), ask.id());
        }
        return one;
    }

    public List<UnitDeciding.Alike> getAlike() {
        return door.alike(actor.get(), ask.id());
    }

    /** The signed paper that came with it; nothing where none came. */
    public Optional<UnitPaper> getPaper() {
        return door.paper(actor.get(), ask.id());
    }

    /** The link is mailed; where it cannot be, it is in the answer itself and nowhere else. */
    public void approve() {
        AccountOpening.Invitation made = door.approve(
                actor.get(), ask.id(), new UnitDeciding.Approval(existing, getParent(), getPlace(), headTitle, kinds));
        mailed = made.mailedTo().orElse("");
        link = mailed.isEmpty() ? settings.publicUrl() + "/account/invitation.xhtml?token=" + made.token() : "";
        one = null;
    }

    public String refuse() {
        door.refuse(actor.get(), ask.id(), reason);
        return "/registration/decide?faces-redirect=true&id=" + ask.id() + "&done=unitRefused";
    }

    /** "open" for the form that was sent, so that what was refused is seen; else nothing. */
    public @Nullable String sent(String form) {
        return ask.isSent() && ask.text(form).isPresent() ? "open" : null;
    }

    public List<SelectItem> getKindItems() {
        return Arrays.stream(ApplicantKind.values())
                .filter(kind -> kind != ApplicantKind.CA_NHAN_TO_CHUC_PHAT_HIEN)
                .map(kind -> new SelectItem(kind.name().toLowerCase(Locale.ROOT), kind.label(Language.current())))
                .toList();
    }

    /** The link that was just made; shown this once. */
    public String getLink() {
        return link;
    }

    /** The address to which the link was mailed. */
    public String getMailed() {
        return mailed;
    }

    public String getExisting() {
        return existing;
    }

    public void setExisting(@Nullable String existing) {
        this.existing = given(existing);
    }

    /** The commune the unit named, until something else is typed. */
    public String getParent() {
        if (parent == null) {
            parent = getOne().commune().value();
        }
        return parent;
    }

    public void setParent(@Nullable String parent) {
        this.parent = given(parent);
    }

    /** As papers of the commune write it, until something else is typed. */
    public String getPlace() {
        if (place == null) {
            place = door.place(actor.get(), ask.id());
        }
        return place;
    }

    public void setPlace(@Nullable String place) {
        this.place = given(place);
    }

    public String getHeadTitle() {
        return headTitle;
    }

    public void setHeadTitle(@Nullable String headTitle) {
        this.headTitle = given(headTitle);
    }

    public List<String> getKinds() {
        return kinds;
    }

    public void setKinds(@Nullable List<String> kinds) {
        this.kinds = kinds == null ? List.of() : kinds;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = given(reason);
    }

    private static String given(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
