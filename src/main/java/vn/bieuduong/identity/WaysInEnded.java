package vn.bieuduong.identity;

import vn.bieuduong.platform.Fact;
import vn.bieuduong.platform.id.AccountName;

/** Every way into an account was closed: what its owner had begun outside it is over too. */
public record WaysInEnded(AccountName account) implements Fact {

    @Override
    public String subject() {
        return account.value();
    }
}
