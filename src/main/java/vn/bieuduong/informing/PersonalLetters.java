package vn.bieuduong.informing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.informing.Informing.News;
import vn.bieuduong.platform.id.AccountName;

/** Thư riêng: goes to one e-mail address and to no inbox of the portal, for it often carries a link that is its reader's alone. */
@ApplicationScoped
public class PersonalLetters {

    private final Informing informing;

    @Inject
    public PersonalLetters(Informing informing) {
        this.informing = informing;
    }

    /**
     * Writes to the address.
     *
     * @param name what its reader is called; the address itself while nobody knows
     * @param token what the link to the page carries, good once; null when there is none
     */
    public void send(
            Occasion occasion,
            String address,
            String name,
            Locale language,
            String page,
            @Nullable String token,
            Map<String, String> values) {
        informing.privately(
                address,
                name,
                language,
                new News(
                        occasion,
                        "letter:" + occasion,
                        Optional.empty(),
                        token == null ? page : page + "?token=" + token,
                        values),
                token);
    }

    /** Writes to an address a last time: it is kept no longer than the letter takes to go out. */
    public void last(Occasion occasion, String address, String name, Locale language, Map<String, String> values) {
        informing.privately(
                address,
                name,
                language,
                new News(occasion, "letter:" + occasion, Optional.empty(), "/", values),
                address);
    }

    /** In which language the account's owner is told. */
    public Locale language(AccountName account) {
        return informing.language(account);
    }
}
