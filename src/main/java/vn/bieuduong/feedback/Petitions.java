package vn.bieuduong.feedback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.Typed;
import vn.bieuduong.platform.random.Unguessable;

/** Sổ phản ánh: keeps what people wrote to the office. */
@ApplicationScoped
public class Petitions {

    /** Crockford's base 32: nothing is misread from paper or over the telephone. */
    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int CODE = 10;
    private static final int MOST_LISTED = 300;

    private final EntityManager em;
    private final Clock clock;

    @Inject
    public Petitions(EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    /** Whoever asks; for doors that have checked him by other means. */
    public PetitionView get(UUID id) {
        return find(id).orElseThrow(Petitions::unknown).view(clock.instant());
    }

    /** A code of 50 random bits. */
    static String code() {
        return Unguessable.letters(LETTERS, CODE);
    }

    void add(Petition petition) {
        em.persist(petition);
    }

    Optional<Petition> find(UUID id) {
        return Optional.ofNullable(em.find(Petition.class, id));
    }

    Petition locked(UUID id) {
        return Optional.ofNullable(em.find(Petition.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(Petitions::unknown);
    }

    /** By the hash of what its form carried. */
    Optional<Petition> sent(String hash) {
        return em.createQuery("select p from Petition p where p.sentHash = :h", Petition.class)
                .setParameter("h", hash)
                .getResultStream()
                .findFirst();
    }

    /** By its code, however it was typed. */
    Optional<Petition> byCode(String typed) {
        return em.createQuery("select p from Petition p where p.code = :c", Petition.class)
                .setParameter("c", Typed.code(typed))
                .getResultStream()
                .findFirst();
    }

    /** What the office has to do with first, by what is due; then what waits for its writer, then what is done, newest first. */
    List<Petition> all() {
        List<Petition> all = new ArrayList<>(em.createQuery(
                        "select p from Petition p where p.dueAt is not null order by p.dueAt, p.written",
                        Petition.class)
                .setMaxResults(MOST_LISTED)
                .getResultList());
        all.addAll(em.createQuery(
                        "select p from Petition p where p.dueAt is null order by p.receivedAt desc, p.written desc",
                        Petition.class)
                .setMaxResults(MOST_LISTED)
                .getResultList());
        return all;
    }

    long owed() {
        return em.createQuery("select count(p) from Petition p where p.dueAt is not null", Long.class)
                .getSingleResult();
    }

    List<Petition> published(int most) {
        return em.createQuery(
                        "select p from Petition p where p.publishedAt is not null order by p.publishedAt desc, p.written desc",
                        Petition.class)
                .setMaxResults(most)
                .getResultList();
    }

    private static Refusal unknown() {
        return Refusal.of(FeedbackReason.PETITION_NOT_FOUND);
    }
}
