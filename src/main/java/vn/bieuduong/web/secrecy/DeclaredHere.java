package vn.bieuduong.web.secrecy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.identity.CurrentActor;
import vn.bieuduong.secrecy.Declared;
import vn.bieuduong.secrecy.Secrecy;
import vn.bieuduong.secrecy.SecrecyRules;
import vn.bieuduong.web.RequestParameters;

/** Xác nhận không có bí mật nhà nước, on every page of a draft that takes a file. */
@Named("secrecy")
@RequestScoped
public class DeclaredHere {

    private final Secrecy secrecy;
    private final SecrecyRules rules;
    private final CurrentActor actor;
    private final DossierId id;
    private final Optional<Declared> declared;

    @Inject
    DeclaredHere(Secrecy secrecy, SecrecyRules rules, CurrentActor actor, RequestParameters ask) {
        this.secrecy = secrecy;
        this.rules = rules;
        this.actor = actor;
        id = new DossierId(ask.id());
        declared = secrecy.of(id);
    }

    /** Who declared it, and when; null before. The page around has checked who reads. */
    public @Nullable Declared getDeclared() {
        return declared.orElse(null);
    }

    public SecrecyRules.Basis getBasis() {
        return rules.today();
    }

    /** @param address of the page that the form stands on, where the reader goes on */
    public String declare(String address) {
        secrecy.declare(actor.get(), id);
        return address + "&faces-redirect=true&done=secrecyDeclared";
    }
}
