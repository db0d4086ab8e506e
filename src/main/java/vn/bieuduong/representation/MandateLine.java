package vn.bieuduong.representation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.attachment.AttachmentSummary;
import vn.bieuduong.platform.id.AccountName;

/**
 * Một giấy uỷ quyền như màn hình đọc.
 *
 * @param person what was typed of who is represented, where he has no account
 * @param hasOwnAccount whether somebody who signs in has the number of that person; told to the desk alone
 * @param scopeName the procedure it is for; "" for all
 * @param counts whether the one acts for the other today
 * @param paper its paper, when there is one
 * @param decided who decided on it for the office, and when
 * @param ended who ended it
 * @param mayEnd whether the reader may end it now
 * @param mayDecide whether he decides on it for the office
 * @param mayEndForPerson whether he ends it for the office, for one who cannot sign in
 */
public record MandateLine(
        UUID id,
        MandateState state,
        Person principal,
        Optional<RepresentedPerson> person,
        boolean hasOwnAccount,
        Person representative,
        String scopeName,
        LocalDate from,
        LocalDate to,
        boolean counts,
        Optional<AttachmentSummary> paper,
        Instant madeAt,
        Optional<Step> decided,
        String reason,
        Optional<Step> ended,
        boolean mayEnd,
        boolean mayDecide,
        boolean mayEndForPerson) {

    /** One of the two; without an account he has no name to sign in with. */
    public record Person(@Nullable AccountName account, String name) {}

    /** Who did it, and when. */
    public record Step(String name, Instant at) {}
}
