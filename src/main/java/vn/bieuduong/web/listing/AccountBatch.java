package vn.bieuduong.web.listing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.account.AccountKeeping;
import vn.bieuduong.account.AccountOpening;
import vn.bieuduong.account.DutyKeeping;
import vn.bieuduong.identity.ActReason;
import vn.bieuduong.identity.CurrentActor;
import vn.bieuduong.identity.IdentityReason;
import vn.bieuduong.listing.ListReason;
import vn.bieuduong.platform.Finding;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.Settings;
import vn.bieuduong.platform.id.AccountName;
import vn.bieuduong.web.RequestParameters;
import vn.bieuduong.web.Words;

/** Làm cho nhiều tài khoản: those that are chosen in the list are locked, lose their duties or are invited again. */
@Named
@RequestScoped
public class AccountBatch {

    /** What may be done to many. */
    enum Act {
        INVITE,
        END_DUTIES,
        LOCK
    }

    private final AccountKeeping keeping;
    private final DutyKeeping duties;
    private final AccountOpening opening;
    private final CurrentActor actor;
    private final RequestParameters ask;
    private final Words words;
    private final Settings settings;

    private String act = "";
    private @Nullable LocalDate lastDay;
    private String reason = "";
    private List<Batch.Line> lines = List.of();

    @Inject
    AccountBatch(
            AccountKeeping keeping,
            DutyKeeping duties,
            AccountOpening opening,
            CurrentActor actor,
            RequestParameters ask,
            Words words,
            Settings settings) {
        this.keeping = keeping;
        this.duties = duties;
        this.opening = opening;
        this.actor = actor;
        this.ask = ask;
        this.words = words;
        this.settings = settings;
    }

    /** Does it to each, and says in the answer itself what became of each: a link that was made is shown nowhere else. */
    public void send() {
        List<String> chosen = ask.all("chosen");
        Act wanted = Arrays.stream(Act.values())
                .filter(one -> one.name().equals(act))
                .findFirst()
                .orElse(null);
        List<Finding> findings = new ArrayList<>();
        if (chosen.isEmpty()) {
            findings.add(Finding.of(ListReason.NONE_CHOSEN));
        }
        if (wanted == null) {
            findings.add(Finding.on("act", ListReason.ACT_MISSING));
        }
        if (wanted == Act.END_DUTIES && lastDay == null) {
            findings.add(Finding.on("lastDay", ListReason.DAY_MISSING));
        }
        if (wanted == Act.END_DUTIES || wanted == Act.LOCK) {
            ActReason.check(findings, reason);
        }
        Refusal.ifAny(findings);
        if (wanted != null) {
            lines = Batch.done(chosen, one -> done(wanted, one));
            act = "";
            lastDay = null;
            reason = "";
        }
    }

    private Batch.Line done(Act wanted, String chosen) {
        AccountName account = AccountName.read(chosen).orElseThrow(() -> Refusal.of(IdentityReason.ACCOUNT_UNKNOWN));
        String link = "";
        switch (wanted) {
            case INVITE -> {
                AccountOpening.Invitation made = opening.invite(actor.get(), account);
                if (made.mailedTo().isPresent()) {
                    return new Batch.Line(
                            chosen,
                            true,
                            words.say("accountBatch.mailed", made.mailedTo().get()),
                            "");
                }
                link = settings.publicUrl() + made.path();
            }
            case END_DUTIES -> duties.endAll(actor.get(), account, lastDay, reason);
            case LOCK -> keeping.disable(actor.get(), account, reason);
        }
        return new Batch.Line(chosen, true, words.say("accountBatch.done." + wanted), link);
    }

    public List<SelectItem> getActs() {
        List<SelectItem> items = new ArrayList<>();
        items.add(new SelectItem("", words.get("accountBatch.choose")));
        for (Act one : Act.values()) {
            items.add(new SelectItem(one.name(), words.get("accountBatch.act." + one)));
        }
        return items;
    }

    /** What became of each; nothing before it is sent. */
    public List<Batch.Line> getLines() {
        return lines;
    }

    /** Whether it is chosen still: what is done is not done again by another press. */
    public boolean chosen(String account) {
        return ask.isSent() && lines.isEmpty() && ask.all("chosen").contains(account);
    }

    public String getAct() {
        return act;
    }

    public void setAct(@Nullable String act) {
        this.act = act == null ? "" : act;
    }

    public @Nullable LocalDate getLastDay() {
        return lastDay;
    }

    public void setLastDay(@Nullable LocalDate lastDay) {
        this.lastDay = lastDay;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason == null ? "" : reason.strip();
    }
}
