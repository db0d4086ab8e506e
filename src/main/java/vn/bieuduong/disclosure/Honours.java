package vn.bieuduong.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.bieuduong.platform.StoredFile;

/** Sổ vinh danh: the pages of those who were honoured, by their codes. */
@ApplicationScoped
public class Honours {

    private final MaskingTable table;
    private final EntityManager em;
    private final Clock clock;

    @Inject
    public Honours(MaskingTable table, EntityManager em, Clock clock) {
        this.table = table;
        this.em = em;
        this.clock = clock;
    }

    /** Gives one who is honoured his page; to be called within the act that honours him. */
    public HonourCode grant(Granted granted) {
        PublishedHonour honour = new PublishedHonour(HonourCode.next(), granted, table, clock.instant());
        em.persist(honour);
        return honour.code();
    }

    /** What his page would say of him, of one who has none: the same table masks what is said of him before. */
    public HonourShown shown(Granted granted) {
        return new PublishedHonour(HonourCode.next(), granted, table, clock.instant()).shown(table);
    }

    /** The page with this code. */
    public Optional<Found> find(HonourCode code) {
        return Optional.ofNullable(em.find(PublishedHonour.class, code.value()))
                .map(honour -> new Found(honour.matter(), honour.ordinal(), honour.shown(table), honour.card()));
    }

    /**
     * What is shown, and where the certificate is registered.
     *
     * @param matter the case whose decision honours him
     * @param ordinal the place in its list
     * @param card the picture to share, once it is drawn
     */
    public record Found(UUID matter, int ordinal, HonourShown shown, Optional<StoredFile> card) {}

    /** The codes of the pages that a case has brought about, by nominee. */
    public Map<UUID, HonourCode> of(Collection<UUID> nominees) {
        return nominees.isEmpty()
                ? Map.of()
                : em.createQuery("select h from PublishedHonour h where h.nominee in :all", PublishedHonour.class)
                        .setParameter("all", nominees)
                        .getResultStream()
                        .collect(Collectors.toMap(PublishedHonour::nominee, PublishedHonour::code));
    }

    /** The code of the page that a nominee has got. */
    public Optional<HonourCode> of(UUID nominee) {
        return em.createQuery("select h from PublishedHonour h where h.nominee = :n", PublishedHonour.class)
                .setParameter("n", nominee)
                .getResultStream()
                .findFirst()
                .map(PublishedHonour::code);
    }
}
