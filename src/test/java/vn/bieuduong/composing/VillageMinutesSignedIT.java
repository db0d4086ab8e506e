package vn.bieuduong.composing;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.bieuduong.composing.SchoolDraft.in;
import static vn.bieuduong.composing.SchoolDraft.sign;
import static vn.bieuduong.processing.InHand.assertReason;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vn.bieuduong.Database;
import vn.bieuduong.Portal;
import vn.bieuduong.document.Pdfs;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.dossier.DossierReason;
import vn.bieuduong.fictional.DemoAuthority;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.inspection.Inspected;
import vn.bieuduong.inspection.InspectionPool;
import vn.bieuduong.platform.Finding;
import vn.bieuduong.signature.validation.TrustFolders;
import vn.bieuduong.village.HouseholdForm;
import vn.bieuduong.village.MeetingForm;
import vn.bieuduong.village.VillageReason;

/** A village's minutes are signed in the portal by whoever was written down as secretary, and then by its head. */
@ExtendWith(Database.class)
class VillageMinutesSignedIT {

    private static final ComposeForm PRESSED = new ComposeForm("", null, "", false);

    private static DemoAuthority authority;
    private static InspectionPool pool;

    private Portal portal;
    private Composing composing;
    private Actor head;
    private DossierId id;
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
        composing = portal.composing.door(Inspected.spotCheck(pool));
        head = portal.actor("thon");
        id = portal.drafts.open(head, "TDKT-X09", null);
        portal.secrecy.declare(head, id);
        portal.village.households.put(
                head,
                id,
                null,
                new HouseholdForm(
                        "Ông", "Vàng A Sử", "Thôn Nà Hồ, xã Suối Ngà, tỉnh Lạc Hà", "5", "92,5", "Gương mẫu"));
        portal.nextRequest();
        minutes = new PaperPlace(id, "BIEN_BAN", null);
    }

    @Test
    void secretaryAndHeadSignWhatWasWrittenOfTheMeeting() throws IOException {
        assertThat(composing.sheet(head, minutes).early())
                .extracting(Finding::reason)
                .containsExactly(VillageReason.MEETING_MISSING);

        met("Hoàng Thị Đào", "18");
        composing.write(head, minutes, PRESSED);
        byte[] given = bytes();
        assertThat(Pdfs.text(given).replaceAll("\\s+", " "))
                .contains("Vàng A Sử", "Gương mẫu", "Tòng Thị Ương", "18 hộ nhất trí")
                .doesNotContain("null", "{");
        composing.accept(head, minutes, in(sign(given, authority.signature("Hoàng Thị Đào", "099175348495", "", ""))));
        composing.accept(head, minutes, in(sign(bytes(), authority.signature("Hà Văn Pẩu", "099069031676", "", ""))));
        portal.nextRequest();
        assertThat(portal.drafts.view(head, id).papersOf("BIEN_BAN")).hasSize(1);

        met("Hoàng Thị Đào", "17");
        assertThat(portal.drafts.view(head, id).missing())
                .extracting(Finding::reason)
                .contains(ComposingReason.SIGNED_PAPER_STALE);
    }

    @Test
    void whoStandsOnNoRosterSignsByHisName() throws IOException {
        met("Lò Thị Mai", "18");
        composing.write(head, minutes, PRESSED);
        byte[] given = bytes();

        assertReason(
                ComposingReason.FILE_OF_ANOTHER,
                () -> composing.accept(
                        head, minutes, in(sign(given, authority.signature("Hoàng Thị Đào", "099175348495", "", "")))));
        portal.nextRequest();
        composing.accept(head, minutes, in(sign(given, authority.signature("Lò Thị Mai", "099188000011", "", ""))));
        portal.nextRequest();
        assertThat(composing
                        .written(head, minutes)
                        .orElseThrow()
                        .next()
                        .orElseThrow()
                        .name())
                .isEqualTo("Hà Văn Pẩu");
        assertReason(DossierReason.NOT_FOUND, () -> composing.sheet(portal.actor("truonghoc"), minutes));
    }

    private byte[] bytes() throws IOException {
        portal.nextRequest();
        return Files.readAllBytes(portal.store.path(
                composing.written(head, minutes).orElseThrow().newest().sha256()));
    }

    private void met(String secretary, String agreed) {
        portal.village.working.meet(
                head,
                id,
                new MeetingForm(
                        LocalDate.of(2026, 11, 21),
                        "Nhà văn hóa thôn Nà Hồ",
                        "Hà Văn Pẩu",
                        "Trưởng thôn",
                        "Tòng Thị Ương",
                        secretary,
                        "20",
                        "18",
                        agreed,
                        "Vàng A Sử, Chi hội Cựu chiến binh",
                        "Nhất trí đề nghị."));
        portal.nextRequest();
    }
}
