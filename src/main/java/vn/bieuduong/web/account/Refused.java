package vn.bieuduong.web.account;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.bieuduong.identity.IdentityReason;
import vn.bieuduong.identity.openid.OpenIdReason;
import vn.bieuduong.platform.Finding;
import vn.bieuduong.platform.Reason;
import vn.bieuduong.platform.Refusal;

/** Lý do trên địa chỉ: why a way through a provider led nowhere, carried to the page on which somebody reads it by its name alone. */
final class Refused {

    /** How many minutes somebody waits, at the most. */
    private static final int LONGEST = 1_000;

    private static final List<Reason> OTHERS = List.of(
            IdentityReason.SIGN_IN_FAILED,
            IdentityReason.SIGN_IN_NEEDED,
            IdentityReason.PASSWORD_AGAIN,
            IdentityReason.SECOND_STEP_AGAIN,
            IdentityReason.SECOND_STEP_IMPOSSIBLE,
            IdentityReason.TOO_MANY_ATTEMPTS,
            IdentityReason.BUSY);

    private Refused() {}

    /**
     * The page that says so.
     *
     * @param own whether he was to link the account he is signed in with
     * @param wanted the page he wanted
     */
    static String page(Refusal refusal, boolean own, String wanted) {
        Finding first = refusal.findings().get(0);
        String wait = first.arguments().stream()
                .findFirst()
                .filter(Number.class::isInstance)
                .map(minutes -> "&wait=" + minutes)
                .orElse("");
        return page(first.reason(), own, wanted) + wait;
    }

    static String page(Reason reason, boolean own, String wanted) {
        return (own ? "/account/providers.xhtml" : "/account/sign-in.xhtml")
                + "?refused="
                + reason.name()
                + (wanted.isEmpty() ? "" : "&to=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8));
    }

    /** The finding behind the name; nothing for a name that is none. */
    static Optional<Finding> read(String name, int wait) {
        return Stream.<Reason>concat(Arrays.stream(OpenIdReason.values()), OTHERS.stream())
                .filter(reason -> reason.name().equals(name))
                .findFirst()
                .map(reason -> Finding.of(reason, Math.min(wait, LONGEST)));
    }
}
