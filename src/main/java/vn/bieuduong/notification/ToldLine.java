package vn.bieuduong.notification;

import java.time.Instant;
import java.util.Optional;

/**
 * Một thông báo về hồ sơ: what was said to whom, by which way, and how far it came.
 *
 * @param name what its reader is called; empty when he has no account
 * @param medium by what it was sent: MAIL, SMS or ZALO
 * @param address his e-mail address or number with most of it hidden; empty when it stood in the portal alone
 * @param ofOffice whether its reader does something for the office
 * @param signsIn whether he has an inbox of the portal
 * @param sentAt when a mail server, or who passes short messages on, took it
 * @param openedAt when it was opened in the portal
 */
public record ToldLine(
        Instant at,
        String event,
        String language,
        String subject,
        Optional<String> name,
        String medium,
        Optional<String> address,
        boolean ofOffice,
        boolean signsIn,
        MessageState state,
        Optional<Instant> sentAt,
        Optional<Instant> openedAt) {

    /** Whether it stands in an inbox of the portal. */
    public boolean isInPortal() {
        return signsIn && medium.equals("MAIL");
    }

    /** Whether he was not reached by any way of the portal. */
    public boolean isUnreached() {
        return name.isPresent() && !signsIn && address.isEmpty();
    }

    /** {@code n…@lacha.example}, {@code 0…678}. */
    static String hidden(String address) {
        int at = address.indexOf('@');
        int kept = at < 0 ? address.length() - 3 : at;
        return kept < 1 ? "…" : address.charAt(0) + "…" + address.substring(kept);
    }
}
