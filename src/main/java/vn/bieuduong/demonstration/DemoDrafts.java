package vn.bieuduong.demonstration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.bieuduong.demonstration.SampleRequest.Nominee;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.dossier.filing.Drafts;

/** Bản nháp mẫu: opens the drafts of all sample dossiers at once, into a portal without any dossier; so it happens once. */
@ApplicationScoped
@Transactional
class DemoDrafts {

    private static final long LOCK = 0x0B1E_D0_0070L;

    private final Drafts drafts;
    private final Casting casting;
    private final EntityManager em;

    @Inject
    DemoDrafts(Drafts drafts, Casting casting, EntityManager em) {
        this.drafts = drafts;
        this.casting = casting;
        this.em = em;
    }

    /**
     * The drafts opened, in the order of the requests; of a portal with dossiers only those that an earlier start opened and
     * did not come to. A demonstration has one node: two on one database would both go on with those.
     */
    Map<SampleRequest, DossierId> openAll(List<SampleRequest> requests) {
        em.createNativeQuery("select count(*) from (select pg_advisory_xact_lock(" + LOCK + ")) as waited")
                .getSingleResult();
        boolean first = em.createNativeQuery("select 1 from dossier limit 1")
                .getResultList()
                .isEmpty();
        Map<SampleRequest, DossierId> opened = new LinkedHashMap<>();
        for (SampleRequest request : requests) {
            Optional<DossierId> one = first ? Optional.of(open(request)) : leftOver(request);
            one.ifPresent(id -> opened.put(request, id));
        }
        return opened;
    }

    /** Still without a single paper: its start ended before its turn came. */
    private Optional<DossierId> leftOver(SampleRequest request) {
        List<?> found = em.createNativeQuery(
                        "select cast(d.id as text) from dossier d where d.state = 'DRAFT' and d.filer = ?1"
                                + " and d.title = ?2 and not exists (select 1 from paper p where p.dossier_id = d.id) limit 1")
                .setParameter(1, casting.of(request).filer().account().value())
                .setParameter(2, request.title())
                .getResultList();
        return found.stream().map(id -> DossierId.of((String) id)).findFirst();
    }

    private DossierId open(SampleRequest request) {
        Cast cast = casting.of(request);
        DossierId id = drafts.open(cast.filer(), request.procedure(), null);
        drafts.describe(cast.filer(), id, cast.details(request));
        for (Nominee nominee : request.nominees()) {
            drafts.putNominee(cast.filer(), id, null, nominee.form(cast.awardForm()));
        }
        return id;
    }
}
