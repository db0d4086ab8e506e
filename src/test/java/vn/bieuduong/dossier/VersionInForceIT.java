package vn.bieuduong.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vn.bieuduong.Database;
import vn.bieuduong.Portal;
import vn.bieuduong.identity.Actor;

/** Next month's version of a procedure may be loaded today: until then one files by today's. */
@ExtendWith(Database.class)
class VersionInForceIT {

    @Test
    void aDraftIsBegunUnderTheVersionOfItsDay(EntityManager em, @TempDir Path data) {
        Portal portal = new Portal(em, data, Instant.parse("2026-11-23T02:00:00Z"));
        em.createNativeQuery("""
                        insert into procedure_version (procedure, version, checksum, content, loaded_at)
                        select procedure, 2, 'next month', jsonb_set(content, '{validFrom}', '"2026-12-01"'), loaded_at
                        from procedure_version where procedure = 'TDKT-P01'""").executeUpdate();
        Actor filer = portal.actor("truonghoc");

        DossierId today = portal.drafts.open(filer, "TDKT-P01", null);
        portal.forward(Duration.ofDays(8));
        DossierId next = portal.drafts.open(filer, "TDKT-P01", null);

        assertThat(portal.dossiers.get(today).procedureVersion()).isEqualTo(1);
        assertThat(portal.dossiers.get(next).procedureVersion()).isEqualTo(2);
    }
}
