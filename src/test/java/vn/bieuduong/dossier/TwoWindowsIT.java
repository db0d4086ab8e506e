package vn.bieuduong.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vn.bieuduong.Database;
import vn.bieuduong.Portal;
import vn.bieuduong.dossier.view.Shown;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.platform.Finding;
import vn.bieuduong.platform.Reason;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.processing.SupplementForm;

/** The same draft, or the same request, open in two windows at once. */
@ExtendWith(Database.class)
class TwoWindowsIT {

    private static final String CONTENT = "Cứu học sinh trong trận lũ ngày 12/10/2026.";

    private Portal portal;
    private Actor filer;
    private DossierId id;

    @BeforeEach
    void aDraft(EntityManager em, @TempDir Path data) {
        portal = new Portal(em, data, Instant.parse("2026-11-23T02:00:00Z"));
        filer = portal.actor("truonghoc");
        id = portal.aCompleteDraft(filer, "TDKT-P03");
    }

    @Test
    void whatTheOtherWindowSavedOfAnotherFieldStays() {
        Shown opened = Shown.of(details().fields());
        portal.drafts.describe(filer, id, with("Trích yếu", CONTENT), opened);
        portal.nextRequest();
        portal.drafts.describe(filer, id, with(details("title", opened), "Nội dung mới"), opened);
        portal.nextRequest();

        assertThat(details().title()).isEqualTo("Trích yếu");
        assertThat(details().content()).isEqualTo("Nội dung mới");
    }

    @Test
    void aFieldThatBothChangedIsRefusedOnceAndBothTextsAreShown() {
        Shown opened = Shown.of(details().fields());
        portal.drafts.describe(filer, id, with("Của cửa sổ một", CONTENT), opened);
        portal.nextRequest();
        DraftDetails mine = with("Của cửa sổ hai", CONTENT);

        Refusal refusal = refusal(() -> portal.drafts.describe(filer, id, mine, opened));

        assertThat(refusal.findings())
                .containsExactly(Finding.on("title", DossierReason.WRITTEN_MEANWHILE, "Của cửa sổ một"));
        portal.nextRequest();
        assertThat(details().title()).isEqualTo("Của cửa sổ một");

        portal.drafts.describe(
                filer, id, mine, opened.afterRefusal(mine.fields(), details().fields()));
        portal.nextRequest();
        assertThat(details().title()).isEqualTo("Của cửa sổ hai");
    }

    @Test
    void aNomineeTakenOffInTheOtherWindowIsSaidSo() {
        NomineeView nominee = portal.nominees
                .page(id, Nominees.Filter.NONE, Nominees.Order.LIST, 1)
                .rows()
                .get(0);
        Shown opened = Shown.of(nominee.form().fields());
        portal.drafts.removeNominee(filer, id, nominee.id());
        portal.nextRequest();

        assertThat(reason(() -> portal.drafts.putNominee(filer, id, nominee.id(), nominee.form(), opened)))
                .isEqualTo(DossierReason.NOMINEE_GONE);
        portal.nextRequest();
        NomineeId again = portal.drafts.putNominee(filer, id, null, nominee.form(), opened);
        portal.nextRequest();
        assertThat(portal.nominees
                        .page(id, Nominees.Filter.NONE, Nominees.Order.LIST, 1)
                        .rows())
                .extracting(NomineeView::id)
                .containsExactly(again);
    }

    @Test
    void ofANomineeToo() {
        NomineeView nominee = portal.nominees
                .page(id, Nominees.Filter.NONE, Nominees.Order.LIST, 1)
                .rows()
                .get(0);
        NomineeForm form = nominee.form();
        Shown opened = Shown.of(form.fields());
        portal.drafts.putNominee(filer, id, nominee.id(), positioned(form, "Hiệu phó"), opened);
        portal.nextRequest();

        Refusal refusal =
                refusal(() -> portal.drafts.putNominee(filer, id, nominee.id(), positioned(form, "Tổ trưởng"), opened));

        assertThat(refusal.findings())
                .containsExactly(Finding.on("position", DossierReason.WRITTEN_MEANWHILE, "Hiệu phó"));
    }

