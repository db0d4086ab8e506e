package vn.bieuduong.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.bieuduong.platform.StoredFile;

/** Thiếp chờ vẽ: which pages have no card to share yet, for whoever draws them after the act, one node each. */
@ApplicationScoped
@Transactional
public class ShareCards {

    private static final Duration CLAIM = Duration.ofMinutes(1);
    private static final Duration AFTER_FAILURE = Duration.ofMinutes(30);

    private final MaskingTable table;
    private final EntityManager em;
    private final Clock clock;

    @Inject
    public ShareCards(MaskingTable table, EntityManager em, Clock clock) {
        this.table = table;
        this.em = em;
        this.clock = clock;
    }

    /** Takes the next page without a card; empty when there is none. */
    public Optional<HonourShown> claim() {
        Instant now = clock.instant();
        List<?> next =
                em.createNativeQuery("""
                        select code from published_honour where card_sha256 is null and withdrawn_at is null and card_after <= ?1
                        order by card_after limit 1 for update skip locked""").setParameter(1, Timestamp.from(now)).getResultList();
        return next.stream().findFirst().map(code -> {
            PublishedHonour honour = em.find(PublishedHonour.class, code);
            honour.cardAfter(now.plus(CLAIM));
            return honour.shown(table);
        });
    }

    /** Hangs the card at its page, unless the page says something else by now; then it is drawn anew. */
    public void drawn(HonourShown said, StoredFile card) {
        PublishedHonour honour = em.find(PublishedHonour.class, said.code().value(), LockModeType.PESSIMISTIC_WRITE);
        if (honour != null && honour.shown(table).equals(said) && !said.withdrawn()) {
            honour.card(card);
        }
    }

    /** It could not be drawn; the next has its turn. */
    public void failed(HonourCode code) {
        em.find(PublishedHonour.class, code.value()).cardAfter(clock.instant().plus(AFTER_FAILURE));
    }
}
