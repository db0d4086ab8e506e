package vn.bieuduong.identity;

import vn.bieuduong.platform.Fact;

/**
 * Cách đăng nhập đã thay đổi: something beside the password by which an account's owner signs in.
 *
 * @param label what its owner calls the passkey; "" for an app
 */
public record FactorChanged(String account, Change change, String label) implements Fact {

    /** What happened to it. */
    public enum Change {
        APP_ON,
        APP_OFF,
        PASSKEY_ADDED,
        PASSKEY_REMOVED,
        /** Its counter went back: there may be a copy of it. */
        PASSKEY_SUSPECT
    }

    @Override
    public String subject() {
        return account;
    }
}
