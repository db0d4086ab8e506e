package vn.bieuduong.informing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.identity.Accounts;
import vn.bieuduong.notification.Letter;
import vn.bieuduong.notification.Outbox;
import vn.bieuduong.notification.Wishes;
import vn.bieuduong.notification.Wishes.Wish;
import vn.bieuduong.notification.channel.Enclosure;
import vn.bieuduong.notification.channel.Medium;
import vn.bieuduong.platform.Settings;
import vn.bieuduong.platform.Texts;
import vn.bieuduong.platform.id.AccountName;

/** Báo tin: words what somebody is told in his language, and hands it to the outbox. */
@ApplicationScoped
public class Informing {

    /**
     * What somebody is told of.
     *
     * @param matter what it is about, for who asks later whether somebody was told
     * @param page the page within the portal to go on from
     */
    record News(Occasion occasion, String matter, Optional<UUID> dossier, String page, Map<String, String> values) {

        /** The same, to be gone on from elsewhere. */
        News on(String other) {
            return new News(occasion, matter, dossier, other, values);
        }
    }

    /** Where whoever cannot sign in sees how a dossier stands. */
    private static final String LOOKUP = "/lookup/lookup.xhtml";

    private static final String OUTSIDE = "/lookup/";

    private final Outbox outbox;
    private final NoticeTexts texts;
    private final Accounts accounts;
    private final Wishes wishes;
    private final Settings settings;

    @Inject
    public Informing(Outbox outbox, NoticeTexts texts, Accounts accounts, Wishes wishes, Settings settings) {
        this.outbox = outbox;
        this.texts = texts;
        this.accounts = accounts;
        this.wishes = wishes;
        this.settings = settings;
    }

    /** Tells the account's owner, in the portal and by e-mail when he has an address; nobody when there is no such account. */
    void account(AccountName name, News news) {
        accounts.find(name).ifPresent(account -> {
            Wish wish = wishes.of(account.name());
            boolean outside = account.isRepresentedOnly();
            boolean mailed = !news.occasion().isMutable()
                    || !wish.withoutMail().contains(news.occasion().name());
            Letter letter = letter(
                    account.name(),
                    mailed ? account.email().orElse(null) : null,
                    account.displayName(),
                    wish.language(),
                    outside && !news.page().startsWith(OUTSIDE) ? news.on(LOOKUP) : news,
                    null);
            outbox.send(letter, news.occasion().patience());
            if (outside && account.email().isEmpty()) {
                account.phone().ifPresent(number -> bySms(letter, number));
            } else if (news.occasion().isBrief()) {
                account.phone().ifPresent(number -> brief(letter, number, wish));
            }
        });
    }

    /** What stands in the subject names no person and no reason; all else is read on the portal. */
    private void brief(Letter letter, String number, Wish wish) {
        String text = brief(settings.portalName(), letter.subject(), settings.publicUrl());
        if (wish.bySms().contains(letter.event())) {
            bySms(letter, number);
        }
        if (settings.phones().zalo().isPresent() && wish.byZalo().contains(letter.event())) {
            outbox.brief(letter, Medium.ZALO, number, text);
        }
    }

    private void bySms(Letter letter, String number) {
        if (settings.phones().sms().isPresent()) {
            String text = brief(settings.portalName(), letter.subject(), settings.publicUrl());
            outbox.brief(letter, Medium.SMS, number, text);
        }
    }

    /** What a short message says. */
    static String brief(@Nullable String portal, String subject, String address) {
        return portal + ": " + subject + ". " + address;
    }

    /** Tells somebody who has no account, by e-mail alone. */
    void address(String address, String name, News news) {
        outbox.send(
                letter(null, address, name, Texts.first(List.of()), news, null),
                news.occasion().patience());
    }

    /** The file that the mails of an occasion wait for is made. */
    void enclose(Occasion occasion, UUID dossier, Enclosure enclosure) {
        outbox.enclose(occasion.name(), dossier, enclosure);
    }

    /** Tells somebody who cannot sign in, by e-mail or else by a short message; nobody where neither is known. */
    void outsider(String name, Optional<String> address, Optional<String> phone, News news) {
        News here = news.on(LOOKUP);
        Letter letter = letter(null, address.orElse(null), name, Texts.first(List.of()), here, null);
        outbox.send(letter);
        if (address.isEmpty()) {
            phone.ifPresent(number -> bySms(letter, number));
        }
    }

    /** Tells an address alone what is for its reader only: nobody finds it in an inbox of the portal. */
    void privately(String address, String name, Locale language, News news, @Nullable String secret) {
        outbox.send(letter(null, address, name, language, news, secret));
    }

    /** In which language the account's owner is told. */
    Locale language(AccountName account) {
        return wishes.of(account).language();
    }

    private Letter letter(
            @Nullable AccountName account,
            @Nullable String address,
            String name,
            Locale language,
            News news,
            @Nullable String secret) {
        Map<String, String> values = new HashMap<>(news.values());
        values.put("name", name);
        values.put("portal", settings.portalName());
        values.put("link", settings.publicUrl() + news.page());
        NoticeText text = texts.of(news.occasion(), language).filled(values);
        return new Letter(
                account,
                address,
                news.occasion().name(),
                news.matter(),
                news.dossier(),
                language,
                text.subject(),
                text.body(),
                news.page(),
                secret);
    }
}
