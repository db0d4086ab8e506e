package vn.bieuduong.identity;

import vn.bieuduong.platform.Fact;
import vn.bieuduong.platform.id.AccountName;

/**
 * Đã mở tài khoản: somebody may sign in now.
 *
 * @param page the page within the portal on which its owner begins
 */
public record AccountOpened(AccountName account, String page) implements Fact {

    @Override
    public String subject() {
        return account.value();
    }
}
