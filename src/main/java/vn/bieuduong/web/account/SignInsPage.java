package vn.bieuduong.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.identity.IdentityReason;
import vn.bieuduong.identity.signin.SignIn;
import vn.bieuduong.identity.signin.SignInLine;
import vn.bieuduong.identity.signin.TrustedDevice;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.web.Words;
import vn.bieuduong.web.frame.SignInCookie;

/** Nơi đang đăng nhập: where one is signed in, and ending it there. */
@Named
@RequestScoped
public class SignInsPage {

    private final SignIn signIn;
    private final SignInCookie cookie;
    private final HttpServletRequest request;
    private final Words words;
    private @Nullable List<SignInLine> lines;
    private @Nullable List<TrustedDevice> trusted;

    @Inject
    SignInsPage(SignIn signIn, SignInCookie cookie, HttpServletRequest request, Words words) {
        this.signIn = signIn;
        this.cookie = cookie;
        this.request = request;
        this.words = words;
    }

    public List<SignInLine> getLines() {
        if (lines == null) {
            lines = signIn.mine(token());
        }
        return lines;
    }

    /** Devices that are not asked for the second step. */
    public List<TrustedDevice> getTrusted() {
        if (trusted == null) {
            trusted = signIn.trusted(token());
        }
        return trusted;
    }

    public boolean isElsewhere() {
        return getLines().size() > 1;
    }

    /** Browser and system, as people call them: "Chrome trên Windows". */
    public String device(String program) {
        String browser = first(program, "Edg", "OPR", "coc_coc", "Firefox", "Chrome", "Safari");
        String system = first(program, "Android", "iPhone", "iPad", "Windows", "Mac OS", "Linux");
        return words.say("signIns.device", words.maybe("signIns.of." + browser), words.maybe("signIns.of." + system));
    }

    /** Ends one of the others. */
    public String end(String one) {
        return ended(signIn.endOthers(token(), one));
    }

    /** Asks for the second step there again. */
    public String distrust(String one) {
        return "/account/sign-ins?faces-redirect=true&done="
                + (signIn.distrust(token(), one) ? "deviceForgotten" : "deviceForgottenBefore");
    }

    /** Ends all others. */
    public String endAll() {
        return ended(signIn.endOthers(token(), ""));
    }

    /** Ends all of them, this one too. */
    public String signOutEverywhere() {
        String token = token();
        signIn.endOthers(token, "");
        signIn.signOut(token);
        cookie.clear((HttpServletResponse)
                FacesContext.getCurrentInstance().getExternalContext().getResponse());
        return "/index?faces-redirect=true&done=signedOutEverywhere";
    }

    private static String ended(int count) {
        return "/account/sign-ins?faces-redirect=true&done=" + (count == 0 ? "signInsGone" : "signInsEnded");
    }

    private String token() {
        return cookie.read(request).orElseThrow(() -> Refusal.of(IdentityReason.SIGN_IN_NEEDED));
    }

    private static String first(String program, String... marks) {
        for (String mark : marks) {
            if (program.contains(mark)) {
                return mark.replaceAll("[^A-Za-z]", "");
            }
        }
        return "other";
    }
}
