package vn.bieuduong.identity;

import vn.bieuduong.platform.Fact;

/**
 * Đã mở tài khoản: somebody may sign in now.
 *
 * @param page the page within the portal on which its owner begins
 */
public record AccountOpened(String account, String page) implements Fact {

    @Override
    public String subject() {
        return account;
    }
}
