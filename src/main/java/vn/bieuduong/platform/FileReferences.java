package vn.bieuduong.platform;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Nơi còn dùng tệp: each package whose rows name stored files says which; the sweep asks them all. */
public interface FileReferences {

    /** Those of the given that a row of this package names. */
    Set<Sha256> named(Collection<Sha256> files);

    /** Those that any of the queries finds; each selects the SHA-256 as text and asks for those {@code in :all}. */
    static Set<Sha256> found(EntityManager em, Collection<Sha256> files, String... queries) {
        List<String> all = files.stream().map(Sha256::value).toList();
        Set<Sha256> found = new HashSet<>();
        for (String query : queries) {
            em.createQuery(query, String.class)
                    .setParameter("all", all)
                    .getResultStream()
                    .map(Sha256::new)
                    .forEach(found::add);
        }
        return found;
    }
}
