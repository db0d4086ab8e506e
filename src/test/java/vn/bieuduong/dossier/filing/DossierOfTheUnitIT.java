package vn.bieuduong.dossier.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
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
import vn.bieuduong.dossier.Supplement;
import vn.bieuduong.dossier.view.DossierLine;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.identity.Duty;
import vn.bieuduong.issuing.DocumentKind;
import vn.bieuduong.organisation.Organisations;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.id.AccountName;
import vn.bieuduong.platform.id.AgencyCode;
import vn.bieuduong.processing.SupplementForm;

/** A dossier belongs to the unit it is filed for, not to the one who happened to begin it. */
@ExtendWith(Database.class)
class DossierOfTheUnitIT {

    private static final String UNIT = "DV-TRUONG";

    @TempDir
    private Path data;

    private EntityManager em;
    private Portal portal;
    private Actor head;
    private final Actor colleague = actor("truonghoc.vanthu", UNIT, "APPLICANT@" + UNIT);

    @BeforeEach
    void portal(EntityManager database) {
        em = database;
        portal = new Portal(em, data, Instant.parse("2026-11-23T02:00:00Z"));
        head = portal.actor("truonghoc");
    }

    @Test
    void aColleagueGoesOnWithTheDraftAndFilesItInHisOwnName() {
        DossierId draft = portal.aCompleteDraft(head, "TDKT-P01");

        assertThat(portal.mine.list(colleague)).extracting(DossierLine::id).containsExactly(draft);
        Receipt receipt = portal.filing.file(colleague, draft);
        portal.nextRequest();

        assertThat(receipt.filer()).isEqualTo(colleague.displayName());
        assertThat(portal.mine.list(head)).singleElement().satisfies(line -> {
            assertThat(line.state()).isEqualTo(DossierState.SUBMITTED);
            assertThat(line.filer()).isEqualTo(colleague.account());
        });
        portal.maker.makeAll();
        assertThat(portal.papers
                        .open(head, draft, DocumentKind.FILING_RECEIPT, 0)
                        .file()
                        .size())
                .isPositive();
    }

    @Test
    void whatWasFiledIsListedAPageAtATimeToWhoMayReadIt() {
        DossierId draft = portal.aCompleteDraft(head, "TDKT-P01");
        DossierId filed = portal.aCompleteDraft(head, "TDKT-P01");
        portal.filing.file(head, filed);
        portal.nextRequest();
        em.createNativeQuery("create temporary table copies on commit drop as select d.* from dossier d,"
                        + " generate_series(1, 20) where d.id = ?1")
                .setParameter(1, filed.value())
                .executeUpdate();
        em.createNativeQuery("alter table copies drop column words").executeUpdate();
        em.createNativeQuery(
                        "update copies set id = gen_random_uuid(), filing_reference = 'BD-261123-' || upper(left(md5(random()::text), 7)),"
                                + " process_instance = null, changed_at = changed_at - interval '1 day'")
                .executeUpdate();
        String columns = (String) em.createNativeQuery(
                        "select string_agg(attname, ', ') from pg_attribute where attrelid = 'copies'::regclass"
                                + " and attnum > 0 and not attisdropped")
                .getSingleResult();
        em.createNativeQuery("insert into dossier (" + columns + ") select " + columns + " from copies")
                .executeUpdate();

        for (Actor reader : List.of(head, colleague, actor("truonghoc.xem", UNIT, "VIEWER@" + UNIT))) {
            assertThat(portal.mine.filed(reader, 1).rows())
                    .hasSize(20)
                    .first()
                    .extracting(DossierLine::id)
                    .isEqualTo(filed);
            assertThat(portal.mine.filed(reader, 2).rows())
                    .singleElement()
                    .extracting(DossierLine::id)
                    .isNotEqualTo(draft);
            assertThat(portal.mine.filed(reader, 9)).isEqualTo(portal.mine.filed(reader, 2));
        }
        assertThat(portal.mine.filed(actor("cangca", "DV-CANGCA", "APPLICANT@DV-CANGCA"), 1))
                .isEqualTo(new MyDossiers.Page(List.of(), 0, 1));
        assertThat(portal.mine.list(head, DossierState.DRAFT))
                .extracting(DossierLine::id)
                .containsExactly(draft);
    }

