package vn.bieuduong.identity;

import vn.bieuduong.platform.Fact;
import vn.bieuduong.platform.id.AccountName;

/**
 * Cách đăng nhập đã thay đổi: something beside the password by which an account's owner signs in.
 *
 * @param label what its owner calls the passkey, or people the provider; "" for an app
 */
public record FactorChanged(AccountName account, Change change, String label) implements Fact {

    /** What happened to it. */
    public enum Change {
        APP_ON,
        APP_OFF,
        PASSKEY_ADDED,
        PASSKEY_REMOVED,
        /** Its counter went back: there may be a copy of it. */
        PASSKEY_SUSPECT,
        PROVIDER_LINKED,
        PROVIDER_UNLINKED
    }

    @Override
    public String subject() {
        return account.value();
    }
}
