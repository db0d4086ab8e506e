package vn.bieuduong.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vn.bieuduong.Database;
import vn.bieuduong.Hearing;
import vn.bieuduong.Portal;
import vn.bieuduong.account.PersonForm;
import vn.bieuduong.attachment.Attachments;
import vn.bieuduong.attachment.Intake;
import vn.bieuduong.identity.Accounts;
import vn.bieuduong.identity.IdentityReason;
import vn.bieuduong.identity.signin.LoadedProvince;
import vn.bieuduong.informing.LettersAtHand;
import vn.bieuduong.informing.PersonalLetters;
import vn.bieuduong.inspection.Inspected;
import vn.bieuduong.notification.Wishes;
import vn.bieuduong.organisation.OrganisationType;
import vn.bieuduong.organisation.Organisations;
import vn.bieuduong.platform.AuditTrail;
import vn.bieuduong.platform.Finding;
import vn.bieuduong.platform.Reason;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.Texts;
import vn.bieuduong.registration.consent.ConsentTexts;
import vn.bieuduong.registration.consent.Consents;
import vn.bieuduong.registration.paper.UnitPaper;

/** A unit sends a paper with its application: the worker reads it, who decides sees what it is worth, and nothing happens by itself. */
@ExtendWith(Database.class)
class PaperWithApplicationIT {

    @TempDir
    private Path data;

    private Portal portal;
    private MailLinks links;
    private Consents consents;
    private UnitApplying applying;
    private UnitDeciding deciding;

    @BeforeEach
    void doors(EntityManager em) {
        portal = new Portal(em, data, Instant.parse("2026-11-30T02:00:00Z"));
        Accounts accounts = new Accounts(em, portal.settings, portal.clock);
        AuditTrail trail = new AuditTrail(em, portal.clock);
        Attachments attachments = new Attachments(em);
        Intake intake = new Intake(
                attachments,
                portal.store,
                new Hearing<>(staged -> Inspected.now(em, attachments, portal.store, staged, portal.clock)),
                portal.clock);
        PersonalLetters letters = LettersAtHand.over(em, portal.settings, portal.clock);
        Organisations organisations = new Organisations(em, portal.settings);
        links = new MailLinks(em, portal.clock);
        consents = new Consents(em, accounts, new ConsentTexts(portal.settings, portal.clock), trail, portal.clock);
        applying = new UnitApplying(
                em, organisations, links, consents, intake, portal.settings, letters, trail, portal.clock);
        deciding = new UnitDeciding(
                em,
                organisations,
                LoadedProvince.organisations(em, portal.settings, portal.clock),
                accounts,
                LoadedProvince.opening(em, portal.settings, portal.clock),
                consents,
                intake,
                letters,
                trail,
                new Wishes(em),
                portal.clock);
    }

    @Test
    void itIsReadByTheWorkerAndShownToWhoDecides() {
        assertThat(deciding.paper(portal.actor("quantrivien"), applied(Optional.empty())))
                .isEmpty();
        refused(() -> applied(paper("giay.exe")), RegistrationReason.PAPER_NOT_TAKEN);
        refused(
                () -> applied(Optional.of(new UnitApplying.Brought("giay.pdf", new ByteArrayInputStream(new byte[0])))),
                RegistrationReason.PAPER_REFUSED);

        UUID id = applied(paper("giay.pdf"));

        assertThat(deciding.paper(portal.actor("quantrivien"), id)).get().satisfies(one -> {
            assertThat(one.worth()).isEqualTo(UnitPaper.Worth.UNSIGNED);
            assertThat(one.file().name()).isEqualTo("giay.pdf");
            assertThat(one.file().uploadedBy()).doesNotContain("thu.example");
        });
        assertThat(deciding.one(portal.actor("quantrivien"), id).state()).isEqualTo(ApplicationState.WAITING);
        refused(() -> deciding.paper(portal.actor("truonghoc"), id), IdentityReason.NOT_ALLOWED);
    }

    private UUID applied(Optional<UnitApplying.Brought> paper) {
        String state = applying.apply(
                links.make(RegistrantKind.UNIT, "ke.toan@thu.example", Texts.VIETNAMESE),
                aUnit("Công ty Có Giấy", "9900002006", consents.current().version()),
                paper,
                Texts.VIETNAMESE);
        return applying.state(state).orElseThrow().id();
    }

    private static Optional<UnitApplying.Brought> paper(String name) {
        return Optional.of(new UnitApplying.Brought(name, new ByteArrayInputStream(Portal.aPdf())));
    }

    static UnitForm aUnit(String unit, String taxCode, String consent) {
        return new UnitForm(
                unit,
                OrganisationType.ENTERPRISE,
                taxCode,
                "H99.02",
                "Số 9 đường Hoa Gạo, phường Bến Đông, tỉnh Lạc Hà",
                new PersonForm("Phạm Thị Lan", "Kế toán", null, null, "0912345678"),
                "",
                true,
                consent);
    }

    private static void refused(ThrowingCallable act, Reason... reasons) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.findings())
                .extracting(Finding::reason)
                .containsExactly(reasons));
    }
}
