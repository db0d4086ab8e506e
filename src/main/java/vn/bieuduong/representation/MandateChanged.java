package vn.bieuduong.representation;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.platform.Fact;
import vn.bieuduong.platform.id.AccountName;
import vn.bieuduong.platform.id.AgencyCode;

/**
 * Giấy uỷ quyền vừa đổi: it was asked for, counts, was refused or ended.
 *
 * @param principal the account of who is represented; null while he has none
 * @param person who he is, where he cannot sign in
 * @param representative the account of who acts for him
 * @param agency whose desk decides on it; null where none does
 * @param reason why it was refused; "" else
 */
public record MandateChanged(
        UUID mandate,
        MandateState state,
        @Nullable AccountName principal,
        @Nullable RepresentedPerson person,
        AccountName representative,
        LocalDate from,
        LocalDate to,
        @Nullable AgencyCode agency,
        String reason)
        implements Fact {

    @Override
    public String subject() {
        return mandate.toString();
    }
}
