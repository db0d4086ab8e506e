package vn.bieuduong.roster;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.signature.report.IdentityNumber;

/**
 * Người được ký: one line of a unit's roster as a signer is compared with it.
 *
 * @param numbers those its certificate carries: a person's, or the body's alone for a seal
 * @param from the first day
 * @param to the last day, null while no end is known
 */
record Authorised(
        String name,
        List<IdentityNumber> numbers,
        LocalDate from,
        @Nullable LocalDate to) {

    public Authorised {
        numbers = List.copyOf(numbers);
    }

    boolean isFrom(LocalDate day) {
        return !day.isBefore(from);
    }

    boolean isUntil(LocalDate day) {
        return to == null || !day.isAfter(to);
    }

    boolean isOn(LocalDate day) {
        return isFrom(day) && isUntil(day);
    }

    List<IdentityNumber> personal() {
        return numbers.stream().filter(number -> number.kind().isOfPerson()).toList();
    }

    List<IdentityNumber> corporate() {
        return numbers.stream().filter(number -> !number.kind().isOfPerson()).toList();
    }
}
