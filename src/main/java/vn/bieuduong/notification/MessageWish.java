package vn.bieuduong.notification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.bieuduong.notification.Wishes.Wish;
import vn.bieuduong.platform.Texts;
import vn.bieuduong.platform.id.AccountName;

/** Cách muốn được báo, của một tài khoản. */
@Entity
@Table(name = "message_wish")
class MessageWish {

    @Id
    private String account;

    private String language;

    @Column(name = "without_mail")
    private String withoutMail;

    @Column(name = "by_sms")
    private String bySms;

    @Column(name = "by_zalo")
    private String byZalo;

    @SuppressWarnings("NullAway")
    protected MessageWish() {}

    @SuppressWarnings("NullAway") // change sets the rest
    MessageWish(AccountName account, Wish wish) {
        this.account = account.value();
        change(wish);
    }

    void change(Wish wish) {
        language = wish.language().getLanguage();
        withoutMail = joined(wish.withoutMail());
        bySms = joined(wish.bySms());
        byZalo = joined(wish.byZalo());
    }

    Wish wish() {
        return new Wish(
                Texts.first(List.of(Locale.forLanguageTag(language))),
                events(withoutMail),
                events(bySms),
                events(byZalo));
    }

    private static String joined(Set<String> events) {
        return String.join(",", new TreeSet<>(events));
    }

    private static Set<String> events(String joined) {
        return Arrays.stream(joined.split(","))
                .filter(event -> !event.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }
}
