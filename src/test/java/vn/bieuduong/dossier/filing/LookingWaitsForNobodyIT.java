package vn.bieuduong.dossier.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PessimisticLockException;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vn.bieuduong.Database;
import vn.bieuduong.Portal;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.dossier.Dossiers;
import vn.bieuduong.dossier.NomineeId;
import vn.bieuduong.identity.Actor;

@ExtendWith(Database.class)
class LookingWaitsForNobodyIT {

    @Test
    void aDraftIsShownWhileAnUploadHoldsItAndChangedOnlyAfterwards(EntityManagerFactory factory, @TempDir Path data) {
        try (EntityManager em = factory.createEntityManager();
                EntityManager upload = factory.createEntityManager()) {
            em.getTransaction().begin();
            Portal portal = new Portal(em, data, Instant.parse("2026-11-23T02:00:00Z"));
            Actor filer = portal.actor("truonghoc");
            DossierId id = portal.aCompleteDraft(filer, "TDKT-P03");
            em.getTransaction().commit();

            upload.getTransaction().begin();
            new Dossiers(upload).owned(filer, id);

            em.getTransaction().begin();
            em.createNativeQuery("set local lock_timeout = '200ms'").executeUpdate();
            assertThat(portal.drafts.view(filer, id).papers()).isNotEmpty();
            assertThat(portal.mine.view(filer, id).id()).isEqualTo(id);
            assertThatThrownBy(() -> portal.drafts.removeNominee(filer, id, new NomineeId(id.value())))
                    .isInstanceOf(PessimisticLockException.class);
            em.getTransaction().rollback();
            upload.getTransaction().rollback();
        }
    }
}