    @Test
    void anAnswerIsKeptWhileFilesAreChosenAndGoesToTheRequestItWasWrittenFor() {
        asked("Gửi lại bản tóm tắt có chữ ký.");
        Shown opened = Shown.of(java.util.Map.of("answer", ""));
        portal.filing.keepAnswer(filer, id, 1, java.util.Map.of("answer", "Viết dở"), opened);
        portal.nextRequest();
        assertThat(open().answerDraft()).isEqualTo("Viết dở");

        assertThat(refusal(() -> portal.filing.answerSupplement(
                                filer, id, 1, java.util.Map.of("answer", "Của cửa sổ hai"), opened))
                        .findings())
                .containsExactly(Finding.on("answer", DossierReason.WRITTEN_MEANWHILE, "Viết dở"));
        portal.nextRequest();
        portal.filing.answerSupplement(
                filer,
                id,
                1,
                java.util.Map.of("answer", "Viết dở và xong"),
                Shown.of(java.util.Map.of("answer", "Viết dở")));
        portal.nextRequest();
        assertThat(reason(() -> portal.filing.keepAnswer(filer, id, 1, java.util.Map.of("answer", "Muộn"), opened)))
                .isEqualTo(DossierReason.NO_SUPPLEMENT_ASKED);
        portal.nextRequest();

        portal.office.reception.askSupplement(
                portal.with("DESK@H99"),
                id,
                new SupplementForm(List.of(new Supplement.Item("TOM_TAT", "Vẫn thiếu chữ ký.")), "", 5));
        portal.nextRequest();
        assertThat(reason(() -> portal.filing.answerSupplement(
                        filer, id, 1, java.util.Map.of("answer", "Cho yêu cầu cũ"), opened)))
                .isEqualTo(DossierReason.OTHER_REQUEST_MEANWHILE);
    }

    @Test
    void theVerySameFileIsNotTakenTwiceUnderAComponent() {
        asked("Gửi lại bản tóm tắt có chữ ký.");

        Refusal refusal = refusal(() ->
                portal.drafts.attach(filer, id, "TOM_TAT", "tom-tat-moi.pdf", new ByteArrayInputStream(Portal.aPdf())));

        assertThat(refusal.findings()).containsExactly(Finding.of(DossierReason.PAPER_THERE_ALREADY, "TOM_TAT.pdf"));
    }

    private void asked(String why) {
        portal.filing.file(filer, id);
        portal.nextRequest();
        portal.office.reception.askSupplement(
                portal.with("DESK@H99"), id, new SupplementForm(List.of(new Supplement.Item("TOM_TAT", why)), "", 5));
        portal.nextRequest();
    }

    private SupplementView open() {
        return portal.mine.view(filer, id).openSupplement().orElseThrow();
    }

    private DraftDetails details() {
        return portal.drafts.view(filer, id).details();
    }

    /** The title as the second window shows it: what stood there when it was opened. */
    private String details(String field, Shown opened) {
        String before = "Đề nghị tặng khen thưởng cho cô Nguyễn Thị Lụa";
        assertThat(Shown.of(java.util.Map.of(field, before)).prints().get(field))
                .isEqualTo(opened.prints().get(field));
        return before;
    }

    private DraftDetails with(String title, String content) {
        DraftDetails now = details();
        return new DraftDetails(
                title, content, now.period(), now.contactName(), now.contactPhone(), now.contactEmail());
    }

    private static NomineeForm positioned(NomineeForm form, String position) {
        return new NomineeForm(
                form.kind(),
                form.name(),
                form.honorific(),
                form.birthDate(),
                form.personalId(),
                position,
                form.workplace(),
                form.address(),
                form.taxCode(),
                form.members(),
                form.awardForm(),
                form.achievement());
    }

    private static Refusal refusal(ThrowingCallable act) {
        return catchThrowableOfType(Refusal.class, act);
    }

    private static Reason reason(ThrowingCallable act) {
        return refusal(act).findings().get(0).reason();
    }
}
