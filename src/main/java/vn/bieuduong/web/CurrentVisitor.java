package vn.bieuduong.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.identity.CurrentActor;
import vn.bieuduong.identity.Role;
import vn.bieuduong.notification.Inbox;

/** Who looks at the page, and where he can go from it. */
@Named
@RequestScoped
public class CurrentVisitor {

    /** One entry of the menu on top. */
    public record Entry(String address, String words, boolean current) {}

    private final HttpServletRequest request;
    private final CurrentActor actor;
    private final Inbox inbox;
    private long unread = -1;

    @Inject
    CurrentVisitor(HttpServletRequest request, CurrentActor actor, Inbox inbox) {
        this.request = request;
        this.actor = actor;
        this.inbox = inbox;
    }

    public boolean isSignedIn() {
        return actor.find().isPresent();
    }

    public String getName() {
        return actor.find().map(Actor::displayName).orElse("");
    }

    /** How many messages he has not opened. */
    public long getUnread() {
        if (unread < 0) {
            unread = actor.find().map(inbox::unread).orElse(0L);
        }
        return unread;
    }

    public boolean isApplicant() {
        return actor.find().map(Actor::files).orElse(false);
    }

    /** Whether he runs the portal, not only a unit of it. */
    public boolean isAdministrator() {
        return actor.find().map(one -> one.has(Role.ADMINISTRATOR)).orElse(false);
    }

    /** Whether he files for a unit and not for himself. */
    public boolean isOfUnit() {
        return actor.find().map(one -> one.organisation() != null).orElse(false);
    }

    public boolean isOfOffice() {
        return actor.find().map(Actor::isOfOffice).orElse(false);
    }

    public List<Entry> getMenu() {
        return menu(actor.find(), request.getServletPath());
    }

    /** Remembers on the request who acts, for a page that is shown when nothing else works. */
    public static void note(HttpServletRequest request, Optional<Actor> actor) {
        actor.ifPresent(one -> request.setAttribute(CurrentVisitor.class.getName(), one));
    }

    public static Optional<Actor> of(HttpServletRequest request) {
        return request.getAttribute(CurrentVisitor.class.getName()) instanceof Actor actor
                ? Optional.of(actor)
                : Optional.empty();
    }

    /** The menu on top of a page, for whoever acts. */
    public static List<Entry> menu(Optional<Actor> actor, String page) {
        List<Entry> menu = new ArrayList<>();
        if (actor.filter(one -> one.files() || one.has(Role.VIEWER)).isPresent()) {
            menu.add(entry(page, "/dossier/mine.xhtml", "menu.dossiers"));
        }
        if (actor.filter(one -> one.has(Role.UNIT_ADMINISTRATOR)).isPresent()) {
            menu.add(entry(page, "/unit/people.xhtml", "menu.unitPeople"));
        }
        if (actor.filter(Actor::isOfOffice).isPresent()) {
            menu.add(entry(page, "/office/queue.xhtml", "menu.office"));
        }
        if (actor.filter(one -> one.has(Role.DESK)).isPresent()) {
            menu.add(entry(page, "/office/counter.xhtml", "menu.counter"));
        }
        menu.add(entry(page, "/procedure/list.xhtml", "menu.procedures"));
        menu.add(entry(page, "/lookup/lookup.xhtml", "menu.lookup"));
        menu.add(entry(page, "/lookup/verify.xhtml", "menu.verify"));
        if (actor.isEmpty()) {
            menu.add(entry(page, "/account/sign-in.xhtml", "menu.signIn"));
        }
        return menu;
    }

    /** What only who runs the portal does: folded away behind one entry. */
    public List<Entry> getAdministration() {
        return actor.find().map(one -> one.has(Role.ADMINISTRATOR)).orElse(false)
                ? List.of(
                        entry("/administration/overview.xhtml", "menu.overview"),
                        entry("/administration/processes.xhtml", "menu.processes"),
                        entry("/administration/incidents.xhtml", "menu.incidents"),
                        entry("/administration/messages.xhtml", "menu.messages"),
                        entry("/informing/texts.xhtml", "menu.notices"),
                        entry("/administration/trust.xhtml", "menu.trust"),
                        entry("/administration/organisations.xhtml", "menu.organisations"),
                        entry("/administration/rosters.xhtml", "menu.rosters"),
                        entry("/administration/certificates.xhtml", "menu.certificates"),
                        entry("/administration/accounts.xhtml", "menu.accounts"),
                        entry("/registration/applications.xhtml", "menu.applications"),
                        entry("/people/links.xhtml", "menu.links"),
                        entry("/registration/deletions.xhtml", "menu.deletions"),
                        entry("/help/contact.xhtml", "menu.contact"),
                        entry("/administration/trail.xhtml", "menu.trail"))
                : List.of();
    }

    /** Whether the page is one of the administrator's. */
    public boolean isAdministering() {
        return request.getServletPath().startsWith("/administration/")
                || request.getServletPath().startsWith("/informing/")
                || getAdministration().stream().anyMatch(Entry::current);
    }

    private Entry entry(String address, String words) {
        return entry(request.getServletPath(), address, words);
    }

    private static Entry entry(String page, String address, String words) {
        return new Entry(address, words, page.equals(address));
    }
}
