package vn.bieuduong.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vn.bieuduong.Database;
import vn.bieuduong.Portal;
import vn.bieuduong.dossier.view.PaperState;
import vn.bieuduong.dossier.view.PaperView;
import vn.bieuduong.dossier.view.RosterCheck;
import vn.bieuduong.fictional.DemoAuthority;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.identity.signin.LoadedProvince;
import vn.bieuduong.inspection.Inspection;
import vn.bieuduong.organisation.Organisations;
import vn.bieuduong.platform.Texts;
import vn.bieuduong.platform.id.AgencyCode;
import vn.bieuduong.procedure.Component;
import vn.bieuduong.procedure.NomineeType;
import vn.bieuduong.procedure.SignedBy;
import vn.bieuduong.roster.RosterChange;
import vn.bieuduong.roster.RosterFinding;
import vn.bieuduong.roster.RosterKeeping;
import vn.bieuduong.roster.RosterMatch;
import vn.bieuduong.roster.Signatories;
import vn.bieuduong.roster.SignatoryForm;
import vn.bieuduong.roster.SigningRole;
import vn.bieuduong.signature.signing.PdfSigner;
import vn.bieuduong.signature.signing.SigningKey;
import vn.bieuduong.signature.signing.SigningRequest;

/** A paper's signers, found by a real worker, against the submitting unit's roster in the real store. */
@ExtendWith(Database.class)
class RosterIT {
    private static final AgencyCode DV_TRUONG = new AgencyCode("DV-TRUONG");

    private static final Instant MONDAY = Instant.parse("2026-11-23T02:00:00Z");
    private static final String SCHOOL = "Trường Trung học phổ thông Bến Đông";
    private static final String TAX_CODE = "9900001122";
    private static final String WHY = "Theo giấy giao quyền số 12/GGQ";

    private EntityManager em;
    private Portal portal;
    private DemoAuthority authority;
    private Actor school;
    private RosterKeeping keeping;
    private DossierId draft;

    @BeforeEach
    void aDraft(EntityManager manager, @TempDir Path data) {
        em = manager;
        portal = new Portal(em, data, MONDAY);
        authority = DemoAuthority.openOrCreate(Path.of("target/test-roster").toAbsolutePath(), portal.clock);
        keeping = LoadedProvince.rosters(em, portal.settings, portal.clock);
        school = portal.actor("truonghoc");
        draft = portal.drafts.open(school, "TDKT-P01", null);
    }

    @Test
    void theUnitsSealIsOnItsRosterAndWithoutTrustThereIsStillNoGreenTick() {
        PaperView letter = brought("TO_TRINH", authority.seal(SCHOOL, TAX_CODE));

        assertThat(letter.match().roster())
                .extracting(RosterFinding::role, RosterFinding::match)
                .containsExactly(tuple(SignedBy.SUBMITTING_UNIT, RosterMatch.LISTED));
        assertThat(letter.match().holds()).isTrue();
        assertThat(letter.match().advice(Texts.VIETNAMESE)).isEmpty();
        assertThat(letter.state()).as("the worker trusts nobody here").isEqualTo(PaperState.WARNING);
    }

    @Test
    void somebodyOfTheUnitWhomTheRosterDoesNotNameIsAWarningThatSaysWhatToDo() {
        PaperView letter = brought("TO_TRINH", deputy());

        assertThat(letter.match().roster()).extracting(RosterFinding::match).containsExactly(RosterMatch.NOT_LISTED);
        assertThat(letter.state()).isEqualTo(PaperState.WARNING);
        assertThat(letter.match().sentences(Texts.VIETNAMESE))
                .containsExactly("Người ký không có trong danh sách người được ký của đơn vị (người thay mặt đơn vị"
                        + " trình).");
        assertThat(letter.match().sentences(Texts.ENGLISH).get(0)).startsWith("The signer is not on the unit's list");
        assertThat(letter.match().advice(Texts.VIETNAMESE)).hasSize(1);
    }

