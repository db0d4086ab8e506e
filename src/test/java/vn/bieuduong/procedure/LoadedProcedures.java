package vn.bieuduong.procedure;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import vn.bieuduong.platform.AuditTrail;
import vn.bieuduong.platform.Problems;
import vn.bieuduong.platform.Settings;

/** The shipped procedures in a test's database. */
public final class LoadedProcedures {

    private LoadedProcedures() {}

    public static void into(EntityManager em, Settings settings, Clock clock) {
        Problems problems = new Problems();
        List<ProcedureFiles.Source> sources = ProcedureFiles.sources(settings.configDir(), problems);
        problems.refuseIfAny();
        new ProcedureLoader(em, new AuditTrail(em, clock), settings, clock).load(sources);
        em.flush();
    }
}
