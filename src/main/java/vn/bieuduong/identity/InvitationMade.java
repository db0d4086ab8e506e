package vn.bieuduong.identity;

import java.time.Instant;
import vn.bieuduong.platform.Fact;
import vn.bieuduong.platform.id.AccountName;

/**
 * Đã lập lời mời: whoever the account is for may choose its password with a link.
 *
 * @param token what the link carries; nobody but its reader may see it
 * @param until when it ends
 */
public record InvitationMade(AccountName account, String token, Instant until) implements Fact {

    @Override
    public String subject() {
        return account.value();
    }

    /** Without the token, so that no log ever holds one. */
    @Override
    public String toString() {
        return "InvitationMade[" + account + "]";
    }
}