    @Test
    void aColleagueAnswersWhatTheFilerCannotAndTheTrailNamesHim() {
        DossierId id = portal.aCompleteDraft(head, "TDKT-P01");
        portal.filing.file(head, id);
        portal.nextRequest();
        asked(id);

        portal.filing.answerSupplement(colleague, id, "Xin gửi bổ sung.");
        portal.nextRequest();

        assertThat(portal.dossiers.get(id).state()).isEqualTo(DossierState.IN_PROGRESS);
        assertThat(portal.dossiers.get(id).filer()).isEqualTo(head.account());
        assertThat(em.createNativeQuery(
                                "select actor from audit.line where subject = ?1 and act = 'DOSSIER_SUPPLEMENTED'")
                        .setParameter(1, id.toString())
                        .getResultList())
                .isEqualTo(List.of(colleague.account().value()));
    }

    @Test
    void toEverybodyElseItDoesNotExist() {
        DossierId draft = portal.aCompleteDraft(head, "TDKT-P01");
        DossierId filed = portal.aCompleteDraft(head, "TDKT-P01");
        portal.filing.file(head, filed);
        portal.nextRequest();

        for (Actor other : List.of(
                actor("cangca", "DV-CANGCA", "APPLICANT@DV-CANGCA"),
                // works there, and files for nobody
                actor("giaovien", UNIT),
                // works there, and files in his own name alone
                actor("cong.dan", UNIT, "APPLICANT@CA-NHAN"))) {
            assertThat(portal.mine.list(other)).isEmpty();
            refused(() -> portal.mine.view(other, draft));
            refused(() -> portal.filing.file(other, draft));
            refused(() -> portal.drafts.discard(other, draft));
            refused(() -> portal.filing.withdraw(other, filed, "Xin rút hồ sơ."));
            refused(() -> portal.papers.open(other, filed, DocumentKind.FILING_RECEIPT, 0));
        }
    }

