package vn.bieuduong.award;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import vn.bieuduong.platform.FileReferences;

/** Tệp của giấy tờ đã phát hành: all of them, replaced and revoked ones too. */
@ApplicationScoped
@Transactional
class IssuedReferences implements FileReferences {

    private final EntityManager em;

    @Inject
    IssuedReferences(EntityManager em) {
        this.em = em;
    }

    @SuppressWarnings("NullAway") // for the client proxy alone
    protected IssuedReferences() {
        this(null);
    }

    @Override
    public Set<String> named(Collection<String> sha256) {
        return em.createQuery("select i.sha256 from IssuedDocument i where i.sha256 in :all", String.class)
                .setParameter("all", sha256)
                .getResultStream()
                .collect(Collectors.toSet());
    }
}
