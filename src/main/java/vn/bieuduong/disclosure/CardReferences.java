package vn.bieuduong.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Set;
import vn.bieuduong.platform.FileReferences;
import vn.bieuduong.platform.Sha256;

/** Tệp thiếp vinh danh: the cards that hang at pages. */
@ApplicationScoped
@Transactional
class CardReferences implements FileReferences {

    private final EntityManager em;

    @Inject
    CardReferences(EntityManager em) {
        this.em = em;
    }

    @Override
    public Set<Sha256> named(Collection<Sha256> files) {
        return FileReferences.found(em, files, "select h.cardSha256 from PublishedHonour h where h.cardSha256 in :all");
    }
}
