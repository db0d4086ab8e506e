package vn.bieuduong.secrecy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vn.bieuduong.Database;
import vn.bieuduong.Portal;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.platform.Finding;
import vn.bieuduong.platform.Refusal;

/** Nothing goes into a dossier before somebody who writes it has said that it holds no state secret. */
@ExtendWith(Database.class)
class SecrecyIT {

    private Portal portal;
    private Actor school;
    private DossierId draft;

    @BeforeEach
    void aDraft(EntityManager em, @TempDir Path data) {
        portal = new Portal(em, data, Instant.parse("2026-11-23T02:00:00Z"));
        school = portal.actor("truonghoc");
        draft = portal.drafts.open(school, "TDKT-P01", null);
        portal.nextRequest();
    }

    @Test
    void noFileIsTakenBeforeItIsDeclared(EntityManager em) {
        Refusal refusal = catchThrowableOfType(Refusal.class, this::attach);

        assertThat(refusal.findings()).containsExactly(Finding.on("papers.secrecy", SecrecyReason.UNDECLARED));
        assertThat(em.createNativeQuery("select count(*) from attachment").getSingleResult())
                .isEqualTo(0L);
        portal.secrecy.declare(school, draft);
        attach();
        assertThat(portal.drafts.view(school, draft).papers()).hasSize(1);
    }

    @Test
    void nothingIsFiledBeforeItIsDeclared() {
        assertThat(portal.drafts.view(school, draft).missing())
                .contains(Finding.on("papers.secrecy", SecrecyReason.UNDECLARED));
        portal.secrecy.declare(school, draft);
        assertThat(portal.drafts.view(school, draft).missing())
                .extracting(Finding::reason)
                .doesNotContain(SecrecyReason.UNDECLARED);
    }

    @Test
    void whoDeclaredItFirstIsKeptWithTheDraft() {
        portal.secrecy.declare(school, draft);
        Declared first = portal.secrecy.of(draft).orElseThrow();
        portal.forward(java.time.Duration.ofHours(1));
        portal.secrecy.declare(portal.actor("truonghoc.vanthu"), draft);

        assertThat(portal.secrecy.of(draft)).contains(first);
        assertThat(first.by()).isEqualTo(school.displayName());
        assertThat(portal.trail(draft.value().toString())).containsOnlyOnce("SECRECY_DECLARED");
    }

    @Test
    void nobodyDeclaresItForOthers() {
        for (String other : new String[] {"congdan", "motcua", "doanhnghiep"}) {
            assertThat(catchThrowableOfType(Refusal.class, () -> portal.secrecy.declare(portal.actor(other), draft)))
                    .as(other)
                    .isNotNull();
        }
        assertThat(portal.secrecy.of(draft)).isEmpty();
    }

    private void attach() {
        portal.drafts.attach(school, draft, "TO_TRINH", "to-trinh.pdf", new ByteArrayInputStream(Portal.aPdf()));
    }
}
