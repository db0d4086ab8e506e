package vn.bieuduong.keeping;

import java.time.Instant;
import java.util.List;
import vn.bieuduong.platform.id.AccountName;

/**
 * Phiếu của trang: whose page it is and which of its forms it stands in. Sealed, it goes out with the form and comes back with what is
 * typed: who brings it may have text kept for its owner, and nothing else.
 *
 * @param address the page's address, with what names the thing it is about
 * @param page no two pages that were opened have the same
 * @param before the pages whose kept text this one has taken over
 */
public record PageSlip(
        AccountName account, String address, String form, String page, List<String> before, Instant openedAt) {

    public PageSlip {
        before = List.copyOf(before);
    }
}
