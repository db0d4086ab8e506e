package vn.bieuduong.web.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.identity.CurrentActor;
import vn.bieuduong.identity.openid.LinkDeciding;
import vn.bieuduong.identity.openid.LinkRequestLine;
import vn.bieuduong.identity.openid.LinkRequestState;
import vn.bieuduong.platform.id.AccountName;
import vn.bieuduong.web.RequestParameters;
import vn.bieuduong.web.Suggestions;

/** Liên kết cần đối chiếu: people whom a provider names and whose account the portal is not sure of, and the two answers for one of them. */
@Named
@RequestScoped
public class LinkRequestsPage {

    private final LinkDeciding door;
    private final CurrentActor actor;
    private final RequestParameters ask;
    private @Nullable List<LinkRequestLine> lines;
    private @Nullable LinkRequestLine one;
    private @Nullable String account;
    private String reason = "";

    @Inject
    LinkRequestsPage(LinkDeciding door, CurrentActor actor, RequestParameters ask) {
        this.door = door;
        this.actor = actor;
        this.ask = ask;
    }

    public LinkRequestState getState() {
        return ask.text("state")
                .flatMap(asked -> Arrays.stream(LinkRequestState.values())
                        .filter(each -> each.name().equals(asked))
                        .findFirst())
                .orElse(LinkRequestState.WAITING);
    }

    public List<LinkRequestState> getStates() {
        return List.of(LinkRequestState.values());
    }

    public List<LinkRequestLine> getLines() {
        if (lines == null) {
            lines = door.find(actor.get(), getState());
        }
        return lines;
    }

    public LinkRequestLine getOne() {
        if (one == null) {
            one = door.one(actor.get(), ask.id());
        }
        return one;
    }

    public List<LinkDeciding.Candidate> getCandidates() {
        return door.candidates(actor.get(), ask.id());
    }

    /** What the office calls its provider. */
    public String provider(LinkRequestLine line) {
        return door.provider(line);
    }

    public String approve() {
        door.approve(actor.get(), ask.id(), getAccount(), reason);
        return decided("linkApproved");
    }

    public String refuse() {
        door.refuse(actor.get(), ask.id(), reason);
        return decided("linkRefused");
    }

    private String decided(String done) {
        return "/people/link?faces-redirect=true&id=" + ask.id() + "&done=" + done;
    }

    /** "open" for the form that was sent, so that what was refused is seen; else nothing. */
    public @Nullable String sent(String form) {
        return ask.isSent() && ask.text(form).isPresent() ? "open" : null;
    }

    /** The account that was meant, or the only one that may be, until something else is typed. */
    public String getAccount() {
        if (account == null) {
            List<LinkDeciding.Candidate> candidates = getCandidates();
            account = getOne().account()
                    .map(AccountName::value)
                    .orElse(candidates.size() == 1 ? candidates.get(0).account().value() : "");
        }
        return account;
    }

    public void setAccount(@Nullable String account) {
        this.account = account == null ? "" : Suggestions.accountOf(account);
    }

    public String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason == null ? "" : reason;
    }
}
