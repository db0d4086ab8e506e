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
import vn.bieuduong.platform.Settings;
import vn.bieuduong.platform.Texts;

/** Báo tin: words what somebody is told in his language, and hands it to the outbox. */
@ApplicationScoped
public class Informing {

    /**
     * What somebody is told of.
     *
     * @param matter what it is about, for who asks later whether somebody was told
     * @param page the page within the portal to go on from
     */
    record News(Occasion occasion, String matter, Optional<UUID> dossier, String page, Map<String, String> values) {}

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
    void account(String name, News news) {
        accounts.find(name).ifPresent(account -> {
            Wish wish = wishes.of(account.name());
            boolean mailed = !news.occasion().isMutable()
                    || !wish.withoutMail().contains(news.occasion().name());
            send(
                    account.name(),
                    mailed ? account.email().orElse(null) : null,
                    account.displayName(),
                    wish.language(),
                    news,
                    null);
        });
    }

    /** Tells somebody who has no account, by e-mail alone. */
    void address(String address, String name, News news) {
        send(null, address, name, Texts.first(List.of()), news, null);
    }

    /** Tells an address alone what is for its reader only: nobody finds it in an inbox of the portal. */
    void privately(String address, String name, Locale language, News news, @Nullable String secret) {
        send(null, address, name, language, news, secret);
    }

    /** In which language the account's owner is told. */
    Locale language(String account) {
        return wishes.of(account).language();
    }

    private void send(
            @Nullable String account,
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
        Letter letter = new Letter(
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
        outbox.send(letter);
    }
}
