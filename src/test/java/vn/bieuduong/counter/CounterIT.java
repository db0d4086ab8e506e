package vn.bieuduong.counter;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.bieuduong.processing.InHand.assertReason;

import jakarta.persistence.EntityManager;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vn.bieuduong.Database;
import vn.bieuduong.Portal;
import vn.bieuduong.account.PersonForm;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.dossier.DossierReason;
import vn.bieuduong.dossier.DossierState;
import vn.bieuduong.dossier.PaperId;
import vn.bieuduong.dossier.nominee.KnownNominees;
import vn.bieuduong.identity.Accounts;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.identity.Duty;
import vn.bieuduong.issuing.DocumentKind;
import vn.bieuduong.issuing.IssuedFile;
import vn.bieuduong.platform.AuditTrail;
import vn.bieuduong.platform.Sha256;
import vn.bieuduong.platform.id.AccountName;
import vn.bieuduong.platform.id.AgencyCode;
import vn.bieuduong.procedure.NomineeType;
import vn.bieuduong.processing.InHand;
import vn.bieuduong.roster.Signatories;

/** Somebody comes to the desk with papers. */
@ExtendWith(Database.class)
class CounterIT {

    private static final String CARD = "Thẻ căn cước";
    private static final PersonForm MISTRESS = new PersonForm("Lường Thị Ón", null, "099165000123", null, "0912345678");

    private Portal portal;
    private Counter counter;
    private Originals originals;
    private Accounts accounts;
    private KnownNominees known;
    private Actor desk;

    @BeforeEach
    void aDesk(EntityManager em, @TempDir Path data) {
        portal = new Portal(em, data, Instant.parse("2026-11-23T02:00:00Z"));
        accounts = new Accounts(em, portal.settings, portal.clock);
        AuditTrail audit = new AuditTrail(em, portal.clock);
        counter = AtTheDesk.counter(portal, em);
        originals = new Originals(portal.dossiers, audit, em, portal.clock);
        known = new KnownNominees(portal.dossiers, portal.nominees, new Signatories(em), portal.clock);
        desk = portal.with("DESK@H99");
    }

    @Test
    void whoHasNoAccountGoesHomeWithFormOneAndTheRegisterSaysInPerson() throws Exception {
        DossierId id = counter.openFor(desk, MISTRESS, "TDKT-P03", CARD);
        AtTheDesk.writes(portal, desk, id);
        assertThat(counter.waiting(desk)).extracting(Counter.Waiting::person).containsExactly("Lường Thị Ón");

        counter.file(desk, id);
        counter.file(desk, id); // pressed twice
        portal.nextRequest();

        var dossier = portal.dossiers.get(id);
        assertThat(dossier.state()).isEqualTo(DossierState.RECEIVED);
        assertThat(dossier.filerName()).isEqualTo("Lường Thị Ón");
        assertThat(dossier.filer()).isNotEqualTo(desk.account());
        String slip = text(id, DocumentKind.RECEIPT_SLIP);
        assertThat(slip).contains("Lường Thị Ón", "Trực tiếp tại Bộ phận một cửa", dossier.anyNumber());
        String copies = text(id, DocumentKind.COPY_CERTIFICATE);
        String scan = Sha256.of(Portal.aPdf()).value();
        assertThat(copies).contains("Lường Thị Ón", CARD, desk.displayName());
        assertThat(copies.replace(" ", "")).contains(scan); // every scan of this test has the same bytes
        assertThat(InHand.text(portal.office
                        .book
                        .print(desk, new AgencyCode("H99"), LocalDate.of(2026, 11, 23), LocalDate.of(2026, 11, 23))
                        .pdf()))
                .contains("Trực tiếp");
        assertThat(portal.trail(id.value().toString())).contains("COUNTER_OPENED", "COUNTER_FILED");
        assertThat(counter.waiting(desk)).isEmpty();
    }

