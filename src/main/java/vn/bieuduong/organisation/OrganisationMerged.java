package vn.bieuduong.organisation;

import vn.bieuduong.platform.Fact;
import vn.bieuduong.platform.id.AgencyCode;

/** Đã sáp nhập: a body has ended and another one stepped in its place; announced in the act's transaction. */
public record OrganisationMerged(AgencyCode ended, AgencyCode successor) implements Fact {

    @Override
    public String subject() {
        return ended.value();
    }
}
