package vn.bieuduong.village;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.platform.random.Unguessable;

/** Sổ việc của thôn. */
@ApplicationScoped
class VillageWorks {

    /** Crockford's base 32: nothing is misread from a board. */
    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int LENGTH = 10;

    private final EntityManager em;

    @Inject
    VillageWorks(EntityManager em) {
        this.em = em;
    }

    static String code() {
        return Unguessable.letters(LETTERS, LENGTH);
    }

    Optional<VillageWork> find(DossierId id) {
        return Optional.ofNullable(em.find(VillageWork.class, id.value()));
    }

    /** The one of the draft, begun when there is none. */
    VillageWork of(DossierId id) {
        return find(id).orElseGet(() -> {
            VillageWork work = new VillageWork(id.value(), code());
            em.persist(work);
            return work;
        });
    }

    Optional<VillageWork> byCode(String code) {
        return em.createQuery("select w from VillageWork w where w.code = :c", VillageWork.class)
                .setParameter("c", code)
                .getResultStream()
                .findFirst();
    }

    List<PostedLine> posted(UUID dossier) {
        return em.createQuery("select p from PostedLine p where p.dossier = :d order by p.ordinal", PostedLine.class)
                .setParameter("d", dossier)
                .getResultList();
    }

    void post(UUID dossier, Collection<PostedLine> lines) {
        em.createQuery("delete from PostedLine p where p.dossier = :d")
                .setParameter("d", dossier)
                .executeUpdate();
        lines.forEach(em::persist);
    }

    Map<UUID, HouseholdMark> marks(UUID dossier) {
        return em.createQuery("select h from HouseholdMark h where h.dossier = :d", HouseholdMark.class)
                .setParameter("d", dossier)
                .getResultStream()
                .collect(Collectors.toMap(HouseholdMark::nominee, Function.identity()));
    }

    void mark(UUID dossier, UUID nominee, HouseholdForm form) {
        HouseholdMark mark = em.find(HouseholdMark.class, nominee);
        if (mark == null) {
            mark = new HouseholdMark(dossier, nominee);
            em.persist(mark);
        }
        mark.change(form.score(), form.remark());
    }

    void add(Remark remark) {
        em.persist(remark);
    }

    List<Remark> remarks(UUID dossier) {
        return em.createQuery("select r from Remark r where r.dossier = :d order by r.receivedAt, r.id", Remark.class)
                .setParameter("d", dossier)
                .getResultList();
    }

    long remarkCount(UUID dossier) {
        return em.createQuery("select count(r) from Remark r where r.dossier = :d", Long.class)
                .setParameter("d", dossier)
                .getSingleResult();
    }

    Optional<Remark> sent(String hash) {
        return one("sentHash", hash);
    }

    Optional<Remark> remark(String code) {
        return one("code", code);
    }

    private Optional<Remark> one(String field, String value) {
        return em.createQuery("select r from Remark r where r." + field + " = :v", Remark.class)
                .setParameter("v", value)
                .getResultStream()
                .findFirst();
    }
}