    @Test
    void whoHasAnAccountIsFoundByHisNumberAndFilesForWhomHeMay() {
        Actor school = portal.actor("truonghoc");
        var found = counter.find(desk, school.account().value());
        assertThat(found).hasSize(1);
        assertThat(portal.trail(school.account().value())).contains("COUNTER_FOUND");
        String unit = found.get(0).forWhom().get(0).key();
        DossierId id = counter.open(desk, school.account(), unit, "TDKT-P01", CARD);
        AtTheDesk.writes(portal, desk, id);
        assertReason(DossierReason.NOT_FOUND, () -> portal.drafts.view(school, id));
        assertReason(DossierReason.NOT_FOUND, () -> portal.filing.file(school, id));
        assertThat(portal.mine.list(school)).noneMatch(line -> line.id().equals(id));
        counter.file(desk, id);
        portal.nextRequest();

        var dossier = portal.dossiers.get(id);
        assertThat(dossier.filer()).isEqualTo(school.account());
        assertThat(dossier.organisation()).isPresent();
        assertThat(portal.mine.view(school, id).state()).isEqualTo(DossierState.RECEIVED);

        assertReason(
                CounterReason.HAS_ACCOUNT,
                () -> counter.openFor(
                        desk,
                        new PersonForm("Ai đó", null, portal.actor("congdan").personalId(), null, null),
                        "TDKT-P03",
                        CARD));
    }

    @Test
    void itIsTheDesksWhileADraftAndNobodyElsesAfterwards() {
        DossierId id = counter.openFor(desk, MISTRESS, "TDKT-P03", CARD);
        portal.nextRequest();
        assertReason(DossierReason.NOT_FOUND, () -> portal.drafts.view(portal.with("DESK@H99.01"), id));
        assertReason(DossierReason.NOT_FOUND, () -> portal.drafts.view(portal.with("CLERK@H99"), id));
        assertReason(CounterReason.DESK_NOT_FOUND, () -> counter.file(portal.with("DESK@H99.01"), id));
        assertReason(CounterReason.DESK_NOT_FOUND, () -> counter.find(portal.with("CLERK@H99"), "congdan"));

        AtTheDesk.writes(portal, desk, id);
        counter.file(desk, id);
        portal.nextRequest();
        assertReason(DossierReason.NOT_FOUND, () -> portal.drafts.discard(desk, id));
        assertThat(counter.isAt(desk, id)).isFalse();
    }

    @Test
    void theScansAreForTheDeskToOpenWhileItWritesAndWhoeverFilesAnswersForThem() throws Exception {
        DossierId id = counter.openFor(desk, MISTRESS, "TDKT-P03", CARD);
        AtTheDesk.writes(portal, desk, id);
        accounts.find(new AccountName("chuyenvien")).orElseThrow().hold(List.of(Duty.of("DESK@H99")));
        portal.nextRequest();
        Actor colleague = portal.actor("chuyenvien");
        PaperId paper = portal.drafts.view(colleague, id).papers().get(0).id();
        assertThat(portal.mine.paper(colleague, id, paper)).isNotNull();
        assertReason(DossierReason.NOT_FOUND, () -> portal.mine.paper(portal.with("DESK@H99.01"), id, paper));

        counter.file(colleague, id);
        portal.nextRequest();
        assertThat(text(id, DocumentKind.COPY_CERTIFICATE))
                .contains(colleague.displayName())
                .doesNotContain(desk.displayName());
        assertReason(DossierReason.NOT_FOUND, () -> portal.mine.paper(desk, id, paper));
    }

    /** A sign-in name is soon said: it must not open what somebody filed elsewhere, or has not filed at all. */
    @Test
    void theDeskReadsOfEarlierDossiersWhatWasFiledWithItsAgencyAlone() {
        Actor school = portal.actor("truonghoc");
        DossierId earlier = portal.aCompleteDraft(school, "TDKT-P01");
        String unit = counter.find(desk, "truonghoc").get(0).forWhom().get(0).key();
        DossierId id = counter.open(desk, school.account(), unit, "TDKT-P01", CARD);
        portal.nextRequest();
        assertThat(known.find(desk, id, NomineeType.PERSON, "lua")).isEmpty();

        portal.filing.file(school, earlier);
        portal.nextRequest();
        assertThat(known.find(desk, id, NomineeType.PERSON, "lua"))
                .extracting(KnownNominees.Known::name)
                .containsExactly("Nguyễn Thị Lụa");
    }

    @Test
    void aDraftIsNotDiscardedWhileTheDeskHasItsOriginals() {
        DossierId id = counter.openFor(desk, MISTRESS, "TDKT-P03", CARD);
        originals.hold(desk, id, "Huân chương Kháng chiến hạng Nhì", 1);
        portal.nextRequest();
        assertThat(originals.whose(desk, id)).isEqualTo(new Originals.Whose("Lường Thị Ón", ""));
        assertReason(CounterReason.DESK_NOT_FOUND, () -> counter.discard(portal.with("DESK@H99.01"), id));
        assertReason(CounterReason.ORIGINALS_HELD, () -> counter.discard(desk, id));

        originals.giveBack(desk, id, originals.of(desk, id).get(0).id(), "Lường Thị Ón", true);
        counter.discard(desk, id);
        assertThat(portal.trail(id.value().toString()))
                .containsExactly("COUNTER_OPENED", "ORIGINAL_HELD", "ORIGINAL_RETURNED", "COUNTER_DISCARDED");
        assertThat(portal.dossiers.find(id)).isEmpty();
    }

