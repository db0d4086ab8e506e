package vn.bieuduong.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vn.bieuduong.Database;
import vn.bieuduong.Portal;
import vn.bieuduong.attachment.Inspection;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.identity.LoadedProvince;
import vn.bieuduong.identity.RosterKeeping;
import vn.bieuduong.identity.Signatories;
import vn.bieuduong.identity.SignatoryForm;
import vn.bieuduong.identity.SigningRole;
import vn.bieuduong.platform.Texts;
import vn.bieuduong.procedure.Component;
import vn.bieuduong.signature.DemoAuthority;
import vn.bieuduong.signature.RosterChange;
import vn.bieuduong.signature.RosterMatch;
import vn.bieuduong.signature.SealRequest;
import vn.bieuduong.signature.Sealer;
import vn.bieuduong.signature.SigningKey;

/** A paper's signers, found by a real worker, against the submitting unit's roster in the real store. */
@ExtendWith(Database.class)
class RosterIT {

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
                .containsExactly(tuple(SigningRole.SUBMITTING_UNIT, RosterMatch.LISTED));
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
                        tuple(SigningRole.COUNCIL_CHAIR, RosterMatch.LISTED),
                        tuple(SigningRole.SECRETARY, RosterMatch.OTHER_ROLE));
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
    void aComponentWithoutARoleOfTheUnitAndACitizensDossierAskNoRoster() {
        PaperView opinion = brought("Y_KIEN", authority.seal(SCHOOL, TAX_CODE));
        assertThat(opinion.match().roster()).isEmpty();
        assertThat(opinion.match().holds()).as("by the numbers alone").isTrue();

        Actor citizen = portal.actor("congdan");
        DossierId own = portal.drafts.open(citizen, "TDKT-P03", null);
        PaperView letter = brought(citizen, own, "TO_TRINH", authority.seal(SCHOOL, TAX_CODE));
        assertThat(letter.match().roster()).isEmpty();
        assertThat(letter.match().holds()).isFalse();
    }

    @Test
    void aJudgingKeepsToTheRosterAsItWasKnownThenAndTheDifferenceIsExplained() {
        PaperView before = brought("TO_TRINH", deputy());
        Instant receipt = portal.clock.instant();
        portal.forward(Duration.ofDays(1));
        UUID line = keeping.add(portal.actor("quantrivien"), "DV-TRUONG", deputyLine(), WHY);
        portal.nextRequest();
        Instant listed = portal.clock.instant();
        portal.forward(Duration.ofDays(1));
        keeping.end(
                portal.actor("quantrivien"),
                "DV-TRUONG",
                line,
                LocalDate.of(2026, 11, 1),
                "Ghi nhầm thời hạn ủy quyền");
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
        return new RosterCheck(new Signatories(em))
                .judged(
                        "DV-TRUONG",
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
        byte[] pdf = Portal.aPdf();
        for (SigningKey key : keys) {
            pdf = new Sealer().seal(pdf, new SealRequest("Đề nghị khen thưởng", "", portal.clock.instant()), key);
        }
        UUID paper = portal.drafts.attach(filer, dossier, component, component + ".pdf", new ByteArrayInputStream(pdf));
        portal.nextRequest();
        return paper(filer, dossier, paper);
    }

    private PaperView paper(Actor filer, DossierId dossier, UUID id) {
        return portal.drafts.view(filer, dossier).papers().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
