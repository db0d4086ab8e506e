package vn.bieuduong.village;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.bieuduong.processing.InHand.assertReason;

import jakarta.persistence.EntityManager;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vn.bieuduong.Database;
import vn.bieuduong.Portal;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.dossier.DossierReason;
import vn.bieuduong.dossier.DossierState;
import vn.bieuduong.dossier.DraftDetails;
import vn.bieuduong.dossier.NomineeId;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.inspection.Inspected;
import vn.bieuduong.listing.ListCheck;
import vn.bieuduong.platform.Finding;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.Texts;

/** A village meets, posts its list, is told by residents what they think, answers, and only then may it file. */
@ExtendWith(Database.class)
class VillageWorkIT {

    private static final String CLIENT = "192.0.2.7";
    private static final HouseholdForm SU =
            new HouseholdForm("Ông", "Vàng A Sử", "Thôn Nà Hồ, xã Suối Ngà, tỉnh Lạc Hà", "5", "92,5", "Gương mẫu");
    private static final HouseholdForm DAO =
            new HouseholdForm("Bà", "Hoàng Thị Đào", "Số 7, thôn Nà Hồ, xã Suối Ngà, tỉnh Lạc Hà", "4", "88", "");

    private Portal portal;
    private VillageDoors village;
    private Actor head;
    private DossierId id;

    @BeforeEach
    void aDraft(EntityManager em, @TempDir Path data) {
        portal = new Portal(em, data, Instant.parse("2026-11-02T02:00:00Z"));
        village = portal.village;
        head = portal.actor("thon");
        id = portal.drafts.open(head, "TDKT-X09", null);
        village.households.put(head, id, null, SU);
        village.households.put(head, id, null, DAO);
        portal.nextRequest();
    }

    @Test
    void theListIsFiledOnceItHungOnTheBoardAsLongAsItHasTo() throws IOException {
        assertThat(missing()).containsExactly(VillageReason.MEETING_MISSING, VillageReason.NOT_POSTED);

        village.working.meet(head, id, aMeeting());
        village.working.post(head, id, "nhà văn hóa thôn Nà Hồ");
        portal.nextRequest();
        assertThat(missing()).containsExactly(VillageReason.POSTING_RUNS, VillageReason.PHOTO_MISSING);
        assertThat(sentences()).anySatisfy(said -> assertThat(said).contains("10 ngày", "hết ngày 12/11/2026"));

        village.working.photograph(head, id, picture(), "bang.jpg");
        papersAndDetails();
        portal.forward(Duration.ofDays(10)); // 12 November, the last day
        portal.nextRequest();
        assertThat(missing()).containsExactly(VillageReason.POSTING_RUNS);
        assertThatThrownBy(() -> portal.filing.file(head, id)).isInstanceOf(Refusal.class);

        portal.forward(Duration.ofDays(1));
        portal.nextRequest();
        portal.filing.file(head, id);
        assertThat(portal.dossiers.get(id).state()).isEqualTo(DossierState.SUBMITTED);
        assertThat(portal.trail(id.value().toString()))
                .contains("VILLAGE_MEETING_RECORDED", "VILLAGE_LIST_POSTED", "VILLAGE_BOARD_PHOTOGRAPHED");
        assertThat(village.working.forOffice(portal.with("DESK@H99.01"), id)).hasValueSatisfying(view -> {
            assertThat(view.photo()).isPresent();
            assertThat(view.meeting()).isPresent();
        });
        assertReason(DossierReason.NOT_A_DRAFT, () -> village.working.post(head, id, "chỗ khác"));
    }

