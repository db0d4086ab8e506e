package vn.bieuduong.secrecy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vn.bieuduong.Database;
import vn.bieuduong.Hearing;
import vn.bieuduong.Portal;
import vn.bieuduong.attachment.Attachments;
import vn.bieuduong.attachment.Intake;
import vn.bieuduong.counter.CounterBook;
import vn.bieuduong.counter.SecretDossiers;
import vn.bieuduong.counter.SecretLine;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.dossier.PaperId;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.informing.HeardNotices;
import vn.bieuduong.informing.SecrecyNotices;
import vn.bieuduong.platform.AuditTrail;
import vn.bieuduong.platform.Facts;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.processing.InHand;

/** A file that holds a state secret is out of everybody's sight at once; a pointer stays, and desk and filer are told. */
@ExtendWith(Database.class)
class WithholdingIT {

    private static final String WHY = "Có số liệu đóng dấu mật ở trang hai.";

    private Portal portal;
    private Withholding withholding;
    private SecretDossiers book;
    private Actor officer;
    private Actor school;
    private DossierId id;

    @BeforeEach
    void aDossierInAppraisal(EntityManager em, @TempDir Path data) {
        portal = new Portal(em, data, Instant.parse("2026-11-23T02:00:00Z"));
        SecrecyNotices notices = HeardNotices.ofSecrecy(portal, em);
        AuditTrail trail = new AuditTrail(em, portal.clock);
        book = CounterBook.over(em, portal.clock);
        withholding = new Withholding(
                portal.office.cases,
                portal.dossiers,
                new Intake(new Attachments(em), portal.store, new Hearing<>(staged -> {}), portal.clock),
                book,
                new Facts(new Hearing<>(fact -> notices.onWithheld((PaperWithheld) fact))),
                trail,
                em,
                portal.clock);
        officer = portal.with("EC_OFFICER@H99");
        school = portal.actor("truonghoc");
        id = new InHand(portal, school).inAppraisal("TDKT-P01");
    }

    @Test
    void nobodyOpensItAnyMoreInAnyDossier(EntityManager em) {
        DossierId draft = portal.drafts.open(school, "TDKT-P01", null);
        portal.secrecy.declare(school, draft);
        portal.drafts.attach(school, draft, "TO_TRINH", "cùng tệp.pdf", new ByteArrayInputStream(Portal.aPdf()));
        portal.nextRequest();
        PaperId letter = paper();

        withholding.withhold(officer, id, letter, WHY);
        portal.nextRequest();

        assertThat(portal.mine.view(school, id).papers())
                .as("each paper of this dossier has the same bytes")
                .isEmpty();
        assertThat(portal.drafts.view(school, draft).papers()).isEmpty();
        refused(() -> portal.mine.paper(school, id, letter));
        refused(() -> portal.office.cases.paper(officer, id, letter));
        assertThat(withholding.of(id)).singleElement().satisfies(one -> {
            assertThat(one.reason()).isEqualTo(WHY);
            assertThat(one.by()).isEqualTo(officer.displayName());
        });
        Actor desk = portal.with("DESK@H99");
        assertThat(book.list(desk))
                .extracting(SecretLine::number)
                .singleElement()
                .asString()
                .startsWith(portal.mine.view(school, id).anyNumber());
        for (String account : List.of("truonghoc", desk.account().value())) {
            assertThat(told(em, account)).as(account).contains("PAPER_WITHHELD");
        }
        assertThat(portal.trail(id.value().toString())).contains("PAPER_WITHHELD");
    }

    @Test
    void whoMayNotOpenItDoesNotTakeItAwayAndNobodyDoesSoWithoutAReason() {
        PaperId letter = paper();
        refused(() -> withholding.withhold(portal.with("C_OFFICER@H99.01"), id, letter, WHY));
        refused(() -> withholding.withhold(school, id, letter, WHY));
        refused(() -> withholding.withhold(officer, id, letter, "mật"));
        assertThat(portal.mine.paper(school, id, letter)).isNotNull();
    }

    private PaperId paper() {
        return portal.mine.view(school, id).papersOf("TO_TRINH").getFirst().id();
    }

    @SuppressWarnings("unchecked")
    private static List<String> told(EntityManager em, String account) {
        return em.createNativeQuery("select distinct event from outbox_message where account = ?1")
                .setParameter(1, account)
                .getResultList();
    }

    private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        assertThat(catchThrowableOfType(Refusal.class, act)).isNotNull();
    }
}
