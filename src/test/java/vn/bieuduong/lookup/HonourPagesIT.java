package vn.bieuduong.lookup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.bieuduong.processing.InHand.assertReason;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vn.bieuduong.Database;
import vn.bieuduong.Portal;
import vn.bieuduong.council.CouncilResult;
import vn.bieuduong.disclosure.HonourCode;
import vn.bieuduong.disclosure.Honouree;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.dossier.NomineeForm;
import vn.bieuduong.dossier.NomineeView;
import vn.bieuduong.dossier.filing.SaidOfAll;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.issuing.DocumentKind;
import vn.bieuduong.issuing.IssuedDocuments;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.procedure.NomineeType;
import vn.bieuduong.processing.handling.NomineeOpinion;

/** Whom a decision honours has a page, for whoever has its code. */
@ExtendWith(Database.class)
class HonourPagesIT {

    private static final String HERE = "192.0.2.7";
    private static final String MISTAKE = "In sai tên người được khen";

    private Portal portal;
    private HonourPages pages;
    private Actor applicant;
    private Actor clerk;
    private DossierId id;
    private List<NomineeView> nominees;

    @BeforeEach
    void aDecisionForATeacherAPupilAndOneWhoDoesNotPass(EntityManager em, @TempDir Path data) {
        portal = new Portal(em, data, Instant.parse("2026-11-23T02:00:00Z"));
        pages = new HonourPages(portal.office.honours, portal.register, new LookupThrottle());
        applicant = portal.actor("truonghoc");
        clerk = portal.with("CLERK@H99");
        id = portal.aCompleteDraft(applicant, "TDKT-P01");
        portal.drafts.putNominee(applicant, id, null, person("Hoàng Văn Bách", "04/02/2013"));
        portal.drafts.putNominee(applicant, id, null, person("Lê Thị Không Đạt", "04/02/1980"));
        portal.nextRequest();
        SaidOfAll.in(portal, applicant, id);
        portal.filing.file(applicant, id);
        portal.nextRequest();
        portal.office.reception.accept(portal.with("DESK@H99"), id);
        Actor officer = portal.with("EC_OFFICER@H99");
        portal.office.appraisal.assign(portal.with("EC_HEAD@H99"), id, officer.account());
        portal.nextRequest();
        nominees = portal.mine.view(applicant, id).nominees();
        portal.office.appraisal.conclude(
                officer,
                id,
                nominees.stream().map(n -> new NomineeOpinion(n.id(), true, "")).toList(),
                false,
                "");
        portal.nextRequest();
        portal.office.council.record(
                portal.with("COUNCIL_SECRETARY@H99"),
                id,
                new CouncilResult(
                        LocalDate.of(2026, 11, 23),
                        9,
                        8,
                        nominees.stream()
                                .map(n -> new CouncilResult.Vote(n.id(), n.ordinal() < 3 ? 8 : 3))
                                .toList(),
                        ""));
        portal.nextRequest();
        portal.office.deciding.submit(portal.with("HA_DIRECTOR@H99"), id, "45/TTr", "");
        portal.office.deciding.check(portal.with("OFFICE@H99"), id, true, "");
        portal.office.deciding.signOnPaper(portal.with("CHAIR@H99"), id);
        portal.nextRequest();
        portal.office.deciding.issue(clerk, id, "123/QĐ-UBND");
        portal.nextRequest();
    }

