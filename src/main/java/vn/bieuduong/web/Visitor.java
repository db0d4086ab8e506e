package vn.bieuduong.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.identity.CurrentActor;
import vn.bieuduong.identity.Role;

/** Who looks at the page, and where he can go from it. */
@Named
@RequestScoped
public class Visitor {

    /** One entry of the menu on top. */
    public record Entry(String address, String words, boolean current) {}

    private final HttpServletRequest request;
    private final CurrentActor actor;

    @Inject
    Visitor(HttpServletRequest request, CurrentActor actor) {
        this.request = request;
        this.actor = actor;
    }

    public boolean isSignedIn() {
        return actor.find().isPresent();
    }

    public String getName() {
        return actor.find().map(Actor::displayName).orElse("");
    }

    public boolean isApplicant() {
        return actor.find().map(one -> one.has(Role.APPLICANT)).orElse(false);
    }

    /** Whether he files for a unit and not for himself. */
    public boolean isOfUnit() {
        return actor.find().map(one -> one.organisation() != null).orElse(false);
    }

    public boolean isOfOffice() {
        return actor.find().map(Actor::isOfOffice).orElse(false);
    }

    public List<Entry> getMenu() {
        List<Entry> menu = new ArrayList<>();
        if (isApplicant()) {
            menu.add(entry("/dossier/mine.xhtml", "menu.dossiers"));
        }
        if (isOfOffice() && Routes.of("/office/queue.xhtml").isPresent()) {
            menu.add(entry("/office/queue.xhtml", "menu.office"));
        }
        menu.add(entry("/procedure/list.xhtml", "menu.procedures"));
        menu.add(entry("/lookup.xhtml", "menu.lookup"));
        menu.add(entry("/verify.xhtml", "menu.verify"));
        if (!isSignedIn()) {
            menu.add(entry("/sign-in.xhtml", "menu.signIn"));
        }
        return menu;
    }

    /** What only who runs the portal does: folded away behind one entry. */
    public List<Entry> getAdministration() {
        return actor.find().map(one -> one.has(Role.ADMINISTRATOR)).orElse(false)
                ? List.of(
                        entry("/administration/processes.xhtml", "menu.processes"),
                        entry("/administration/incidents.xhtml", "menu.incidents"),
                        entry("/administration/trust.xhtml", "menu.trust"),
                        entry("/administration/rosters.xhtml", "menu.rosters"),
                        entry("/administration/certificates.xhtml", "menu.certificates"),
                        entry("/administration/accounts.xhtml", "menu.accounts"))
                : List.of();
    }

    /** Whether the page is one of the administrator's. */
    public boolean isAdministering() {
        return request.getServletPath().startsWith("/administration/");
    }

    private Entry entry(String page, String words) {
        return new Entry(page, words, request.getServletPath().equals(page));
    }
}
