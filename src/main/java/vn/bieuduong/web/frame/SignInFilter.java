package vn.bieuduong.web.frame;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.identity.CurrentActor;
import vn.bieuduong.identity.Role;
import vn.bieuduong.identity.signin.SecondFactors;
import vn.bieuduong.identity.signin.SignIn;
import vn.bieuduong.keeping.Rescue;
import vn.bieuduong.web.CurrentVisitor;

/** Finds out who acts, and lets him open what the table of routes allows; sends everybody else to the sign-in page. */
public class SignInFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private final transient SignIn signIn;
    private final transient SignInCookie cookie;
    private final transient CurrentActor current;
    private final transient SecondFactors factors;
    private final transient StaffReads reads;
    private final transient Rescue rescue;

    @Inject
    SignInFilter(
            SignIn signIn,
            SignInCookie cookie,
            CurrentActor current,
            SecondFactors factors,
            StaffReads reads,
            Rescue rescue) {
        this.signIn = signIn;
        this.cookie = cookie;
        this.current = current;
        this.factors = factors;
        this.reads = reads;
        this.rescue = rescue;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = Paths.of(request);
        Access access = Routes.of(path).map(Route::access).orElse(Access.PUBLIC);
        Optional<Actor> actor = needsActor(path) && access != Access.TICKET
                ? cookie.read(request).flatMap(signIn::byToken)
                : Optional.empty();
        CurrentVisitor.note(request, actor);
        boolean heldBack = actor.filter(factors::isMissing).isPresent()
                && !cookie.read(request).map(signIn::isAssured).orElse(false);
        actor.ifPresent(heldBack ? current::holdBack : current::set);
        if (access == Access.PUBLIC || access == Access.TICKET) {
            chain.doFilter(request, response);
        } else if (actor.isEmpty()) {
            String why = cookie.read(request).isPresent() ? "sessionOver" : "";
            response.sendRedirect(Destination.signIn(request, path, rescued(request) ? "sessionOverKept" : why));
        } else if (heldBack) {
            if (path.equals(Destination.TWO_FACTOR) || path.equals(Destination.PASSKEYS)) {
                chain.doFilter(request, response);
            } else {
                response.sendRedirect(request.getContextPath() + Destination.TWO_FACTOR);
            }
        } else if (actor.get().mustChangePassword() && access != Access.SIGNED_IN) {
            response.sendRedirect(request.getContextPath() + Destination.PASSWORD);
        } else if (isAnothers(actor.get(), request)) {
            // sent from a page that was shown to somebody else: what is done would be done in the wrong name
            response.sendRedirect(
                    Destination.signIn(request, path, rescued(request) ? "otherAccountKept" : "otherAccount"));
        } else if (!allows(access, actor.get())) {
            reads.refused(actor.get(), request);
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else {
            reads.pass(actor.get(), access, request, response, chain);
        }
    }

    /** What a form brings whose sender is signed in no more: kept for whom the form was shown to, and given back to him alone. */
    private boolean rescued(HttpServletRequest request) {
        return request.getMethod().equals("POST")
                && !GuardFilter.isMultipart(request)
                && rescue.keep(request.getParameterMap());
    }

    private boolean isAnothers(Actor actor, HttpServletRequest request) {
        return request.getMethod().equals("POST")
                && !GuardFilter.isMultipart(request)
                && rescue.isAnothers(actor.account(), request.getParameterMap());
    }

    private static boolean needsActor(String path) {
        return !path.startsWith("/assets/") && !path.startsWith("/jakarta.faces.resource/") && !Paths.isApi(path);
    }

    private static boolean allows(Access access, Actor actor) {
        return switch (access) {
            case PUBLIC, TICKET, SIGNED_IN -> true;
            case APPLICANT -> actor.files();
            case FILER -> actor.files() || actor.has(Role.DESK);
            case UNIT -> actor.files() || actor.has(Role.VIEWER);
            case UNIT_ADMINISTRATOR -> actor.has(Role.UNIT_ADMINISTRATOR) || actor.has(Role.ADMINISTRATOR);
            case OFFICE -> actor.isOfOffice();
            case ADMINISTRATOR -> actor.has(Role.ADMINISTRATOR);
        };
    }
}
