package vn.bieuduong.identity.openid;

import java.util.UUID;
import vn.bieuduong.platform.id.AccountName;

/** Kết quả đối chiếu: whose account it is that a provider names somebody for. */
sealed interface Match {

    /** This one's. */
    record Found(AccountName account) implements Match {}

    /** A person has to say, or has said no. */
    record Held(OpenIdReason reason, UUID request) implements Match {}

    /** Nobody's. */
    record Stranger() implements Match {}
}
