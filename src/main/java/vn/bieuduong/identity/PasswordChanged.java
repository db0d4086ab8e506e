package vn.bieuduong.identity;

import vn.bieuduong.platform.Fact;

/**
 * Đã đổi mật khẩu.
 *
 * @param byOwner whether its owner did, and not an administrator who gave him one to be used once
 */
public record PasswordChanged(String account, boolean byOwner) implements Fact {

    @Override
    public String subject() {
        return account;
    }
}
