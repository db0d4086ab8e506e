package vn.bieuduong.account;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.platform.Typed;

/**
 * Nhiệm vụ như khai vào: a row of a page or of a list.
 *
 * @param role the role's name; empty for a row that was left alone
 * @param at code or name of the body it is held at; empty for the owner's own
 * @param from the first day; null for today
 * @param to the last day; null while no end is known
 * @param bodies codes or names of the bodies whose dossiers it is for; none for everybody's
 * @param procedures whose dossiers it is for; none for all
 */
public record DutyForm(
        String role,
        String at,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        List<String> bodies,
        List<String> procedures) {

    public DutyForm {
        role = Typed.line(role);
        at = Typed.line(at);
        bodies = lines(bodies);
        procedures = lines(procedures);
    }

    /** For all that comes to the body. */
    public DutyForm(String role, String at, @Nullable LocalDate from, @Nullable LocalDate to) {
        this(role, at, from, to, List.of(), List.of());
    }

    private static List<String> lines(List<String> typed) {
        return typed.stream()
                .map(Typed::line)
                .filter(one -> !one.isEmpty())
                .distinct()
                .toList();
    }

    boolean isEmpty() {
        return role.isEmpty() && at.isEmpty() && to == null && bodies.isEmpty() && procedures.isEmpty();
    }
}
