package vn.bieuduong.account;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.platform.Typed;

/**
 * Nhiệm vụ như khai vào: a row of a page or of a list.
 *
 * @param role the role's name; empty for a row that was left alone
 * @param at code or name of the body it is held at; empty for the owner's own
 * @param from the first day; null for today
 * @param to the last day; null while no end is known
 */
public record DutyForm(
        String role,
        String at,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    public DutyForm {
        role = Typed.line(role);
        at = Typed.line(at);
    }

    boolean isEmpty() {
        return role.isEmpty() && at.isEmpty() && to == null;
    }
}
