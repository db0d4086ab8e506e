package vn.bieuduong.identity;

import java.time.LocalDate;
import vn.bieuduong.platform.Fact;
import vn.bieuduong.platform.id.AccountName;

/**
 * Uỷ quyền khi nghỉ đã giao hoặc đã thôi: somebody does another's work from a day to a day, or does it no longer.
 *
 * @param by who said so: one of the two, or an administrator
 * @param ended whether it is over before its last day
 */
public record StandInChanged(
        AccountName giver, AccountName deputy, LocalDate from, LocalDate to, AccountName by, boolean ended)
        implements Fact {

    @Override
    public String subject() {
        return giver.value();
    }
}