    @Test
    void whoeverMayNoLongerSignIsNamed() {
        PaperView letter = brought("TO_TRINH", authority.signature("Phùng Văn Tín", "099065324738", SCHOOL, TAX_CODE));

        assertThat(letter.match().roster()).extracting(RosterFinding::match).containsExactly(RosterMatch.ENDED);
    }

    @Test
    void minutesNeedBothTheirSigners() {
        SigningKey chair = authority.signature("Đinh Thị Mai Hương", "099176007919", SCHOOL, TAX_CODE);
        SigningKey secretary = authority.signature("Ninh Thị Phương Chi", "099188316819", SCHOOL, TAX_CODE);

        PaperView half = brought("BIEN_BAN", chair);
        PaperView whole = brought("BIEN_BAN", chair, secretary);

        assertThat(half.match().roster())
                .extracting(RosterFinding::role, RosterFinding::match)
                .containsExactly(
                        tuple(SignedBy.COUNCIL_CHAIR, RosterMatch.LISTED),
                        tuple(SignedBy.SECRETARY, RosterMatch.OTHER_ROLE));
        assertThat(half.match().holds()).isFalse();
        assertThat(half.match().advice(Texts.VIETNAMESE)).hasSize(1);
        assertThat(whole.match().holds()).isTrue();
    }

    @Test
    void aUnitWithoutARosterIsToldSoBesideWhatTheNumbersSay() {
        em.createNativeQuery("delete from signatory where organisation = 'DV-TRUONG'")
                .executeUpdate();

        PaperView letter = brought("TO_TRINH", authority.seal(SCHOOL, TAX_CODE));

        assertThat(letter.match().roster()).extracting(RosterFinding::match).containsExactly(RosterMatch.NO_ROSTER);
        assertThat(letter.match().holds()).isFalse();
        assertThat(letter.match().sentences(Texts.VIETNAMESE))
                .hasSize(2)
                .first()
                .isEqualTo("Số định danh trong chứng thư số khớp với hồ sơ.");
    }

    @Test
    void aCitizensDossierAsksNoRosterOfASubmittingUnit() {
        Actor citizen = portal.actor("congdan");
        DossierId own = portal.drafts.open(citizen, "TDKT-P03", null);
        PaperView letter = brought(citizen, own, "TO_TRINH", authority.seal(SCHOOL, TAX_CODE));
        assertThat(letter.match().roster()).isEmpty();
        assertThat(letter.match().holds()).isFalse();
    }

    @Test
    void anOpinionIsComparedWithTheRosterOfTheBodyItsCertificatesName() {
        PaperView taxOffice = brought("Y_KIEN", authority.seal("Thuế tỉnh Lạc Hà", "9900001108"));
        assertThat(taxOffice.match().roster())
                .extracting(RosterFinding::role, RosterFinding::match)
                .containsExactly(tuple(SignedBy.OPINION_BODY, RosterMatch.NO_ROSTER));
        keeping.add(portal.actor("quantrivien"), new AgencyCode("H99.20"), taxOfficesSeal(), WHY);
        portal.nextRequest();
        PaperView listed = paper(school, draft, taxOffice.id());
        assertThat(listed.match().holds()).isTrue();
        assertThat(listed.match().sentences(Texts.VIETNAMESE))
                .containsExactly(
                        "Người ký có trong danh sách người được ký của đơn vị (cơ quan cho ý kiến, Thuế tỉnh Lạc Hà)"
                                + " và còn trong thời hạn được ký.");

        PaperView ownOpinion = brought("Y_KIEN", authority.seal(SCHOOL, TAX_CODE));
        assertThat(ownOpinion.match().roster())
                .extracting(RosterFinding::match)
                .as("nobody gives an opinion on his own dossier")
                .containsExactly(RosterMatch.UNIT_UNKNOWN);
        assertThat(ownOpinion.match().holds()).isFalse();
        assertThat(ownOpinion.match().sentences(Texts.VIETNAMESE))
                .singleElement()
                .asString()
                .startsWith("Cổng chưa biết người ký có được giao ký hay không (cơ quan cho ý kiến)");
    }

