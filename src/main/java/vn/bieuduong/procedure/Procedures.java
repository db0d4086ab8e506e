package vn.bieuduong.procedure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import vn.bieuduong.platform.Problems;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.Yaml;

/** Danh mục thủ tục: every version of every procedure. Versions never change, so each is read from the database once. */
@ApplicationScoped
public class Procedures {

    private final EntityManager em;
    private final Map<ProcedureId, Procedure> read = new ConcurrentHashMap<>();

    @Inject
    public Procedures(EntityManager em) {
        this.em = em;
    }

    /** What can be filed on this day: of each procedure still offered the newest version in force, by id. */
    public List<Procedure> current(LocalDate day) {
        return keys("select v.procedure, v.version from procedure_version v join procedure p on p.id = v.procedure"
                        + " where p.offered order by v.procedure, v.version")
                .stream()
                .map(this::get)
                .filter(p -> p.isInForce(day))
                .collect(Collectors.toMap(Procedure::id, p -> p, (older, newer) -> newer))
                .values()
                .stream()
                .sorted(Comparator.comparing(Procedure::id))
                .toList();
    }

    /** What somebody of these kinds can file on this day. */
    public List<Procedure> fileable(LocalDate day, Set<String> applicantKinds) {
        return current(day).stream().filter(p -> p.mayBeFiledBy(applicantKinds)).toList();
    }

    /** The newest version in force on this day; empty when the procedure is unknown, withdrawn or not in force. */
    public Optional<Procedure> current(String id, LocalDate day) {
        return current(day).stream().filter(p -> p.id().equals(id)).findFirst();
    }

    /** What a page shows: the version in force on this day, else the one loaded last. */
    public Optional<Procedure> shown(String id, LocalDate day) {
        return current(id, day).or(() -> newest(id));
    }

    /** The version loaded last, in force or not. */
    public Optional<Procedure> newest(String id) {
        List<?> newest = em.createNativeQuery(
                        "select max(version) from procedure_version where procedure = ?1 having count(*) > 0")
                .setParameter(1, id)
                .getResultList();
        return newest.stream().findFirst().map(version -> get(id, ((Number) version).intValue()));
    }

    public Procedure get(String id, int version) {
        return get(new ProcedureId(id, version));
    }

    /** The version a dossier pins; refused when there is none. */
    public Procedure get(ProcedureId key) {
        Procedure known = read.get(key);
        if (known == null) {
            known = find(key);
            read.put(key, known);
        }
        return known;
    }

    private Procedure find(ProcedureId key) {
        List<?> contents = em.createNativeQuery(
                        "select cast(content as text) from procedure_version where procedure = ?1 and version = ?2")
                .setParameter(1, key.id())
                .setParameter(2, key.version())
                .getResultList();
        if (contents.isEmpty()) {
            throw Refusal.of(ProcedureReason.PROCEDURE_UNKNOWN, key);
        }
        Problems problems = new Problems();
        Procedure procedure =
                ProcedureReader.read(Yaml.parse((String) contents.get(0), key.toString(), problems), key.version());
        problems.refuseIfAny();
        return procedure;
    }

    private List<ProcedureId> keys(String sql) {
        List<?> rows = em.createNativeQuery(sql).getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new ProcedureId((String) row[0], ((Number) row[1]).intValue()))
                .toList();
    }
}
