package vn.bieuduong.identity.openid;

import java.util.UUID;
import vn.bieuduong.identity.signin.SignInStep;

/** Trở lại cổng: where somebody goes on who comes back from a provider. */
public sealed interface Arrival {

    /**
     * He is signed in, or takes his second step.
     *
     * @param provider the id of the one he came through
     */
    record Known(SignInStep step, String target, String provider) implements Arrival {}

    /**
     * He has no account yet, and may open one with this ticket.
     *
     * @param provider the id of the one he came through
     */
    record New(String ticket, String provider) implements Arrival {}

    /** His account is linked. */
    record Linked() implements Arrival {}

    /**
     * A person has to compare, or has said no.
     *
     * @param own whether he was to link the account he is signed in with
     */
    record Held(OpenIdReason reason, UUID request, boolean own) implements Arrival {}
}
