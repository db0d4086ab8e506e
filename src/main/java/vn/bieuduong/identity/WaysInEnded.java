package vn.bieuduong.identity;

import vn.bieuduong.platform.Fact;

/** Every way into an account was closed: what its owner had begun outside it is over too. */
public record WaysInEnded(String account) implements Fact {

    @Override
    public String subject() {
        return account;
    }
}