    @Test
    void theDecisionIsOfferedToTheSameUnitsNextDossierAndToNobodyElse() {
        portal.maker.make(id, DocumentKind.DECISION, 0);
        DossierId next = portal.drafts.open(applicant, "TDKT-P01", null);

        assertThat(portal.papers.decisions(applicant, next))
                .extracting(IssuedDocuments.Decision::dossier)
                .containsExactly(id);
        assertThatThrownBy(() -> portal.papers.decisions(portal.actor("doanhnghiep"), next))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void whoHasTheCodeReadsNameAwardAndDecisionAndThenSeesTheCertificate() throws IOException {
        HonourFound before = pages.byCode(code(1).value().toLowerCase(), HERE);
        assertThat(before.shown().name()).isEqualTo("Bà Nguyễn Thị Lụa");
        assertThat(before.shown().award()).isEqualTo("Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh");
        assertThat(before.shown().decision()).isEqualTo("123/QĐ-UBND");
        assertThat(before.shown().issuer()).isEqualTo("Chủ tịch Ủy ban nhân dân tỉnh Lạc Hà");
        assertThat(before.shown().citation()).startsWith("Đã có thành tích");
        assertThat(before.isInMaking()).isTrue();

        portal.maker.makeAll();
        portal.nextRequest();
        HonourFound after = pages.byCode(code(1).path().substring(3), HERE);
        assertThat(after.isInMaking()).isFalse();
        assertThat(after.certificate()).isPresent();
        try (InputStream picture =
                portal.store.open(after.picture().orElseThrow().sha256())) {
            assertThat(ImageIO.read(picture).getWidth()).isEqualTo(1000);
        }
        assertThat(after.picture().orElseThrow().size()).isLessThan(100_000);
        assertThat(after.light().orElseThrow().size()).isBetween(8_000L, 45_000L);
    }

    @Test
    void aChildsCertificateIsNotShownAndWhoWasLeftOutHasNoPage() {
        portal.maker.makeAll();
        portal.nextRequest();

        HonourFound child = pages.byCode(code(2).value(), HERE);
        assertThat(child.shown().honouree()).isEqualTo(Honouree.MINOR);
        assertThat(child.shown().name()).isEqualTo("H.V.B.");
        assertThat(child.certificate()).isEmpty();
        assertThat(child.picture()).isEmpty();
        assertThat(child.light()).isEmpty();
        assertThat(child.isInMaking()).isFalse();
        assertThat(portal.office.honours.of(nominees.get(2).id().value())).isEmpty();
    }

    @Test
    void whatIsRevokedSaysSinceWhenAndShowsNoCertificateUntilItIsIssuedAgain() {
        portal.maker.makeAll();
        portal.nextRequest();
        portal.keeping.revoke(clerk, id, DocumentKind.MERIT_CERTIFICATE, 1, MISTAKE);
        portal.nextRequest();

        HonourFound revoked = pages.byCode(code(1).value(), HERE);
        assertThat(revoked.cancelledAt()).contains(portal.clock.instant());
        assertThat(revoked.decisionStands()).isTrue();
        assertThat(revoked.certificate()).isEmpty();
        assertThat(revoked.picture()).isEmpty();
        assertThat(revoked.light()).isEmpty();

        portal.keeping.reissue(clerk, id, DocumentKind.MERIT_CERTIFICATE, 1, MISTAKE);
        portal.maker.makeAll();
        portal.nextRequest();
        assertThat(pages.byCode(code(1).value(), HERE).picture()).isPresent();

        portal.keeping.revoke(clerk, id, DocumentKind.DECISION, 0, "Quyết định ban hành sai thẩm quyền");
        portal.nextRequest();
        assertThat(pages.byCode(code(1).value(), HERE).cancelledAt()).isPresent();
        assertThat(pages.byCode(code(1).value(), HERE).decisionStands()).isFalse();
        assertThat(pages.byCode(code(2).value(), HERE).cancelledAt()).isPresent();
    }

    @Test
    void whoTriesCodesIsSoonAnsweredNoMoreAndWhatIsNoCodeIsNoTry() {
        for (int i = 0; i < 30; i++) {
            assertReason(LookupReason.HONOUR_NOT_FOUND, () -> pages.byCode("123", HERE));
        }
        for (int i = 0; i < 20; i++) {
            assertReason(LookupReason.HONOUR_NOT_FOUND, () -> pages.byCode("0000000000", HERE));
        }
        assertReason(LookupReason.TOO_MANY_TRIES, () -> pages.byCode(code(1).value(), HERE));
        assertThat(pages.byCode(code(1).value(), "198.51.100.4").shown().name()).isNotEmpty();
    }

    private HonourCode code(int ordinal) {
        return portal.office.honours.of(nominees.get(ordinal - 1).id().value()).orElseThrow();
    }

    private static NomineeForm person(String name, String born) {
        return new NomineeForm(
                NomineeType.PERSON,
                name,
                "",
                born,
                "",
                "",
                "Trường THPT Bến Đông",
                "",
                "",
                0,
                "BANG_KHEN",
                "Hoàn thành xuất sắc nhiệm vụ.");
    }
}
