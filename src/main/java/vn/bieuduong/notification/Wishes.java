package vn.bieuduong.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.platform.Texts;

/** Cách báo: in which language somebody wants to be told, and of which events by e-mail. In the portal he is told of all. */
@ApplicationScoped
@Transactional
public class Wishes {

    /**
     * What somebody wants.
     *
     * @param withoutMail events he reads in the portal alone
     */
    public record Wish(Locale language, Set<String> withoutMail) {

        public Wish {
            withoutMail = Set.copyOf(withoutMail);
        }
    }

    private final EntityManager em;

    @Inject
    public Wishes(EntityManager em) {
        this.em = em;
    }

    /** The wish of the account's owner; Vietnamese and everything by e-mail when he never said. */
    public Wish of(String account) {
        return find(account)
                .map(wish -> new Wish(Texts.first(List.of(wish.language())), wish.withoutMail()))
                .orElseGet(() -> new Wish(Texts.first(List.of()), Set.of()));
    }

    /**
     * Takes the actor's own wish.
     *
     * @param tag the language's, "vi" or "en"
     */
    public void change(Actor actor, String tag, Collection<String> withoutMail) {
        Locale language = Locale.forLanguageTag(tag);
        MessageWish wish = find(actor.account()).orElseGet(() -> {
            MessageWish first = new MessageWish(actor.account());
            first.change(language, withoutMail);
            em.persist(first);
            return first;
        });
        wish.change(language, withoutMail);
    }

    private Optional<MessageWish> find(String account) {
        return Optional.ofNullable(em.find(MessageWish.class, account));
    }
}
