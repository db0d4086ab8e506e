package vn.bieuduong.web.registration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vn.bieuduong.identity.CurrentActor;
import vn.bieuduong.registration.consent.Consents;
import vn.bieuduong.web.Language;
import vn.bieuduong.web.RequestParameters;
import vn.bieuduong.web.frame.Destination;

/** Đồng ý phiên bản mới: whoever agreed to an older text reads the new one when he signs in. */
@Named
@RequestScoped
public class ConsentPage {

    private final Consents consents;
    private final CurrentActor actor;
    private final RequestParameters ask;

    @Inject
    ConsentPage(Consents consents, CurrentActor actor, RequestParameters ask) {
        this.consents = consents;
        this.actor = actor;
        this.ask = ask;
    }

    public String getTo() {
        return ask.text("to").orElse("");
    }

    public String agree() {
        consents.agree(actor.get(), Language.current());
        String to = Destination.after(actor.get(), getTo());
        return to + (to.indexOf('?') < 0 ? "?" : "&") + "faces-redirect=true";
    }
}
