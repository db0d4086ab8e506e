package vn.bieuduong.procedure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.bieuduong.platform.AuditTrail;
import vn.bieuduong.platform.Problems;
import vn.bieuduong.platform.Settings;
import vn.bieuduong.platform.Texts;
import vn.bieuduong.platform.id.AccountName;

/**
 * Takes the procedures of the configuration into the catalogue at each start: a changed file becomes a new version, a file
 * that is gone is no longer offered. Nodes starting together wait for each other.
 */
@ApplicationScoped
class ProcedureLoader {

    private static final Logger LOG = LoggerFactory.getLogger(ProcedureLoader.class);
    private static final long LOCK = 0x0B1E_D0_0015L;

    private final EntityManager em;
    private final AuditTrail trail;
    private final Settings settings;
    private final Clock clock;

    @Inject
    ProcedureLoader(EntityManager em, AuditTrail trail, Settings settings, Clock clock) {
        this.em = em;
        this.trail = trail;
        this.settings = settings;
        this.clock = clock;
    }

    @Transactional
    void atStart(@Observes @Initialized(ApplicationScoped.class) Object started) {
        Problems problems = new Problems();
        List<ProcedureFiles.Source> sources = ProcedureFiles.sources(settings.configDir(), problems);
        problems.refuseIfAny();
        load(sources);
    }

    void load(List<ProcedureFiles.Source> sources) {
        em.createNativeQuery("select count(*) from (select pg_advisory_xact_lock(" + LOCK + ")) as waited")
                .getSingleResult();
        em.createNativeQuery("update procedure set offered = false where offered")
                .executeUpdate();
        for (ProcedureFiles.Source source : sources) {
            load(source);
        }
    }

    private void load(ProcedureFiles.Source source) {
        String id = source.procedure().id();
        Canonical content = Canonical.of(source.text());
        em.createNativeQuery("insert into procedure (id, offered) values (?1, true)"
                        + " on conflict (id) do update set offered = true")
                .setParameter(1, id)
                .executeUpdate();
        List<?> newest = em.createNativeQuery("select version, checksum from procedure_version where procedure = ?1"
                        + " order by version desc limit 1")
                .setParameter(1, id)
                .getResultList();
        Object[] known = newest.isEmpty() ? new Object[] {0, ""} : (Object[]) newest.get(0);
        if (content.checksum().equals(known[1])) {
            return;
        }
        int version = ((Number) known[0]).intValue() + 1;
        em.createNativeQuery("insert into procedure_version (procedure, version, checksum, content, loaded_at)"
                        + " values (?1, ?2, ?3, cast(?4 as jsonb), ?5)")
                .setParameter(1, id)
                .setParameter(2, version)
                .setParameter(3, content.checksum())
                .setParameter(4, content.json())
                .setParameter(5, clock.instant().atOffset(ZoneOffset.UTC))
                .executeUpdate();
        trail.write(
                AccountName.SYSTEM,
                CatalogueAct.PROCEDURE_LOADED,
                id,
                Texts.of(
                        "procedure",
                        "audit.loaded",
                        Texts.VIETNAMESE,
                        List.of(String.valueOf(version), source.file())));
        LOG.info("Procedure {} version {}", id, version);
    }
}
