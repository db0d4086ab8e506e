package vn.bieuduong.notification.returned;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Báo thư không đến: a report of a mail server that one of our messages did not reach its mailbox (RFC 3464, a {@code
 * multipart/report}). Strangers write to the mailbox too: of a mail header lines alone are read, of the mail itself and of two of its
 * parts; nothing is decoded, and no part is taken for anything else.
 *
 * @param messageId of the message, as we gave it
 * @param words what the mail server says of why
 */
public record DeliveryReport(String messageId, String words) {

    /** So much of a mail is looked at: a report has what counts at its beginning. */
    static final int LONGEST = 128 * 1024;

    private static final int MOST_PARTS = 20;
    private static final int MOST_RECIPIENTS = 20;
    private static final int LONGEST_WORDS = 400;
    private static final int LONGEST_ID = 200;
    private static final Pattern BOUNDARY =
            Pattern.compile(";\\s*boundary\\s*=\\s*(?:\"([^\"]{1,70})\"|([^\\s;\"]{1,70}))", Pattern.CASE_INSENSITIVE);

    /** What a mail says of a message that failed; empty for any other mail, a report of a delay or of success among them. */
    public static Optional<DeliveryReport> read(byte[] mail) {
        byte[] beginning = mail.length > LONGEST ? Arrays.copyOf(mail, LONGEST) : mail;
        HeaderLines lines = new HeaderLines(new String(beginning, StandardCharsets.ISO_8859_1));
        String type = field(lines.block(""), "content-type");
        Matcher boundary = BOUNDARY.matcher(type);
        if (!isOf(type, "multipart/report") || !boundary.find()) {
            return Optional.empty();
        }
        return of(lines, "--" + (boundary.group(1) == null ? boundary.group(2) : boundary.group(1)));
    }

    private static Optional<DeliveryReport> of(HeaderLines lines, String border) {
        String words = null;
        String id = null;
        int parts = 0;
        while (lines.skipTo(border)) {
            if (++parts > MOST_PARTS) {
                return Optional.empty();
            }
            String type = field(lines.block(border), "content-type");
            if (isOf(type, "message/delivery-status")) {
                words = failure(lines, border);
            } else if (isOf(type, "message/rfc822") || isOf(type, "text/rfc822-headers")) {
                id = id(lines.block(border));
            }
        }
        return words == null || id == null ? Optional.empty() : Optional.of(new DeliveryReport(id, words));
    }

    /** What is said of the recipient that failed; null when none did. We write to one recipient at a time. */
    private static @Nullable String failure(HeaderLines lines, String border) {
        lines.block(border); // of the message as a whole
        for (int i = 0; i < MOST_RECIPIENTS; i++) {
            Map<String, String> recipient = lines.block(border);
            if (recipient.isEmpty()) {
                return null;
            }
            if (field(recipient, "action").toLowerCase(Locale.ROOT).startsWith("failed")) {
                String why = field(recipient, "diagnostic-code").replaceFirst("(?i)^smtp;\\s*", "");
                String words = (field(recipient, "status") + " " + why).strip();
                return words.substring(0, Math.min(words.length(), LONGEST_WORDS));
            }
        }
        return null;
    }

    private static @Nullable String id(Map<String, String> headers) {
        String id = field(headers, "message-id");
        return id.isEmpty() || id.length() > LONGEST_ID ? null : id;
    }

    private static boolean isOf(String type, String wanted) {
        String bare = type.split(";", 2)[0].strip();
        return bare.equalsIgnoreCase(wanted);
    }

    private static String field(Map<String, String> headers, String name) {
        return headers.getOrDefault(name, "")
                .replaceAll("[\\p{Cntrl}\\s]+", " ")
                .strip();
    }
}
