package vn.bieuduong.representation;

import java.time.LocalDate;
import java.util.UUID;
import vn.bieuduong.platform.Fact;
import vn.bieuduong.platform.id.AccountName;

/**
 * Uỷ quyền hết hạn: it ends by its days, soon or since yesterday.
 *
 * @param principal the account of who is represented
 * @param representative the account of who acts for him
 * @param over whether its last day is behind
 */
public record MandateEnds(
        UUID mandate, AccountName principal, AccountName representative, LocalDate from, LocalDate to, boolean over)
        implements Fact {

    @Override
    public String subject() {
        return mandate.toString();
    }
}
