package vn.bieuduong.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.platform.Texts;
import vn.bieuduong.platform.id.AccountName;

/** Cách báo: in which language somebody wants to be told, and of which events by e-mail or telephone. In the portal he is told of all. */
@ApplicationScoped
@Transactional
public class Wishes {

    /**
     * What somebody wants.
     *
     * @param withoutMail events of which he wants no e-mail
     * @param bySms events of which he wants a short message besides
     * @param byZalo events of which he wants a message by Zalo besides
     */
    public record Wish(Locale language, Set<String> withoutMail, Set<String> bySms, Set<String> byZalo) {

        public Wish {
            withoutMail = Set.copyOf(withoutMail);
            bySms = Set.copyOf(bySms);
            byZalo = Set.copyOf(byZalo);
        }
    }

    private final EntityManager em;

    @Inject
    public Wishes(EntityManager em) {
        this.em = em;
    }

    /** The wish of the account's owner; Vietnamese and everything by e-mail when he never said. */
    public Wish of(AccountName account) {
        return find(account)
                .map(MessageWish::wish)
                .orElseGet(() -> new Wish(Texts.first(List.of()), Set.of(), Set.of(), Set.of()));
    }

    /** Writes down the language in which a new account's owner has registered; what he has chosen himself since stays. */
    public void speak(AccountName account, Locale language) {
        if (find(account).isEmpty()) {
            em.persist(
                    new MessageWish(account, new Wish(Texts.first(List.of(language)), Set.of(), Set.of(), Set.of())));
        }
    }

    /** Takes the actor's own wish. */
    public void change(Actor actor, Wish wanted) {
        find(actor.account())
                .ifPresentOrElse(
                        wish -> wish.change(wanted), () -> em.persist(new MessageWish(actor.account(), wanted)));
    }

    private Optional<MessageWish> find(AccountName account) {
        return Optional.ofNullable(em.find(MessageWish.class, account.value()));
    }
}
