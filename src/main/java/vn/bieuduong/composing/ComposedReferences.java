package vn.bieuduong.composing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Set;
import vn.bieuduong.platform.FileReferences;
import vn.bieuduong.platform.Sha256;

/** Tệp của giấy tờ cổng lập: as written, and as each signer left them. */
@ApplicationScoped
@Transactional
class ComposedReferences implements FileReferences {

    private final EntityManager em;

    @Inject
    ComposedReferences(EntityManager em) {
        this.em = em;
    }

    @Override
    public Set<Sha256> named(Collection<Sha256> files) {
        return FileReferences.found(
                em,
                files,
                "select p.sha256 from ComposedPaper p where p.sha256 in :all",
                "select s.sha256 from PaperSigner s where s.sha256 in :all");
    }
}
