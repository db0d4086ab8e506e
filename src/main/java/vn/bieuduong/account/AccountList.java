package vn.bieuduong.account;

import java.util.List;
import java.util.Optional;
import vn.bieuduong.identity.Role;

/**
 * Các tài khoản tìm thấy: one page of them.
 *
 * @param page counted from 1
 * @param more whether another page follows
 */
public record AccountList(List<AccountLine> lines, int page, boolean more) {

    /** Which accounts are wanted. */
    public enum State {
        ANY,
        IN_USE,
        LOCKED,
        /** Whose owner has not chosen a password yet. */
        WAITING
    }

    /** What the list is ordered by. */
    public enum Order {
        NAME,
        PERSON,
        BODY,
        NEWEST
    }

    /**
     * Điều muốn tìm.
     *
     * @param text words of name, owner, title or body, with or without marks; all accounts for ""
     * @param duty what its owner does today
     * @param page from 1
     */
    public record Asked(String text, State state, Optional<Role> duty, Order order, int page) {

        /** A page of those that hold these words, by name. */
        public static Asked of(String text, int page) {
            return new Asked(text, State.ANY, Optional.empty(), Order.NAME, page);
        }
    }
}
