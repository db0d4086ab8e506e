package vn.bieuduong.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.identity.CurrentActor;
import vn.bieuduong.identity.signin.SignIn;
import vn.bieuduong.registration.DeletionLine;
import vn.bieuduong.registration.Deletions;
import vn.bieuduong.registration.RetentionRules;
import vn.bieuduong.registration.consent.Consents;
import vn.bieuduong.web.Language;
import vn.bieuduong.web.Show;

/** Dữ liệu của tôi: what one agreed to, one's data as a file, and asking that the account be deleted. */
@Named
@RequestScoped
public class DataPage {

    /** What is kept, in the reader's language. */
    public record Kept(String what, String howLong, String law) {}

    private final Deletions deletions;
    private final RetentionRules retention;
    private final Consents consents;
    private final CurrentActor actor;
    private final Show show;
    private @Nullable Optional<DeletionLine> waiting;
    private final SignIn signIn;
    private String note = "";
    private String password = "";

    @Inject
    DataPage(
            Deletions deletions,
            RetentionRules retention,
            Consents consents,
            CurrentActor actor,
            Show show,
            SignIn signIn) {
        this.deletions = deletions;
        this.retention = retention;
        this.consents = consents;
        this.actor = actor;
        this.show = show;
        this.signIn = signIn;
    }

    /** Version and moment of each agreement. */
    public List<String> getAgreed() {
        return consents.of(actor.get().account()).stream()
                .map(one -> one.version() + ", " + show.moment(one.at()))
                .toList();
    }

    public List<Kept> getKept() {
        return retention.kept().stream()
                .map(one -> new Kept(one.what(Language.current()), one.howLong(Language.current()), one.law()))
                .toList();
    }

    /** Whoever works in the office cannot ask: his account is locked when he leaves. */
    public boolean isOffered() {
        Actor reader = actor.get();
        return !reader.isOfOffice();
    }

    /** Null when he has not asked. */
    public @Nullable DeletionLine getWaiting() {
        if (waiting == null) {
            waiting = deletions.mine(actor.get());
        }
        return waiting.orElse(null);
    }

    /** Whoever finds a browser open cannot have its owner's account deleted: the password is asked for again. */
    public String ask() {
        signIn.mustKnow(actor.get(), password);
        deletions.ask(actor.get(), note);
        return "/account/data?faces-redirect=true&done=deletionAsked";
    }

    public String withdraw() {
        deletions.withdraw(actor.get());
        return "/account/data?faces-redirect=true&done=deletionWithdrawn";
    }

    /** Never shown again. */
    public String getPassword() {
        return "";
    }

    public void setPassword(@Nullable String password) {
        this.password = password == null ? "" : password;
    }

    public String getNote() {
        return note;
    }

    public void setNote(@Nullable String note) {
        this.note = note == null ? "" : note;
    }
}
