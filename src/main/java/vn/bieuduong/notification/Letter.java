package vn.bieuduong.notification;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.platform.id.AccountName;

/**
 * Thư báo: what one recipient is told of one event.
 *
 * @param account whose inbox in the portal it goes to; null when he has none
 * @param address his e-mail address; null when none is known
 * @param event what happened, one short word
 * @param matter what it is about, for who asks later whether somebody was told of it
 * @param dossier the dossier it is about
 * @param subject one line; control characters in it become spaces
 * @param page the page to go on from, within the portal
 * @param secret what is not kept once the message is gone: a token that body and page carry, or the address itself; null for
 *     nothing
 */
public record Letter(
        @Nullable AccountName account,
        @Nullable String address,
        String event,
        String matter,
        Optional<UUID> dossier,
        Locale language,
        String subject,
        String body,
        String page,
        @Nullable String secret) {

    /** Without a secret. */
    public Letter(
            @Nullable AccountName account,
            @Nullable String address,
            String event,
            String matter,
            Optional<UUID> dossier,
            Locale language,
            String subject,
            String body,
            String page) {
        this(account, address, event, matter, dossier, language, subject, body, page, null);
    }

    public Letter {
        subject = subject.replaceAll("[\\p{Cntrl}\\p{Zl}\\p{Zp}]+", " ").strip();
    }
}