    @Test
    void whoIsAddedOrChangedHasToBePostedAndWhoIsTakenOffNeedNot() {
        posted();
        NomineeId dao = nominee(1);
        village.households.put(head, id, dao, new HouseholdForm("Bà", "Hoàng Thị Đào", DAO.address(), "4", "95", ""));
        portal.nextRequest();
        assertThat(missing()).contains(VillageReason.NOT_AS_POSTED);

        village.households.remove(head, id, dao);
        portal.nextRequest();
        assertThat(missing()).doesNotContain(VillageReason.NOT_AS_POSTED);

        village.households.put(head, id, null, DAO);
        portal.nextRequest();
        assertThat(missing()).contains(VillageReason.NOT_AS_POSTED);
        portal.forward(Duration.ofDays(3));
        village.working.post(head, id, "nhà văn hóa");
        portal.nextRequest();
        assertThat(missing()).doesNotContain(VillageReason.NOT_AS_POSTED).contains(VillageReason.PHOTO_MISSING);
        assertThat(village.working.view(head, id).until()).hasValue(LocalDate.of(2026, 11, 15));
    }

    @Test
    void residentsReadWhatTheMaskingTableAllowsAndSpeakUpUntilTheLastDay() {
        String code = posted();
        PostingView shown = village.remarking.posting("  " + code.toLowerCase(java.util.Locale.ROOT), CLIENT);

        assertThat(shown.open()).isTrue();
        assertThat(shown.lines())
                .extracting(PostingView.Line::name, PostingView.Line::place)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Ông Vàng A Sử", "Thôn Nà Hồ, xã Suối Ngà"),
                        org.assertj.core.groups.Tuple.tuple("Bà Hoàng Thị Đào", "thôn Nà Hồ, xã Suối Ngà"));

        UUID sent = UUID.randomUUID();
        UUID dao = shown.lines().get(1).nominee();
        RemarkForm objection = new RemarkForm(RemarkKind.OBJECT, dao, "Còn nợ quỹ thôn.", "", "");
        RemarkView said = village.remarking.write(sent, code, objection, CLIENT);
        assertThat(village.remarking.write(sent, code, objection, CLIENT).id()).isEqualTo(said.id());
        assertThat(portal.inbox.of(head))
                .filteredOn(one -> one.event().equals("VILLAGE_REMARKED"))
                .hasSize(1);
        assertReason(
                VillageReason.TEXT_MISSING,
                () -> village.remarking.write(
                        UUID.randomUUID(), code, new RemarkForm(RemarkKind.OBJECT, null, " ", "", ""), CLIENT));
        assertReason(
                VillageReason.OPINION_MISSING,
                () -> village.remarking.write(
                        UUID.randomUUID(), code, new RemarkForm(null, null, "Ai cũng tốt", "", ""), CLIENT));
        assertThat(missing()).contains(VillageReason.REMARKS_OPEN);

        assertReason(VillageReason.ANSWER_MISSING, () -> village.working.answer(head, id, said.id(), " ", false));
        village.working.answer(head, id, said.id(), "Đã nộp đủ ngày 03/11.", false);
        portal.nextRequest();
        assertThat(missing()).doesNotContain(VillageReason.REMARKS_OPEN);
        assertThat(village.remarking.follow(said.code(), CLIENT).answer()).contains("Đã nộp đủ");
        assertReason(VillageReason.REMARK_ANSWERED, () -> village.working.answer(head, id, said.id(), "Lại", true));
        assertThat(village.working.view(head, id).said(RemarkKind.OBJECT)).isEqualTo(1);

