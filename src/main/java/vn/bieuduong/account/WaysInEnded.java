package vn.bieuduong.account;

import vn.bieuduong.platform.Fact;

/** An administrator has closed every way into an account: what its owner had begun outside it is over too. */
public record WaysInEnded(String account) implements Fact {

    @Override
    public String subject() {
        return account;
    }
}