    @Test
    void aNominatedPersonSignsHimself() {
        nominated(NomineeType.PERSON, "Nguyễn Hoàng Thu Cúc", "099184900014", SCHOOL);
        PaperView unitAlone = brought("BAO_CAO", authority.seal(SCHOOL, TAX_CODE));
        PaperView both = brought(
                "BAO_CAO",
                authority.signature("Nguyễn Hoàng Thu Cúc", "099184900014", "", ""),
                authority.seal(SCHOOL, TAX_CODE));

        assertThat(unitAlone.match().roster())
                .extracting(RosterFinding::role, RosterFinding::match)
                .containsExactly(
                        tuple(SignedBy.SUBMITTING_UNIT, RosterMatch.LISTED),
                        tuple(SignedBy.NOMINEE, RosterMatch.NOT_IN_PERSON));
        assertThat(unitAlone.match().advice(Texts.VIETNAMESE)).hasSize(1);
        assertThat(both.match().holds()).isTrue();
    }

    @Test
    void aCollectivesReportIsComparedWithTheRosterOfItsOwnUnitWhereThePortalKnowsIt() {
        nominated(NomineeType.COLLECTIVE, "Phòng khám lưu động", "", "Trạm Y tế xã Suối Ngà");
        PaperView report = brought("BAO_CAO", authority.seal(SCHOOL, TAX_CODE));
        assertThat(report.match().roster())
                .extracting(RosterFinding::role, RosterFinding::whose, RosterFinding::match)
                .containsExactly(
                        tuple(SignedBy.SUBMITTING_UNIT, java.util.Optional.empty(), RosterMatch.LISTED),
                        tuple(
                                SignedBy.NOMINEE,
                                java.util.Optional.of("Trạm Y tế xã Suối Ngà"),
                                RosterMatch.NOT_LISTED));

        PaperView certified = brought(
                "BAO_CAO",
                authority.signature("Lò Thị Thanh Xuân", "099184023757", "Trạm Y tế xã Suối Ngà", ""),
                authority.seal(SCHOOL, TAX_CODE));
        assertThat(certified.match().holds()).isTrue();
        assertThat(certified.match().roster().get(1).line().orElseThrow().fullName())
                .isEqualTo("Lò Thị Thanh Xuân");
    }

    @Test
    void aUnitThePortalDoesNotKnowIsSaidBesideTheOneThatHolds() {
        nominated(NomineeType.COLLECTIVE, "Tổ cứu hộ", "", "Hợp tác xã ở nơi khác");
        PaperView report = brought("BAO_CAO", authority.seal(SCHOOL, TAX_CODE));

        assertThat(report.match().holds()).isTrue();
        assertThat(report.match().sentences(Texts.VIETNAMESE))
                .hasSize(2)
                .last()
                .asString()
                .startsWith("Cổng chưa biết người ký có được giao ký hay không (người được đề nghị, Tổ cứu hộ)");
    }

    @Test
    void theEvidenceNamesTheLineInForceAndWhatWasCompared() {
        PaperView letter = brought("TO_TRINH", authority.seal(SCHOOL, TAX_CODE));
        JsonObject role = judged(letter, MONDAY, MONDAY).toJson().build().getJsonObject(0);

        assertThat(role.getString("role")).isEqualTo("SUBMITTING_UNIT");
        assertThat(role.getString("match")).isEqualTo("LISTED");
        assertThat(role.getString("sinceReceipt")).isEqualTo("SAME");
        assertThat(role.getJsonObject("line").getString("taxCode")).isEqualTo(TAX_CODE);
        assertThat(role.getJsonObject("line").getString("organisation")).isEqualTo("DV-TRUONG");
    }

