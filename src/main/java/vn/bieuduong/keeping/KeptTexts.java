package vn.bieuduong.keeping;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.bieuduong.platform.id.AccountName;

/**
 * Sổ bản đang gõ: what is typed into forms and not sent, for three days or until the form was taken. Each page that somebody has open
 * writes a line of its own, so that of two windows neither takes the other's words away. Nothing here is an act: what is kept is
 * only ever offered again to the account whose page it was typed on.
 */
@ApplicationScoped
@Transactional
public class KeptTexts {

    /** How long what was typed is kept. */
    public static final Duration KEPT = Duration.ofHours(72);

    /** More than any form of ours takes. */
    public static final int LARGEST = 400_000;

    private static final int MOST_PAGES = 100;

    private final EntityManager em;
    private final Clock clock;

    @Inject
    public KeptTexts(EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    /**
     * Keeps what stands in the form now.
     *
     * @return when; nothing when the form was taken meanwhile, or something later is kept already
     */
    public Optional<Instant> keep(PageSlip slip, Map<String, List<String>> fields, KeptText.Prints prints, int turn) {
        String packed = Packed.of(fields);
        if (packed.length() + prints.shown().length() + prints.own().length() > LARGEST) {
            throw new IllegalArgumentException("too much text to be kept: " + packed.length());
        }
        Instant now = clock.instant();
        int kept = em.createNativeQuery(
                        "insert into kept_text (account, page, address, form, fields, shown, own, turn, kept_at, done)"
                                + " values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, false) on conflict (account, page) do update set"
                                + " fields = excluded.fields, shown = excluded.shown, own = excluded.own, turn = excluded.turn,"
                                + " kept_at = excluded.kept_at where not kept_text.done and kept_text.turn <= excluded.turn")
                .setParameter(1, slip.account().value())
                .setParameter(2, slip.page())
                .setParameter(3, slip.address())
                .setParameter(4, slip.form())
                .setParameter(5, packed)
                .setParameter(6, prints.shown())
                .setParameter(7, prints.own())
                .setParameter(8, turn)
                .setParameter(9, Timestamp.from(now))
                .executeUpdate();
        if (kept == 0) {
            return Optional.empty();
        }
        forgetBefore(slip);
        em.createNativeQuery(
                        "delete from kept_text where account = ?1 and page in (select page from kept_text where account = ?1"
                                + " order by kept_at desc offset " + MOST_PAGES + ")")
                .setParameter(1, slip.account().value())
                .executeUpdate();
        return Optional.of(now);
    }

    /** What is kept of all forms of a page of the account's, newest first. */
    public List<KeptText> of(AccountName account, String address) {
        Query query = em.createNativeQuery(
                        "select form, page, fields, shown, own, turn, kept_at from kept_text"
                                + " where account = ?1 and address = ?2 and not done and kept_at > ?3 order by kept_at desc, page")
                .setParameter(1, account.value())
                .setParameter(2, address)
                .setParameter(3, Timestamp.from(clock.instant().minus(KEPT)));
        List<?> rows = query.getResultList();
        return rows.stream().map(row -> text((Object[]) row)).toList();
    }

    private static KeptText text(Object[] row) {
        return new KeptText(
                (String) row[0],
                (String) row[1],
                Packed.read((String) row[2]),
                new KeptText.Prints((String) row[3], (String) row[4]),
                ((Number) row[5]).intValue(),
                ((Timestamp) row[6]).toInstant());
    }

    /** Drops what is kept of the page, and whatever it had taken over: the form was taken. What still comes from it is late. */
    public void done(PageSlip slip) {
        forgetBefore(slip);
        em.createNativeQuery(
                        "insert into kept_text (account, page, address, form, fields, shown, own, turn, kept_at, done)"
                                + " values (?1, ?2, ?3, ?4, '{}', '', '', 0, ?5, true) on conflict (account, page) do update set"
                                + " fields = '{}', shown = '', own = '', kept_at = excluded.kept_at, done = true")
                .setParameter(1, slip.account().value())
                .setParameter(2, slip.page())
                .setParameter(3, slip.address())
                .setParameter(4, slip.form())
                .setParameter(5, Timestamp.from(clock.instant()))
                .executeUpdate();
    }

    private void forgetBefore(PageSlip slip) {
        for (String page : slip.before()) {
            em.createNativeQuery("delete from kept_text where account = ?1 and page = ?2 and not done")
                    .setParameter(1, slip.account().value())
                    .setParameter(2, page)
                    .executeUpdate();
        }
    }

    /** Forgets what nobody came back for. */
    public int sweep() {
        return em.createNativeQuery("delete from kept_text where kept_at < ?1")
                .setParameter(1, Timestamp.from(clock.instant().minus(KEPT)))
                .executeUpdate();
    }
}
