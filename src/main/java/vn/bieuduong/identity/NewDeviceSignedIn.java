package vn.bieuduong.identity;

import java.time.Instant;
import vn.bieuduong.platform.Fact;
import vn.bieuduong.platform.id.AccountName;

/**
 * Đăng nhập từ thiết bị mới: whoever has signed in before did so from a browser he never used.
 *
 * @param address the client's address
 */
public record NewDeviceSignedIn(AccountName account, String address, Instant at) implements Fact {

    @Override
    public String subject() {
        return account.value();
    }
}