    private void nominated(NomineeType kind, String name, String personalId, String workplace) {
        portal.drafts.putNominee(
                school,
                draft,
                null,
                new NomineeForm(kind, name, "", "", personalId, "", workplace, "", "", 0, "BANG_KHEN", "Thành tích"));
        portal.nextRequest();
    }

    private static SignatoryForm taxOfficesSeal() {
        return new SignatoryForm(
                "Thuế tỉnh Lạc Hà",
                "Con dấu",
                Set.of(SigningRole.SUBMITTING_UNIT),
                null,
                "9900001108",
                null,
                LocalDate.of(2026, 1, 1),
                null);
    }

    @Test
    void aJudgingKeepsToTheRosterAsItWasKnownThenAndTheDifferenceIsExplained() {
        PaperView before = brought("TO_TRINH", deputy());
        Instant receipt = portal.clock.instant();
        portal.forward(Duration.ofDays(1));
        UUID line = keeping.add(portal.actor("quantrivien"), DV_TRUONG, deputyLine(), WHY);
        portal.nextRequest();
        Instant listed = portal.clock.instant();
        portal.forward(Duration.ofDays(1));
        keeping.end(
                portal.actor("quantrivien"), DV_TRUONG, line, LocalDate.of(2026, 11, 1), "Ghi nhầm thời hạn ủy quyền");
        portal.nextRequest();
        Instant ended = portal.clock.instant();

        assertThat(judged(before, receipt, receipt).findings())
                .extracting(RosterFinding::match)
                .containsExactly(RosterMatch.NOT_LISTED);
        assertThat(judged(before, receipt, listed).changes()).containsExactly(RosterChange.NOW_LISTED);
        assertThat(judged(before, receipt, ended).changes()).containsExactly(RosterChange.STILL_NOT_LISTED);
        assertThat(judged(before, listed, ended).changes()).containsExactly(RosterChange.NO_LONGER_LISTED);
        assertThat(paper(school, draft, before.id()).match().roster())
                .as("what is shown now")
                .extracting(RosterFinding::match)
                .containsExactly(RosterMatch.ENDED);
    }

    private RosterCheck.Judged judged(PaperView paper, Instant first, Instant at) {
        Component component = portal.procedures.newest("TDKT-P01").orElseThrow().component(paper.component());
        Inspection inspection = paper.inspection().inspected().orElseThrow();
        return new RosterCheck(new Signatories(em), new Organisations(em, portal.settings))
                .judged(
                        new RosterCheck.Parties(DV_TRUONG, List::of),
                        component,
                        inspection.signatures(),
                        paper.inspection().uploadedAt(),
                        first,
                        at);
    }

    private SigningKey deputy() {
        return authority.signature("Tống Văn Khải", "099078380071", SCHOOL, TAX_CODE);
    }

    private static SignatoryForm deputyLine() {
        return new SignatoryForm(
                "Tống Văn Khải",
                "Phó Hiệu trưởng",
                Set.of(SigningRole.SUBMITTING_UNIT),
                "099078380071",
                null,
                null,
                LocalDate.of(2026, 10, 1),
                null);
    }

    private PaperView brought(String component, SigningKey... keys) {
        return brought(school, draft, component, keys);
    }

    private PaperView brought(Actor filer, DossierId dossier, String component, SigningKey... keys) {
        portal.secrecy.declare(filer, dossier);
        byte[] pdf = Portal.aPdf();
        for (SigningKey key : keys) {
            pdf = new PdfSigner().seal(pdf, new SigningRequest("Đề nghị khen thưởng", "", portal.clock.instant()), key);
        }
        PaperId paper =
                portal.drafts.attach(filer, dossier, component, component + ".pdf", new ByteArrayInputStream(pdf));
        portal.nextRequest();
        return paper(filer, dossier, paper);
    }

    private PaperView paper(Actor filer, DossierId dossier, PaperId id) {
        return portal.drafts.view(filer, dossier).papers().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
