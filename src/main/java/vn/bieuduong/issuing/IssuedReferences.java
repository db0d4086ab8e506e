package vn.bieuduong.issuing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Set;
import vn.bieuduong.platform.FileReferences;
import vn.bieuduong.platform.Sha256;

/** Tệp của giấy tờ đã phát hành: all of them, replaced and revoked ones too, and the copies given out for signing. */
@ApplicationScoped
@Transactional
class IssuedReferences implements FileReferences {

    private final EntityManager em;

    @Inject
    IssuedReferences(EntityManager em) {
        this.em = em;
    }

    @Override
    public Set<Sha256> named(Collection<Sha256> files) {
        return FileReferences.found(
                em,
                files,
                "select i.sha256 from IssuedDocument i where i.sha256 in :all",
                "select i.pictureSha256 from IssuedDocument i where i.pictureSha256 in :all",
                "select i.lightSha256 from IssuedDocument i where i.lightSha256 in :all",
                "select d.signedSha256 from DueDocument d where d.signedSha256 in :all",
                "select p.sha256 from PreparedDecision p where p.sha256 in :all",
                "select p.signedSha256 from PreparedDecision p where p.signedSha256 in :all");
    }
}
