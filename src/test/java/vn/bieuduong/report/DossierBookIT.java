package vn.bieuduong.report;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import vn.bieuduong.Database;
import vn.bieuduong.Portal;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.platform.id.AgencyCode;
import vn.bieuduong.processing.InHand;

/** Form 07: the register of a period, for the desk and the heads of office. */
@ExtendWith(Database.class)
class DossierBookIT {
    private static final AgencyCode H99 = new AgencyCode("H99");

    /** Monday, 23 November 2026, 9:00 in Vietnam. The next day is a holiday. */
    private static final Instant MONDAY = Instant.parse("2026-11-23T02:00:00Z");

    private Portal portal;
    private Actor applicant;
    private InHand office;

    @BeforeAll
    static void veraPdf() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    @BeforeEach
    void aPortal(EntityManager em, @TempDir Path data) {
        portal = new Portal(em, data, MONDAY);
        applicant = portal.actor("truonghoc");
        office = new InHand(portal, applicant);
    }

    @Test
    void theRegisterHoldsWhatTheAgencyReceivedInThePeriodAndNothingElse() throws Exception {
        Actor desk = portal.with("DESK@H99");
        LocalDate day = LocalDate.of(2026, 11, 23);
        office.filed("TDKT-P03");
        DossierId withdrawn = office.inAppraisal("TDKT-P03");
        portal.filing.withdraw(applicant, withdrawn, "Đơn vị xin rút.");
        DossierId late = office.inAppraisal("TDKT-P03");
        portal.office.extending.extend(portal.with("CHAIR@H99"), late, LocalDate.of(2026, 12, 11), "Hồ sơ phức tạp.");
        portal.nextRequest();
        portal.forward(Duration.ofDays(2));
        office.inAppraisal("TDKT-P03");

        assertThat(portal.office.book.kept(desk))
                .extracting(DossierBook.Kept::agency)
                .containsExactly(H99);
        assertThat(portal.office.book.count(desk, H99, day, day.plusDays(1))).isEqualTo(2);
        assertThat(portal.office.book.count(desk, H99, day, day.plusDays(2))).isEqualTo(3);
        byte[] pdf = portal.office.book.print(desk, H99, day, day).pdf();
        assertThat(InHand.text(pdf))
                .contains("Từ ngày 23/11/2026 đến ngày 23/11/2026")
                .contains("0001")
                .contains("Đã rút hồ sơ 23/11/2026")
                .contains("Đã gia hạn, trước đó hẹn 08/12/2026")
                .contains("0912345678")
                .doesNotContain("0003");
        InHand.assertArchival(pdf);
        assertThat(portal.trail("H99")).contains("REGISTER_PRINTED");
        assertThat(portal.office.book.count(portal.with("DESK@H99.01"), new AgencyCode("H99.01"), day, day.plusDays(2)))
                .isZero();
    }

    @Test
    void theRegisterIsForTheDeskAndTheHeadsOfTheOfficeAlone() {
        LocalDate day = LocalDate.of(2026, 11, 23);
        for (Actor stranger : List.of(
                applicant,
                portal.with("EC_OFFICER@H99"),
                portal.with("DESK@H99.01"),
                portal.actor("thue"),
                portal.actor("quantrivien"))) {
            InHand.assertReason(BookReason.NOT_FOUND, () -> portal.office.book.print(stranger, H99, day, day));
        }
        Actor desk = portal.with("DESK@H99");
        for (LocalDate until : List.of(day.minusDays(1), day.plusDays(366))) {
            InHand.assertReason(BookReason.PERIOD_WRONG, () -> portal.office.book.print(desk, H99, day, until));
        }
        assertThat(portal.trail("H99")).doesNotContain("REGISTER_PRINTED");
    }
}
