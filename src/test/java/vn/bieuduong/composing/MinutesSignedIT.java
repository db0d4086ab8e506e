package vn.bieuduong.composing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.bieuduong.composing.SchoolDraft.in;
import static vn.bieuduong.composing.SchoolDraft.sign;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vn.bieuduong.Database;
import vn.bieuduong.Portal;
import vn.bieuduong.composing.meeting.MeetingReason;
import vn.bieuduong.composing.meeting.Minutes;
import vn.bieuduong.composing.meeting.UnitMeetingForm;
import vn.bieuduong.composing.meeting.UnitMeetingView;
import vn.bieuduong.composing.meeting.UnitMeetings;
import vn.bieuduong.document.Pdfs;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.dossier.DossierReason;
import vn.bieuduong.dossier.NomineeId;
import vn.bieuduong.fictional.DemoAuthority;
import vn.bieuduong.inspection.Inspected;
import vn.bieuduong.inspection.InspectionPool;
import vn.bieuduong.platform.Finding;
import vn.bieuduong.platform.Reason;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.Texts;
import vn.bieuduong.signature.signing.SigningKey;
import vn.bieuduong.signature.validation.TrustFolders;

/** A school writes down its council's meeting; the portal makes the minutes of it, and secretary and chair sign them one after the other. */
@ExtendWith(Database.class)
class MinutesSignedIT {