    @Test
    void anOriginalIsGivenBackOnceAndAgainstSignature() {
        DossierId id = counter.openFor(desk, MISTRESS, "TDKT-P03", CARD);
        originals.hold(desk, id, "Huân chương Kháng chiến hạng Nhì", 1);
        portal.nextRequest();
        OriginalLine held = originals.of(portal.with("EC_OFFICER@H99"), id).get(0);
        assertThat(held.isReturned()).isFalse();

        assertReason(
                CounterReason.SIGNATURE_MISSING,
                () -> originals.giveBack(desk, id, held.id(), "Lường Văn Tới, con trai", false));
        assertReason(
                CounterReason.DESK_NOT_FOUND,
                () -> originals.giveBack(portal.with("DESK@H99.01"), id, held.id(), "Lường Văn Tới", true));
        originals.giveBack(desk, id, held.id(), "Lường Văn Tới, con trai", true);
        portal.nextRequest();

        OriginalLine returned = originals.of(desk, id).get(0);
        assertThat(returned.returnedTo()).isEqualTo("Lường Văn Tới, con trai");
        assertThat(returned.returnedBy()).isEqualTo(desk.displayName());
        assertThat(returned.returnedAt()).isEqualTo(portal.clock.instant());
        assertReason(CounterReason.RETURNED_ALREADY, () -> originals.giveBack(desk, id, held.id(), "Ai đó", true));
        assertReason(CounterReason.DESK_NOT_FOUND, () -> originals.of(portal.actor("truonghoc"), id));
    }

    @Test
    void ofASecretDossierTheDeskOfItsAgencyKeepsANumberAndAPlaceAndNobodyElseReadsIt(EntityManager em) {
        SecretDossiers secrets = new SecretDossiers(new AuditTrail(em, portal.clock), em, portal.clock);
        Actor other = portal.with("DESK@H99.01");
        assertReason(CounterReason.SECRET_NUMBER_MISSING, () -> secrets.keep(desk, " ", "Tủ số 3"));
        assertReason(CounterReason.SECRET_PLACE_MISSING, () -> secrets.keep(desk, "05/M", "-"));
        secrets.keep(desk, "05/M", "Tủ số 3, phòng văn thư");
        portal.nextRequest();
        assertReason(CounterReason.SECRET_THERE_ALREADY, () -> secrets.keep(desk, "05/m", "Tủ số 4"));
        SecretLine line = secrets.list(desk).get(0);
        assertThat(line.place()).isEqualTo("Tủ số 3, phòng văn thư");

        assertThat(secrets.list(other)).isEmpty();
        assertReason(CounterReason.SECRET_UNKNOWN, () -> secrets.move(other, line.id(), "Nơi khác"));
        for (Actor stranger : List.of(portal.with("EC_OFFICER@H99"), portal.actor("truonghoc"))) {
            assertReason(CounterReason.DESK_NOT_FOUND, () -> secrets.list(stranger));
            assertReason(CounterReason.DESK_NOT_FOUND, () -> secrets.keep(stranger, "06/M", "Tủ"));
        }
        secrets.move(desk, line.id(), "Kho lưu trữ");
        portal.nextRequest();

        assertThat(secrets.list(desk)).extracting(SecretLine::place).containsExactly("Kho lưu trữ");
        assertThat(em.createNativeQuery("select act || details from audit.line where subject = ?1 order by id")
                        .setParameter(1, line.id().toString())
                        .getResultList())
                .containsExactly("SECRET_POINTER_KEPT", "SECRET_POINTER_MOVED");
        assertThat(em.createNativeQuery("select count(*) from dossier").getSingleResult())
                .isEqualTo(0L);
    }

    private String text(DossierId id, DocumentKind kind) throws Exception {
        IssuedFile file = portal.papers.open(portal.with("CLERK@H99"), id, kind, 0);
        try (InputStream in = portal.store.open(file.file().sha256())) {
            return InHand.text(in.readAllBytes());
        }
    }
}
