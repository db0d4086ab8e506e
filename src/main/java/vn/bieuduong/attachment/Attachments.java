package vn.bieuduong.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.bieuduong.platform.Sha256;

/** Sổ tệp đính kèm: the register of {@link Attachment}. */
@ApplicationScoped
public class Attachments {

    private static final int MOST_BESIDES = 500;

    private final EntityManager em;

    @Inject
    public Attachments(EntityManager em) {
        this.em = em;
    }

    Attachment add(Attachment attachment) {
        em.persist(attachment);
        return attachment;
    }

    void add(Evidence evidence) {
        em.persist(evidence);
    }

    /** The file with its row locked, as it is now: for who must not be overtaken. */
    Optional<Attachment> locked(AttachmentId id) {
        em.flush();
        return Optional.ofNullable(em.find(Attachment.class, id.value(), LockModeType.PESSIMISTIC_WRITE));
    }

    public Optional<Attachment> find(AttachmentId id) {
        return Optional.ofNullable(em.find(Attachment.class, id.value()));
    }

    List<Attachment> all(Collection<AttachmentId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return em.createQuery(
                        "select a from Attachment a where a.id in :ids order by a.uploadedAt, a.written",
                        Attachment.class)
                .setParameter("ids", ids.stream().map(AttachmentId::value).toList())
                .getResultList();
    }

    /** The others that were handed in with it, oldest first: their SHA-256 and names. */
    List<InspectionQueue.Beside> besides(Attachment attachment) {
        return em
                .createQuery(
                        "select a.sha256, a.name from Attachment a where a.bundle = :bundle and a.id <> :id"
                                + " order by a.uploadedAt, a.written",
                        Object[].class)
                .setParameter("bundle", attachment.bundle())
                .setParameter("id", attachment.id().value())
                .setMaxResults(MOST_BESIDES)
                .getResultList()
                .stream()
                .map(row -> new InspectionQueue.Beside(new Sha256(row[0].toString()), row[1].toString()))
                .toList();
    }

    /** The signature files handed in with it whose document has not been found. */
    List<AttachmentId> waitingBesides(Attachment attachment) {
        List<?> ids = em.createNativeQuery("""
                        select cast(id as text) from attachment where bundle = cast(?1 as uuid) and id <> cast(?2 as uuid)
                        and state = 'READY' and inspection -> 'signatures' ->> 'code' = 'CONTENT_MISSING'""")
                .setParameter(1, attachment.bundle().toString())
                .setParameter(2, attachment.id().value().toString())
                .getResultList();
        return ids.stream()
                .map(id -> new AttachmentId(UUID.fromString(id.toString())))
                .toList();
    }

    /** How many wait for a worker. */
    long waiting() {
        return em.createQuery(
                        "select count(a) from Attachment a where a.state in (vn.bieuduong.attachment.AttachmentState.STAGED,"
                                + " vn.bieuduong.attachment.AttachmentState.INSPECTING)",
                        Long.class)
                .getSingleResult();
    }

    /** How many of one account wait for a worker. */
    long waiting(String uploader) {
        return em.createQuery(
                        "select count(a) from Attachment a where a.uploadedBy = :uploader and a.state in"
                                + " (vn.bieuduong.attachment.AttachmentState.STAGED,"
                                + " vn.bieuduong.attachment.AttachmentState.INSPECTING)",
                        Long.class)
                .setParameter("uploader", uploader)
                .getSingleResult();
    }

    /** Số đã mang đến: how many files, and how many bytes. */
    record Brought(long files, long bytes) {}

    /** What an account has brought since then. */
    Brought brought(String uploader, Instant since) {
        Object[] sums = (Object[]) em.createNativeQuery("""
                        select count(*), coalesce(sum(size), 0) from attachment
                        where uploaded_by = ?1 and uploaded_at > ?2""")
                .setParameter(1, uploader)
                .setParameter(2, java.sql.Timestamp.from(since))
                .getSingleResult();
        return new Brought(((Number) sums[0]).longValue(), ((Number) sums[1]).longValue());
    }

    /**
     * The next one that nobody has, locked; another node's claims are skipped. Accounts take turns: the one whose last turn is
     * longest ago is next, with the file of his that waits longest, however many another has brought.
     */
    Optional<Attachment> nextToInspect(Instant now) {
        List<?> ids = em.createNativeQuery("""
                        select a.id from attachment a left join inspection_turn t on t.account = a.uploaded_by
                        where (a.state = 'STAGED' and a.not_before <= ?1)
                           or (a.state = 'INSPECTING' and a.claimed_until < ?1)
                           or (a.state = 'UNSCANNED' and a.not_before <= ?1
                                and (a.claimed_until is null or a.claimed_until < ?1))
                        order by a.state = 'UNSCANNED', t.turn nulls first, a.uploaded_at limit 1 for update of a skip locked""")
                .setParameter(1, java.sql.Timestamp.from(now))
                .getResultList();
        return ids.stream().findFirst().map(id -> em.find(Attachment.class, UUID.fromString(id.toString())));
    }

    /** How many nobody may open, as no scanner has answered. */
    long unscanned() {
        return em.createQuery(
                        "select count(a) from Attachment a where a.state ="
                                + " vn.bieuduong.attachment.AttachmentState.UNSCANNED",
                        Long.class)
                .getSingleResult();
    }

    /** Those that no scanner has answered for, and that nobody has at the moment, wait no longer. */
    void scannerIsBack(Instant now) {
        em.createNativeQuery("""
                        update attachment set not_before = ?1
                        where state = 'UNSCANNED' and claimed_until is null and not_before > ?1""").setParameter(1, java.sql.Timestamp.from(now)).executeUpdate();
    }

    /** The one judged longest ago that is still to be read and drawn and that nobody has, locked. */
    Optional<Attachment> nextToDraw(Instant now) {
        List<?> ids = em.createNativeQuery("""
                        select id from attachment where draw_from <= ?1 and state = 'READY'
                        order by draw_from limit 1 for update skip locked""")
                .setParameter(1, java.sql.Timestamp.from(now))
                .getResultList();
        return ids.stream().findFirst().map(id -> em.find(Attachment.class, UUID.fromString(id.toString())));
    }

    /** The account of that file has had its turn. */
    void hadTurn(Attachment attachment) {
        em.createNativeQuery("""
                        insert into inspection_turn (account) values (?1)
                        on conflict (account) do update set turn = excluded.turn""").setParameter(1, attachment.uploadedBy()).executeUpdate();
    }
}
