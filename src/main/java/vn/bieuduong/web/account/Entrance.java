package vn.bieuduong.web.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import vn.bieuduong.identity.signin.SecondFactors;
import vn.bieuduong.identity.signin.SignedIn;
import vn.bieuduong.registration.consent.Consents;
import vn.bieuduong.web.frame.Destination;
import vn.bieuduong.web.frame.SignInCookie;

/** Vào cổng: what happens to everybody who has just signed in, however he did. */
@ApplicationScoped
class Entrance {

    private static final String CONSENT = "/registration/consent.xhtml?to=";

    private final SignInCookie cookie;
    private final Consents consents;
    private final SecondFactors factors;

    @Inject
    Entrance(SignInCookie cookie, Consents consents, SecondFactors factors) {
        this.cookie = cookie;
        this.consents = consents;
        this.factors = factors;
    }

    /**
     * Gives the browser what it keeps and sends it on: to the text he has to agree to, or to the page he wanted, once on each device
     * with a word about the second factor.
     */
    String welcome(HttpServletRequest request, HttpServletResponse response, SignedIn signedIn, String wanted) {
        cookie.set(response, signedIn);
        boolean asked = !signedIn.passwordChangeNeeded() && consents.isDue(signedIn.actor());
        String to = asked
                ? CONSENT + URLEncoder.encode(wanted, StandardCharsets.UTF_8)
                : Destination.after(signedIn.actor(), wanted);
        boolean offered = !asked
                && !signedIn.device().equals(cookie.origin(request).device())
                && !signedIn.passwordChangeNeeded()
                && factors.isOffered(signedIn.actor());
        return request.getContextPath() + to + (offered ? (to.contains("?") ? "&" : "?") + "done=noSecondFactor" : "");
    }
}
