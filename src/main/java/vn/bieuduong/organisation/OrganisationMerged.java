package vn.bieuduong.organisation;

import vn.bieuduong.platform.Fact;

/** Đã sáp nhập: a body has ended and another one stepped in its place; announced in the act's transaction. */
public record OrganisationMerged(String ended, String successor) implements Fact {

    @Override
    public String subject() {
        return ended;
    }
}
