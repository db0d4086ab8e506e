package vn.bieuduong.lookup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.persistence.EntityManager;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vn.bieuduong.Database;
import vn.bieuduong.Portal;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.dossier.DossierState;
import vn.bieuduong.dossier.Supplement;
import vn.bieuduong.dossier.clock.TimeLeft;
import vn.bieuduong.dossier.filing.Receipt;
import vn.bieuduong.dossier.view.LedgerLine;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.platform.Reason;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.processing.SupplementForm;

@ExtendWith(Database.class)
class LookupIT {

    private static final String HERE = "192.0.2.7";

    private Portal portal;
    private Receipt receipt;

    @BeforeEach
    void aFiledDossier(EntityManager em, @TempDir Path data) {
        portal = new Portal(em, data, Instant.parse("2026-11-23T02:00:00Z"));
        Actor applicant = portal.actor("truonghoc");
        DossierId id = portal.aCompleteDraft(applicant, "TDKT-P03");
        receipt = portal.filing.file(applicant, id);
        portal.nextRequest();
        portal.office.reception.accept(portal.with("DESK@H99"), id);
        portal.nextRequest();
    }

    @Test
    void theNumberAloneSaysStateStepUnitAndTimeLeft() {
        PublicStatus status = portal.lookup.status("h99-261123-0001 ", HERE);

        assertThat(status.number()).isEqualTo("H99-261123-0001");
        assertThat(status.state()).isEqualTo(DossierState.RECEIVED);
        assertThat(status.step()).isNotEmpty();
        assertThat(status.left()).contains(new TimeLeft(10, false, false));
        assertThat(portal.lookup.status(receipt.filingReference().value(), HERE).procedure())
                .isEqualTo(status.procedure());
    }

    @Test
    void numberAndCodeAreReadHoweverTheyWereTyped() {
        String number = receipt.filingReference().value().replace("-", "\u2011").replace('0', 'O');
        String code = "\u200E"
                + receipt.lookupCode()
                        .value()
                        .toLowerCase(Locale.ROOT)
                        .replace('0', 'o')
                        .replace('1', 'l') + "\u00A0";

        PublicDetails details = portal.lookup.details("Mã nộp: " + number + ".", code, HERE);

        assertThat(details.status().number())
                .isEqualTo(receipt.filingReference().value());
    }

    @Test
    void withTheCodeItTellsTheHistoryAndNobodysName() {
        PublicDetails details = portal.lookup.details(
                receipt.filingReference().value(), receipt.lookupCode().value(), HERE);

        assertThat(details.progress())
                .extracting(p -> p.label())
                .contains("DossierState.SUBMITTED", "DossierState.RECEIVED");
        assertThat(details.files()).isEqualTo(2);
        assertThat(details.nominees()).isEqualTo(1);
        assertThat(details.toString())
                .doesNotContain(
                        "Nguyễn Thị Lụa",
                        "Lò Văn Định",
                        "0912345678",
                        portal.actor("truonghoc").displayName());
    }

    @Test
    void theLedgerSaysWhyTimeStoodStillAndNotWhatTheOfficeWroteToTheApplicant() {
        DossierId id = receipt.id();
        Actor officer = portal.with("EC_OFFICER@H99");
        portal.office.appraisal.assign(portal.with("EC_HEAD@H99"), id, officer.account());
        portal.nextRequest();
        portal.office.appraisal.askSupplement(
                officer, id, new SupplementForm(List.of(new Supplement.Item("", "Thiếu danh sách.")), "", 5));
        portal.filing.answerSupplement(portal.actor("truonghoc"), id, "Đã gửi danh sách.");
        portal.nextRequest();
        portal.office.extending.extend(
                portal.with("HA_DIRECTOR@H99"), id, LocalDate.of(2026, 12, 18), "Chờ ông Lò Văn Định xác nhận");
        portal.nextRequest();

        List<LedgerLine> open =
                LedgerLine.of(portal.mine.view(portal.actor("truonghoc"), id).clock(), DossierState.IN_PROGRESS);
        List<LedgerLine> looked = portal.lookup
                .details(receipt.filingReference().value(), receipt.lookupCode().value(), HERE)
                .ledger();

        assertThat(looked)
                .extracting(line -> line.why().in(Locale.forLanguageTag("vi")))
                .containsExactly(
                        "Hồ sơ được tiếp nhận",
                        "Cơ quan yêu cầu bổ sung lần 1",
                        "Đã nhận bổ sung lần 1",
                        "Cơ quan xin lỗi và hẹn lại ngày trả kết quả");
        assertThat(looked).extracting(LedgerLine::words).containsOnly("");
        assertThat(looked.get(1).due()).isEmpty();
        assertThat(open.getLast().words()).isEqualTo("Chờ ông Lò Văn Định xác nhận");
    }

    @Test
    void aWrongCodeIsAnsweredLikeAnUnknownNumber() {
        Refusal wrong =
                refusal(() -> portal.lookup.details(receipt.filingReference().value(), "00000000", HERE));
        Refusal unknown = refusal(() -> portal.lookup.details("BD-261123-0000000", "00000000", HERE));

        assertThat(wrong.findings()).isEqualTo(unknown.findings());
        assertThat(reason(wrong)).isEqualTo(LookupReason.NOT_FOUND);
    }

    @Test
    void whoGuessesIsStoppedAfterTwentyMissesAndOthersAreNot() {
        for (int i = 0; i < 20; i++) {
            String guess = "BD-261123-000000" + (i % 10);
            assertThat(reason(refusal(() -> portal.lookup.status(guess, HERE)))).isEqualTo(LookupReason.NOT_FOUND);
        }

        assertThat(reason(refusal(
                        () -> portal.lookup.status(receipt.filingReference().value(), HERE))))
                .isEqualTo(LookupReason.TOO_MANY_TRIES);
        assertThat(portal.lookup
                        .status(receipt.filingReference().value(), "192.0.2.8")
                        .state())
                .isEqualTo(DossierState.RECEIVED);
    }

    @Test
    void whoAsksAfterOneNumberAfterTheOtherIsSlowedDownAndWhoHasTheCodeIsNot() {
        for (int i = 0; i < 60; i++) {
            portal.lookup.status("H99-261123-0001", HERE);
        }
        assertThat(reason(refusal(() -> portal.lookup.status("H99-261123-0001", HERE))))
                .isEqualTo(LookupReason.TOO_MANY_TRIES);
        assertThat(portal.lookup
                        .details(
                                receipt.filingReference().value(),
                                receipt.lookupCode().value(),
                                HERE)
                        .files())
                .isEqualTo(2);
        assertThat(portal.lookup.status("H99-261123-0001", "192.0.2.8").number())
                .isNotEmpty();
    }

    private static Refusal refusal(ThrowingCallable call) {
        return catchThrowableOfType(Refusal.class, call);
    }

    private static Reason reason(Refusal refusal) {
        return refusal.findings().get(0).reason();
    }
}
