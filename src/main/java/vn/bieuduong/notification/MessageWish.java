package vn.bieuduong.notification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Cách muốn được báo, của một tài khoản. */
@Entity
@Table(name = "message_wish")
class MessageWish {

    @Id
    private String account;

    private String language;

    @Column(name = "without_mail")
    private String withoutMail;

    @SuppressWarnings("NullAway")
    protected MessageWish() {}

    @SuppressWarnings("NullAway") // change sets the rest
    MessageWish(String account) {
        this.account = account;
    }

    void change(Locale wanted, Collection<String> eventsWithoutMail) {
        language = wanted.getLanguage();
        withoutMail = String.join(",", new TreeSet<>(eventsWithoutMail));
    }

    Locale language() {
        return Locale.forLanguageTag(language);
    }

    Set<String> withoutMail() {
        return Arrays.stream(withoutMail.split(","))
                .filter(event -> !event.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }
}