    private static final ComposeForm PRESSED = new ComposeForm("", null, "", false);
    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);

    private static DemoAuthority authority;
    private static InspectionPool pool;

    private SchoolDraft draft;
    private Portal portal;
    private UnitMeetings meetings;
    private PaperPlace minutes;

    @BeforeAll
    static void signers() {
        authority = DemoAuthority.openOrCreate(Path.of("target/test-signers").toAbsolutePath(), Clock.systemUTC());
        pool = Inspected.trusting(TrustFolders.under(authority.trust()));
    }

    @AfterAll
    static void noWorkerIsLeft() {
        pool.close();
    }

    @BeforeEach
    void aDraft(EntityManager em, @TempDir Path data) {
        portal = new Portal(em, data, SchoolDraft.MONDAY);
        draft = new SchoolDraft(portal, Inspected.spotCheck(pool));
        meetings = portal.composing.meetings;
        minutes = new PaperPlace(draft.id, "BIEN_BAN", null);
    }

    @Test
    void whatWasTypedStandsInTheMinutesAndSecretaryAndChairSignThem() throws IOException {
        met(aMeeting(), "9", "1");
        draft.composing.write(draft.drafter, minutes, PRESSED);
        byte[] given = draft.bytes(minutes);

        assertThat(Pdfs.text(given).replaceAll("\\s+", " "))
                .contains(
                        "05/BB-HĐTĐKT",
                        "08 giờ 30 phút, ngày 20 tháng 11 năm 2026",
                        "Phòng họp số 2",
                        "Hội đồng có 12 thành viên; dự họp và bỏ phiếu: 10. Phiên họp hợp lệ khi có mặt ít nhất 8/12 thành viên.",
                        "Lê Quang Vinh",
                        "Ủy viên",
                        "Nguyễn Thị Lụa",
                        "75 %",
                        "Nhất trí đề nghị.",
                        "Ninh Thị Phương Chi",
                        "Đinh Thị Mai Hương")
                .doesNotContain("null", "{", "……");
        assertThat(told()).isEmpty(); // the secretary has no account
        refused(sign(given, head()), ComposingReason.FILE_OUT_OF_TURN);

        draft.composing.accept(draft.drafter, minutes, in(sign(given, secretary())));
        assertThat(told()).containsExactly("SIGNATURE_AWAITED");
        byte[] half = draft.bytes(minutes);
        assertThat(draft.composing.accept(draft.head, minutes, in(sign(half, head()))))
                .isPresent();
        portal.nextRequest();
        assertThat(portal.drafts.view(draft.drafter, draft.id).papersOf("BIEN_BAN"))
                .hasSize(1);
        assertThat(portal.trail(draft.id.toString())).contains("UNIT_MEETING_WRITTEN", "UNIT_PAPER_SIGNED");
    }

    @Test
    void signedMinutesThatSaySomethingElseByNowAreAskedForAgain() {
        met(aMeeting(), "9", "1");
        draft.composing.write(draft.drafter, minutes, PRESSED);
        draft.composing.accept(draft.drafter, minutes, in(sign(sign(draft.bytes(minutes), secretary()), head())));
        portal.nextRequest();
        assertThat(missing()).doesNotContain(ComposingReason.SIGNED_PAPER_STALE);

        met(aMeeting(), "8", "2");

        assertThat(missing()).contains(ComposingReason.SIGNED_PAPER_STALE);
        assertThat(draft.composing.written(draft.drafter, minutes).orElseThrow().stale())
                .isTrue();
        draft.composing.write(draft.drafter, minutes, PRESSED);
        draft.composing.accept(draft.drafter, minutes, in(sign(sign(draft.bytes(minutes), secretary()), head())));
        portal.nextRequest();
        assertThat(missing()).doesNotContain(ComposingReason.SIGNED_PAPER_STALE);

        portal.drafts.putNominee(
                draft.drafter,
                draft.id,
                null,
                portal.aPerson(
                        "Nguyễn Thị Hoa", portal.procedures.newest("TDKT-P01").orElseThrow()));
        portal.nextRequest();
        assertThat(missing()).contains(ComposingReason.SIGNED_PAPER_STALE);
        assertRefused(() -> draft.composing.write(draft.drafter, minutes, PRESSED), MeetingReason.VOTES_MISSING);
    }

    @Test
    void votesAndHeadsAreCountedBeforeTheyAreTaken() {
        UnitMeetingForm form = aMeeting();
        assertRefused(() -> met(form, "10", "1"), MeetingReason.VOTES_TOO_MANY);
        assertRefused(() -> met(form, "mười", "0"), MeetingReason.VOTES_WRONG);
        assertRefused(() -> met(form, "9", ""), MeetingReason.VOTES_WRONG);
        assertRefused(() -> met(counted(form, "12", "7"), "7", "0"), MeetingReason.UNIT_MEETING_NO_QUORUM);
        assertRefused(() -> met(counted(form, "12", "13"), "9", "0"), MeetingReason.UNIT_MEETING_PRESENT_TOO_MANY);
        assertRefused(
                () -> met(new UnitMeetingForm("", null, "8 rưỡi", "", "", "", "", "", "", "", "", ""), "", ""),
                MeetingReason.UNIT_MEETING_DAY_MISSING,
                MeetingReason.UNIT_MEETING_HOUR_WRONG,
                MeetingReason.UNIT_MEETING_PLACE_MISSING,
                MeetingReason.UNIT_MEETING_CHAIR_MISSING,
                MeetingReason.UNIT_MEETING_SECRETARY_MISSING,
                MeetingReason.UNIT_MEETING_COUNT_WRONG,
                MeetingReason.UNIT_MEETING_COUNT_WRONG,
                MeetingReason.UNIT_MEETING_ATTENDANCE_MISSING,
                MeetingReason.UNIT_MEETING_CONCLUSION_MISSING);
        assertThat(draft.composing.sheet(draft.drafter, minutes).early())
                .extracting(Finding::reason)
                .containsExactly(MeetingReason.UNIT_MEETING_MISSING);

        met(counted(form, "12", "8"), "8", "0");
        assertThat(draft.composing.sheet(draft.drafter, minutes).early()).isEmpty();
        assertThat(view().rows()).singleElement().satisfies(row -> assertThat(row.inFavour() + ":" + row.against())
                .isEqualTo("8:0"));
    }

    @Test
    void othersNeitherSeeNorWriteIt() {
        for (String other : List.of("congdan", "thon", "doanhnghiep")) {
            assertRefused(() -> meetings.view(portal.actor(other), draft.id, 1), DossierReason.NOT_FOUND);
            assertRefused(
                    () -> meetings.save(portal.actor(other), draft.id, aMeeting(), List.of()), DossierReason.NOT_FOUND);
        }
        DossierId sudden = portal.drafts.open(draft.drafter, "TDKT-P03", null);
        portal.nextRequest();
        assertRefused(() -> meetings.view(draft.drafter, sudden, 1), MeetingReason.NO_MEETING_HERE);
    }

    private UnitMeetingView view() {
        portal.nextRequest();
        return meetings.view(draft.drafter, draft.id, 1);
    }

    private UnitMeetingForm aMeeting() {
        return new UnitMeetingForm(
                "05/BB-HĐTĐKT",
                FRIDAY,
                "8h30",
                "10:00",
                "Phòng họp số 2",
                signatory(view().chairs(), "Đinh Thị Mai Hương"),
                signatory(view().secretaries(), "Ninh Thị Phương Chi"),
                "12",
                "10",
                "Đinh Thị Mai Hương; Hiệu trưởng; Chủ tịch Hội đồng\nLê Quang Vinh; Văn thư; Ủy viên",
                "Thư ký đọc báo cáo, bỏ phiếu kín.",
                "Nhất trí đề nghị.");
    }

    private static String signatory(List<Minutes.Hand> hands, String name) {
        return hands.stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow()
                .signatory();
    }

    private static UnitMeetingForm counted(UnitMeetingForm form, String members, String present) {
        return new UnitMeetingForm(
                form.number(),
                form.day(),
                form.opened(),
                form.closed(),
                form.place(),
                form.chair(),
                form.secretary(),
                members,
                present,
                form.attendance(),
                form.discussion(),
                form.conclusion());
    }

    private void met(UnitMeetingForm form, String inFavour, String against) {
        NomineeId nominee = view().rows().get(0).nominee();
        meetings.save(draft.drafter, draft.id, form, List.of(new UnitMeetings.Counted(nominee, inFavour, against)));
        portal.nextRequest();
    }

    private List<String> told() {
        portal.nextRequest();
        return portal.inbox.of(draft.head).stream()
                .map(one -> one.event())
                .filter(event -> event.contains("SIGN"))
                .toList();
    }

    private List<Reason> missing() {
        portal.nextRequest();
        return portal.drafts.view(draft.drafter, draft.id).missing().stream()
                .map(Finding::reason)
                .toList();
    }

    private SigningKey head() {
        return SchoolDraft.key(authority, draft.head);
    }

    private static SigningKey secretary() {
        return authority.signature("Ninh Thị Phương Chi", "099188316819", "", "");
    }

    private void refused(byte[] file, Reason reason) {
        assertRefused(() -> draft.composing.accept(draft.drafter, minutes, in(file)), reason);
        portal.nextRequest();
    }

    private static void assertRefused(ThrowingCallable act, Reason... reasons) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.findings()).extracting(Finding::reason).containsExactly(reasons);
            assertThat(refusal.findings()).allSatisfy(one -> assertThat(Texts.of(one, Texts.VIETNAMESE))
                    .doesNotContain("{")
                    .endsWith("."));
        });
    }
}
