package vn.bieuduong.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import vn.bieuduong.platform.FileReferences;
import vn.bieuduong.platform.Sha256;

/** Tệp mà tệp đính kèm còn dùng: the uploads themselves, the pictures of their pages, the evidence about them. */
@ApplicationScoped
@Transactional
public class AttachmentReferences implements FileReferences {

    private final EntityManager em;

    @Inject
    public AttachmentReferences(EntityManager em) {
        this.em = em;
    }

    @Override
    public Set<Sha256> named(Collection<Sha256> files) {
        return ((Collection<?>) em.createNativeQuery("""
                        select v from unnest(string_to_array(?1, ',')) v
                        where exists (select 1 from attachment a where a.sha256 = v)
                        or exists (select 1 from attachment a where a.inspection -> 'previews' @> to_jsonb(array[v]))
                        or exists (select 1 from evidence e where e.material -> 'pieces'
                            @> jsonb_build_array(jsonb_build_object('sha256', v)))""")
                        .setParameter(1, files.stream().map(Sha256::value).collect(Collectors.joining(",")))
                        .getResultList())
                .stream().map(found -> new Sha256(found.toString())).collect(Collectors.toSet());
    }
}
