package vn.bieuduong.identity;

import vn.bieuduong.platform.Fact;
import vn.bieuduong.platform.id.AccountName;

/**
 * Đã đổi mật khẩu.
 *
 * @param byOwner whether its owner did, and not an administrator who gave him one to be used once
 */
public record PasswordChanged(AccountName account, boolean byOwner) implements Fact {

    @Override
    public String subject() {
        return account.value();
    }
}
