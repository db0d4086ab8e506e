package vn.bieuduong.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.account.StandInKeeping;
import vn.bieuduong.account.StandInLine;
import vn.bieuduong.identity.CurrentActor;
import vn.bieuduong.identity.Duty;
import vn.bieuduong.platform.id.AccountName;
import vn.bieuduong.web.Language;
import vn.bieuduong.web.RequestParameters;
import vn.bieuduong.web.Suggestions;

/** Uỷ quyền khi nghỉ: who does whose work from when to when; one's own, and for an administrator anybody's. */
@Named
@RequestScoped
public class StandInPage {

    private final StandInKeeping keeping;
    private final CurrentActor actor;
    private final RequestParameters ask;
    private @Nullable List<StandInLine> lines;
    private @Nullable List<SelectItem> passable;
    private String deputy = "";
    private List<String> duties = new ArrayList<>();
    private @Nullable LocalDate from;
    private @Nullable LocalDate to;
    private String reason = "";

    @Inject
    StandInPage(StandInKeeping keeping, CurrentActor actor, RequestParameters ask) {
        this.keeping = keeping;
        this.actor = actor;
        this.ask = ask;
    }

    /** Whose work it is about. */
    public AccountName getAccount() {
        return ask.account("account").orElse(actor.get().account());
    }

    public boolean isOwn() {
        return getAccount().equals(actor.get().account());
    }

    public List<StandInLine> getLines() {
        if (lines == null) {
            lines = keeping.of(actor.get(), getAccount());
        }
        return lines;
    }

    public List<SelectItem> getPassable() {
        if (passable == null) {
            passable = keeping.passable(actor.get(), getAccount()).stream()
                    .map(duty -> new SelectItem(duty.group(), label(duty)))
                    .toList();
        }
        return passable;
    }

    public String duties(StandInLine line) {
        return line.duties().stream().map(StandInPage::label).collect(Collectors.joining(", "));
    }

    private static String label(Duty duty) {
        return duty.role().label(Language.current()) + " (" + duty.agency() + ")";
    }

    public String give() {
        keeping.give(actor.get(), getAccount(), Suggestions.accountOf(deputy), duties, from, to, reason);
        return after("standInGiven");
    }

    public String end(UUID id) {
        keeping.end(actor.get(), id);
        return after("standInEnded");
    }

    private String after(String done) {
        return "/account/stand-in?faces-redirect=true" + (isOwn() ? "" : "&account=" + getAccount()) + "&done=" + done;
    }

    public String getDeputy() {
        return deputy;
    }

    public void setDeputy(@Nullable String deputy) {
        this.deputy = deputy == null ? "" : deputy.strip();
    }

    public List<String> getDuties() {
        return duties;
    }

    public void setDuties(@Nullable List<String> duties) {
        this.duties = duties == null ? new ArrayList<>() : duties;
    }

    public @Nullable LocalDate getFrom() {
        return from;
    }

    public void setFrom(@Nullable LocalDate from) {
        this.from = from;
    }

    public @Nullable LocalDate getTo() {
        return to;
    }

    public void setTo(@Nullable LocalDate to) {
        this.to = to;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason == null ? "" : reason.strip();
    }
}
