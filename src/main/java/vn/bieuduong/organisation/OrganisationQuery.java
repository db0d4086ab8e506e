package vn.bieuduong.organisation;

import java.util.Optional;
import vn.bieuduong.platform.id.AgencyCode;

/**
 * Điều kiện tìm: which bodies a list shows.
 *
 * @param under the body whose own bodies are wanted; empty for all of the province
 * @param text words of name, code and tax code, with or without marks
 * @param page from 1
 */
public record OrganisationQuery(
        Optional<AgencyCode> under, String text, Optional<OrganisationType> type, State state, Order order, int page) {

    /** Whether what has ended is wanted. */
    public enum State {
        CURRENT,
        ENDED,
        ALL
    }

    /** What the list is ordered by. */
    public enum Order {
        NAME,
        CODE,
        TYPE
    }
}