    @Test
    void theUnitsReaderReadsWhatIsFiledAndChangesNothingEvenOfHisOwn() {
        DossierId draft = portal.aCompleteDraft(head, "TDKT-P01");
        DossierId filed = portal.aCompleteDraft(head, "TDKT-P01");
        portal.filing.file(head, filed);
        portal.nextRequest();

        for (Actor reader : List.of(
                actor("truonghoc.xem", UNIT, "VIEWER@" + UNIT),
                actor(head.account().value(), UNIT, "VIEWER@" + UNIT))) {
            assertThat(portal.mine.list(reader)).extracting(DossierLine::id).containsExactly(filed);
            assertThat(portal.mine.view(reader, filed).id()).isEqualTo(filed);
            assertThat(portal.papers.available(reader, filed)).isNotEmpty();
            refused(() -> portal.mine.view(reader, draft));
            refused(() -> portal.drafts.view(reader, draft));
            refused(() -> portal.filing.file(reader, draft));
            refused(() -> portal.drafts.discard(reader, draft));
            refused(() -> portal.filing.withdraw(reader, filed, "Xin rút hồ sơ."));
            refused(() -> portal.filing.answerSupplement(reader, filed, "Xin gửi bổ sung."));
        }
        assertThatThrownBy(() -> portal.drafts.open(actor("truonghoc.xem", UNIT, "VIEWER@" + UNIT), "TDKT-P01", null))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(
                                refusal.findings().getFirst().reason())
                        .isEqualTo(DossierReason.NOT_FOR_THIS_APPLICANT));
    }

    @Test
    void theHeadOfTheUnitFilesWhatADrafterPrepared() {
        DossierId draft = portal.aCompleteDraft(head, "TDKT-P01");
        Actor signatory = actor("truonghoc.hieutruong", UNIT, "UNIT_HEAD@" + UNIT);

        assertThat(portal.filing.file(signatory, draft).filer()).isEqualTo(signatory.displayName());
    }

    @Test
    void whatTheUnitHasOfOneProcedureIsListedByItselfToWhoeverMayReadIt() {
        DossierId filed = portal.aCompleteDraft(head, "TDKT-P01");
        portal.filing.file(head, filed);
        portal.nextRequest();
        DossierId draft = portal.aCompleteDraft(head, "TDKT-P01");
        DossierId other = portal.aCompleteDraft(head, "TDKT-P03");
        Actor reader = actor("truonghoc.xem", UNIT, "VIEWER@" + UNIT);

        assertThat(portal.mine.list(colleague, "TDKT-P01"))
                .extracting(DossierLine::id)
                .containsExactlyInAnyOrder(draft, filed);
        assertThat(portal.mine.list(colleague, "TDKT-P03"))
                .extracting(DossierLine::id)
                .containsExactly(other);
        assertThat(portal.mine.list(reader, "TDKT-P01"))
                .extracting(DossierLine::id)
                .containsExactly(filed);
        assertThat(portal.mine.list(portal.actor("cangca"), "TDKT-P01")).isEmpty();
    }

    @Test
    void whoHasLeftTheUnitLeavesItsDossiersBehind() {
        DossierId filed = portal.aCompleteDraft(head, "TDKT-P01");
        portal.filing.file(head, filed);
        portal.nextRequest();
        Actor gone = actor(head.account().value(), "DV-CANGCA", "APPLICANT@DV-CANGCA");

        assertThat(portal.mine.list(gone)).isEmpty();
        refused(() -> portal.mine.view(gone, filed));
        assertThat(portal.mine.view(colleague, filed).id()).isEqualTo(filed);
    }

    @Test
    void whoFilesForSeveralSaysForWhomAndWhoWorksInAUnitFilesForItOnlyWhenHeMay() {
        Actor several = actor("bac.su", UNIT, "APPLICANT@DV-CANGCA", "APPLICANT@" + UNIT, "APPLICANT@CA-NHAN");
        Actor citizen = actor("cong.dan", UNIT, "APPLICANT@CA-NHAN");
        Submitters submitters = new Submitters(new Organisations(em, portal.settings));

        assertThat(submitters.of(several)).extracting(Submitter::code).containsExactly(UNIT, "DV-CANGCA", "bac.su");
        assertThat(submitters.of(citizen)).extracting(Submitter::code).containsExactly("cong.dan");
        refusedFor(() -> portal.drafts.open(several, "TDKT-P03", null), DossierReason.FOR_WHOM_MISSING);
        refusedFor(() -> portal.drafts.open(citizen, "UNIT:" + UNIT, "TDKT-P03", null), DossierReason.FOR_WHOM_MISSING);
        refusedFor(
                () -> portal.drafts.open(several, "ONESELF:bac.su", "TDKT-P01", null), DossierReason.FOR_WHOM_MISSING);
        DossierId own = portal.drafts.open(citizen, "TDKT-P03", null);
        DossierId port = portal.drafts.open(several, "UNIT:DV-CANGCA", "TDKT-P03", null);
        portal.nextRequest();

        assertThat(portal.dossiers.get(own).organisation()).isEmpty();
        assertThat(portal.drafts.view(several, port).submitterName()).contains("Cảng cá");
        assertThat(portal.mine.list(portal.actor("cangca")))
                .extracting(DossierLine::id)
                .containsExactly(port);
        assertThat(portal.mine.list(head)).isEmpty();
    }

    private void asked(DossierId id) {
        Actor officer = portal.with("EC_OFFICER@H99");
        portal.office.reception.accept(portal.with("DESK@H99"), id);
        portal.nextRequest();
        portal.office.appraisal.assign(portal.with("EC_HEAD@H99"), id, officer.account());
        portal.nextRequest();
        portal.office.appraisal.askSupplement(
                officer, id, new SupplementForm(List.of(new Supplement.Item("", "Thiếu danh sách.")), "", 5));
        portal.nextRequest();
    }

    private static void refused(ThrowingCallable act) {
        refusedFor(act, DossierReason.NOT_FOUND);
    }

    private static void refusedFor(ThrowingCallable act, DossierReason reason) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(
                        refusal.findings().getFirst().reason())
                .isEqualTo(reason));
    }

    private static Actor actor(String account, @Nullable String organisation, String... duties) {
        return new Actor(
                new AccountName(account),
                "Người của " + account,
                null,
                new AgencyCode(organisation),
                Set.of(List.of(duties).stream().map(Duty::of).toArray(Duty[]::new)));
    }
}