        portal.forward(Duration.ofDays(11));
        assertThat(village.remarking.posting(code, CLIENT).open()).isFalse();
        assertReason(
                VillageReason.WINDOW_CLOSED,
                () -> village.remarking.write(
                        UUID.randomUUID(), code, new RemarkForm(RemarkKind.AGREE, null, "", "", ""), CLIENT));
    }

    @Test
    void remarksAreSlowedDownAndCodesAreNotGuessed() {
        String code = posted();
        for (int i = 0; i < 10; i++) {
            village.remarking.write(UUID.randomUUID(), code, agree(), CLIENT);
        }
        assertReason(
                VillageReason.TOO_MANY_REMARKS,
                () -> village.remarking.write(UUID.randomUUID(), code, agree(), CLIENT));
        for (int i = 0; i < 20; i++) {
            assertReason(VillageReason.CODE_UNKNOWN, () -> village.remarking.posting("AAAAAAAAAA", "192.0.2.9"));
        }
        assertReason(VillageReason.TOO_MANY_CODES, () -> village.remarking.posting(code, "192.0.2.9"));
    }

    @Test
    void aRemarkThatIsSetAsideIsNotCountedAndGoesWithTheOthers() throws IOException {
        String code = posted();
        RemarkView noise = village.remarking.write(
                UUID.randomUUID(), code, new RemarkForm(RemarkKind.OTHER, null, "Bán đất, gọi ngay", "", ""), CLIENT);
        village.working.answer(head, id, noise.id(), "Quảng cáo", true);
        portal.nextRequest();

        assertThat(village.working.view(head, id).said(RemarkKind.OTHER)).isZero();
        assertThat(text(village.papers.summary(head, id))).contains("0 ý kiến", "Bán đất", "Quảng cáo");
    }

    @Test
    void thePapersSayWhatWasTypedAndTheBoardSaysNoMoreThanItMay() throws IOException {
        posted();
        byte[] sheet = village.papers.sheet(head, id);
        try (PDDocument document = Loader.loadPDF(sheet)) {
            assertThat(document.getPage(0).getMediaBox().getHeight()).isBetween(1190f, 1191f);
        }
        assertThat(text(sheet))
                .contains("02/11/2026", "12/11/2026", "Vàng A Sử", "92.5", "/n/")
                .doesNotContain("Gương mẫu", "Số 7");
        assertThat(text(village.papers.minutes(head, id))).contains("Tòng Thị Ương", "18 hộ", "Gương mẫu");
        assertThat(text(village.papers.summary(head, id))).contains("Không có ý kiến nào", "Vàng A Sử");
    }

    @Test
    void nobodyElseSeesOrDoesAnyOfIt() {
        posted();
        Actor school = portal.actor("truonghoc");
        assertThatThrownBy(() -> village.working.view(school, id)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> village.working.post(school, id, "x")).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> village.working.meet(school, id, aMeeting())).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> village.households.put(school, id, null, SU)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> village.papers.sheet(school, id)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> village.working.photo(school, id)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> village.working.forOffice(portal.with("DESK@H99.01"), id))
                .as("the office, before it is filed")
                .isInstanceOf(Refusal.class);
        DossierId other = portal.drafts.open(head, "TDKT-X01", null);
        assertReason(VillageReason.NO_POSTING_NEEDED, () -> village.working.view(head, other));
    }

    @Test
    void aListOfHouseholdsComesFromASpreadsheetWholeOrNotAtAll() {
        ListCheck bad = village.households.check(head, id, list("""
                STT;Họ tên chủ hộ;Địa chỉ;Số khẩu;Điểm;Mặt trận nhận xét
                1;Lò Văn Pín;Thôn Nà Hồ, xã Suối Ngà, tỉnh Lạc Hà;5;chín mươi;Tốt
                2;Lò Văn Pín;Thôn Nà Hồ, xã Suối Ngà, tỉnh Lạc Hà;5;90;
                3;;;;;
                4;;Thôn Nà Hồ;3;80;
                """));
        assertThat(bad.findings().stream().map(one -> one.in(Texts.VIETNAMESE)))
                .hasSize(3)
                .anySatisfy(said -> assertThat(said).startsWith("Dòng 2, cột Điểm tự chấm"))
                .anySatisfy(said -> assertThat(said)
                        .startsWith("Dòng 3, cột Họ và tên chủ hộ")
                        .contains("dòng 2"))
                .anySatisfy(said -> assertThat(said).startsWith("Dòng 5, cột Họ và tên chủ hộ"));

        assertThat(village.households.add(head, id, list("""
                Chủ hộ;Nơi ở;Số người;Điểm tự chấm;Nhận xét
                Lò Văn Pín;Thôn Nà Hồ, xã Suối Ngà, tỉnh Lạc Hà;5;90;Tốt
                """))).isEqualTo(1);
        portal.nextRequest();
        assertThat(village.working.view(head, id).households())
                .hasSize(3)
                .last()
                .satisfies(one -> {
                    assertThat(one.name()).isEqualTo("Hộ gia đình Lò Văn Pín");
                    assertThat(one.score()).isEqualTo("90");
                    assertThat(one.remark()).isEqualTo("Tốt");
                });
    }

    @Test
    void whatIsWrongWithAMeetingIsSaidAtItsField() {
        MeetingForm wrong = new MeetingForm(
                LocalDate.of(2026, 12, 1),
                "Nhà văn hóa",
                "Hà Văn Pẩu",
                "Trưởng thôn",
                "",
                "Đào",
                "10",
                "12",
                "x",
                "ai",
                "ok");
        assertThat(wrong.findings(LocalDate.of(2026, 11, 2)))
                .extracting(Finding::field)
                .contains("day", "front", "agreed");
        assertThatThrownBy(() -> village.working.post(head, id, "bảng"))
                .as("no meeting yet")
                .isInstanceOf(Refusal.class);
    }

    /** Posts the list; its code. */
    private String posted() {
        village.working.meet(head, id, aMeeting());
        village.working.post(head, id, "nhà văn hóa thôn Nà Hồ");
        portal.nextRequest();
        return village.working.view(head, id).address().replaceFirst("^.*/n/", "");
    }

    private static RemarkForm agree() {
        return new RemarkForm(RemarkKind.AGREE, null, "", "", "");
    }

    private static MeetingForm aMeeting() {
        return new MeetingForm(
                LocalDate.of(2026, 11, 1),
                "Nhà văn hóa thôn Nà Hồ",
                "Hà Văn Pẩu",
                "Trưởng thôn",
                "Tòng Thị Ương",
                "Hoàng Thị Đào",
                "20",
                "18",
                "18",
                "Vàng A Sử, Chi hội Cựu chiến binh\nHoàng Thị Đào, Chi hội Phụ nữ",
                "Nhất trí đề nghị hai hộ.");
    }

    private NomineeId nominee(int at) {
        return portal.dossiers.get(id).nominees().get(at).id();
    }

    private void papersAndDetails() {
        portal.drafts.describe(
                head,
                id,
                new DraftDetails(
                        "Đề nghị tặng danh hiệu Gia đình văn hóa năm 2026",
                        "Thôn đã bình xét và niêm yết.",
                        "Năm 2026",
                        "Hà Văn Pẩu",
                        "0912 345 678",
                        ""));
        portal.secrecy.declare(head, id);
        for (String component : List.of("TO_TRINH", "DANH_SACH", "BIEN_BAN")) {
            portal.drafts.attach(head, id, component, component + ".pdf", new ByteArrayInputStream(Portal.aPdf()));
        }
    }

    private List<vn.bieuduong.platform.Reason> missing() {
        return portal.drafts.view(head, id).missing().stream()
                .filter(one -> isOfVillage(one.field()))
                .map(Finding::reason)
                .toList();
    }

    private List<String> sentences() {
        return portal.drafts.view(head, id).missing().stream()
                .map(one -> Texts.of(one, Texts.VIETNAMESE))
                .toList();
    }

    private static boolean isOfVillage(@Nullable String field) {
        return field != null && field.startsWith("village");
    }

    private static ByteArrayInputStream picture() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(320, 240, BufferedImage.TYPE_INT_RGB), "jpg", out);
        return new ByteArrayInputStream(out.toByteArray());
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    private static vn.bieuduong.inspection.table.Table list(String rows) {
        return Inspected.table(rows.getBytes(StandardCharsets.UTF_8), Households.MOST + 22);
    }
}
