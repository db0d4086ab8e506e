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
import vn.bieuduong.web.CurrentVisitor;

/** Finds out who acts, and lets him open what the table of routes allows; sends everybody else to the sign-in page. */
public class SignInFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private final transient SignIn signIn;
    private final transient SignInCookie cookie;
    private final transient CurrentActor current;
    private final transient SecondFactors factors;
    private final transient StaffReads reads;

    @Inject
    SignInFilter(SignIn signIn, SignInCookie cookie, CurrentActor current, SecondFactors factors, StaffReads reads) {
        this.signIn = signIn;
        this.cookie = cookie;
        this.current = current;
        this.factors = factors;
        this.reads = reads;
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
        boolean heldBack = actor.filter(factors::isMissing).isPresent();
        actor.ifPresent(heldBack ? current::holdBack : current::set);
        if (access == Access.PUBLIC || access == Access.TICKET) {
            chain.doFilter(request, response);
        } else if (actor.isEmpty()) {
            response.sendRedirect(Destination.signIn(request, path));
        } else if (heldBack) {
            if (path.equals(Destination.TWO_FACTOR) || path.equals(Destination.PASSKEYS)) {
                chain.doFilter(request, response);
            } else {
                response.sendRedirect(request.getContextPath() + Destination.TWO_FACTOR);
            }
        } else if (actor.get().mustChangePassword() && access != Access.SIGNED_IN) {
            response.sendRedirect(request.getContextPath() + Destination.PASSWORD);
        } else if (!allows(access, actor.get())) {
            reads.refused(actor.get(), request);
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else {
            reads.pass(actor.get(), access, request, response, chain);
        }
    }

    private static boolean needsActor(String path) {
        return !path.startsWith("/assets/") && !path.startsWith("/jakarta.faces.resource/") && !Paths.isApi(path);
    }

    private static boolean allows(Access access, Actor actor) {
        return switch (access) {
            case PUBLIC, TICKET, SIGNED_IN -> true;
            case APPLICANT -> actor.files();
            case UNIT -> actor.files() || actor.has(Role.VIEWER);
            case UNIT_ADMINISTRATOR -> actor.has(Role.UNIT_ADMINISTRATOR) || actor.has(Role.ADMINISTRATOR);
            case OFFICE -> actor.isOfOffice();
            case ADMINISTRATOR -> actor.has(Role.ADMINISTRATOR);
        };
    }
}
