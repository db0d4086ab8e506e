package vn.bieuduong.counter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.bieuduong.processing.InHand.assertReason;

import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vn.bieuduong.Database;
import vn.bieuduong.Portal;
import vn.bieuduong.account.PersonForm;
import vn.bieuduong.dossier.Dossier;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.dossier.DossierReason;
import vn.bieuduong.dossier.DossierState;
import vn.bieuduong.dossier.PaperId;
import vn.bieuduong.dossier.Supplement;
import vn.bieuduong.dossier.SupplementView;
import vn.bieuduong.dossier.change.ChangeView;
import vn.bieuduong.dossier.view.NomineeQuestions;
import vn.bieuduong.dossier.view.OpenFields;
import vn.bieuduong.dossier.view.Shown;
import vn.bieuduong.identity.Accounts;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.lookup.AnsweringByCode;
import vn.bieuduong.lookup.LookupReason;
import vn.bieuduong.platform.AuditTrail;
import vn.bieuduong.procedure.Procedure;
import vn.bieuduong.processing.SupplementForm;

/** Whom the desk filed for and who has no account answers with number and look-up code, and nobody else does. */
@ExtendWith(Database.class)
class AnsweringByCodeIT {

    private static final String CARD = "Thẻ căn cước";

    private Portal portal;
    private Counter counter;
    private Actor desk;
    private AnsweringByCode answering;

    @BeforeEach
    void aDesk(EntityManager em, @TempDir Path data) {
        portal = new Portal(em, data, Instant.parse("2026-11-23T02:00:00Z"));
        counter = AtTheDesk.counter(portal, em);
        desk = portal.with("DESK@H99");
        answering = new AnsweringByCode(
                portal.lookup,
                new Accounts(em, portal.settings, portal.clock),
                portal.mine,
                portal.drafts,
                portal.filing,
                portal.office.afterFiling,
                new AuditTrail(em, portal.clock));
    }

    @Test
    void whomTheDeskFiledForAnswersASupplementWithHisCodeAndTheOfficeSeesItLikeAnyAnswer() {
        DossierId id = askedOfWhoHasNoAccount();
        Dossier dossier = portal.dossiers.get(id);
        AnsweringByCode.Proof proof = proof(dossier);
        assertThat(answering.isFor(proof)).isTrue();
        String name = OpenFields.key(dossier.nominees().get(0).id(), "name");
        SupplementView asked = answering.view(proof).openSupplement().orElseThrow();
        Map<String, String> standing = standing(asked, dossier);
        Shown shown = Shown.of(asked.written(standing));
        assertThat(standing).containsEntry(name, "Nguyễn Thị Lụa");

        answering.attach(proof, "MINH_CHUNG", "can-cuoc.pdf", another("căn cước"));
        portal.nextRequest();
        PaperId paper = answering.view(proof).papers().stream()
                .filter(one -> one.round() == 1)
                .findFirst()
                .orElseThrow()
                .id();
        answering.detach(proof, paper);
        answering.attach(proof, "MINH_CHUNG", "can-cuoc-2.pdf", another("căn cước 2"));
        Map<String, String> typed = new HashMap<>(standing);
        typed.put(name, "Nguyễn Thị Lúa");
        typed.put("question.NOI_XAY_RA", "Suối Ngà, xã Bản Đông");
        typed.put("answer", "Đã sửa theo căn cước.");
        answering.keep(proof, 1, typed, shown);
        portal.nextRequest();
        asked = answering.view(proof).openSupplement().orElseThrow();
        assertThat(asked.answerDraft()).isEqualTo("Đã sửa theo căn cước.");
        answering.answer(proof, 1, typed, Shown.of(asked.written(standing)));
        portal.nextRequest();

        dossier = portal.dossiers.get(id);
        assertThat(dossier.state()).isEqualTo(DossierState.IN_PROGRESS);
        assertThat(dossier.nominees().get(0).form().name()).isEqualTo("Nguyễn Thị Lúa");
        assertThat(portal.office.corrections.of(id))
                .extracting(ChangeView::by, ChangeView::round, ChangeView::before, ChangeView::after)
                .containsExactlyInAnyOrder(
                        tuple("Lường Thị Ón", 1, "Nguyễn Thị Lụa", "Nguyễn Thị Lúa"),
                        tuple("Lường Thị Ón", 1, "Suối Ngà", "Suối Ngà, xã Bản Đông"));
        assertThat(dossier.answers()).containsEntry("NOI_XAY_RA", "Suối Ngà, xã Bản Đông");
        assertThat(portal.trail(id.value().toString())).contains("DOSSIER_SUPPLEMENTED", "SUPPLEMENTED_BY_CODE");
        assertReason(DossierReason.NO_SUPPLEMENT_ASKED, () -> answering.answer(proof, 1, typed, Shown.nothing()));
        assertReason(DossierReason.NOT_A_DRAFT, () -> answering.attach(proof, "MINH_CHUNG", "sau.pdf", another("sau")));

        answering.withdraw(proof, "Gia đình muốn nộp lại sau.");
        portal.nextRequest();
        assertThat(portal.dossiers.get(id).state()).isEqualTo(DossierState.WITHDRAWN);
        assertThat(answering.isWithdrawable(proof)).isFalse();
        assertThat(portal.trail(id.value().toString())).contains("WITHDRAWN_BY_CODE");
    }

    @Test
    void aForeignCodeOpensNothingAndNeitherDoesTheCodeOfWhoHasAnAccount() {
        DossierId id = askedOfWhoHasNoAccount();
        AnsweringByCode.Proof right = proof(portal.dossiers.get(id));
        Actor school = portal.actor("truonghoc");
        DossierId theirs = portal.aCompleteDraft(school, "TDKT-P03");
        portal.filing.file(school, theirs);
        String unit = counter.find(desk, "truonghoc").get(0).forWhom().get(0).key();
        DossierId atTheDesk = counter.open(desk, school.account(), unit, "TDKT-P01", CARD);
        AtTheDesk.writes(portal, desk, atTheDesk);
        counter.file(desk, atTheDesk);
        portal.nextRequest();

        AnsweringByCode.Proof foreign = new AnsweringByCode.Proof(
                right.number(), proof(portal.dossiers.get(theirs)).code(), "192.0.2.8");
        Map<String, String> typed = Map.of("answer", "Không phải của tôi");
        assertReason(LookupReason.NOT_FOUND, () -> answering.isFor(foreign));
        assertReason(LookupReason.NOT_FOUND, () -> answering.view(foreign));
        assertReason(LookupReason.NOT_FOUND, () -> answering.isWithdrawable(foreign));
        assertReason(LookupReason.NOT_FOUND, () -> answering.keep(foreign, 1, typed, Shown.nothing()));
        assertReason(LookupReason.NOT_FOUND, () -> answering.answer(foreign, 1, typed, Shown.nothing()));
        assertReason(
                LookupReason.NOT_FOUND,
                () -> answering.attach(foreign, "MINH_CHUNG", "a.pdf", new ByteArrayInputStream(Portal.aPdf())));
        assertReason(LookupReason.NOT_FOUND, () -> answering.withdraw(foreign, "Rút"));
        for (DossierId one : List.of(theirs, atTheDesk)) {
            AnsweringByCode.Proof code = proof(portal.dossiers.get(one));
            assertThat(answering.isFor(code)).isFalse();
            assertReason(LookupReason.SIGN_IN_INSTEAD, () -> answering.view(code));
            assertReason(LookupReason.SIGN_IN_INSTEAD, () -> answering.withdraw(code, "Rút"));
        }
        assertThat(portal.dossiers.get(id).state()).isEqualTo(DossierState.SUPPLEMENT_REQUESTED);
    }

    @Test
    void theMailOfTheSupplementLeadsWhoHasNoAccountToWhereHeAnswers(EntityManager em) {
        DossierId id = askedOfWhoHasNoAccount();
        assertThat(em.createNativeQuery(
                                "select body from outbox_message where event = 'SUPPLEMENT_ASKED' and dossier_id = ?1")
                        .setParameter(1, id.toString())
                        .getResultList())
                .isNotEmpty()
                .allSatisfy(body -> assertThat((String) body)
                        .contains("/lookup/answer.xhtml?number="
                                + portal.dossiers.get(id).anyNumber())
                        .doesNotContain(portal.dossiers
                                .get(id)
                                .lookupCode()
                                .orElseThrow()
                                .value()));
    }

    /** The officer wants the name of the nominee mended and another paper. */
    private DossierId askedOfWhoHasNoAccount() {
        DossierId id = counter.openFor(
                desk,
                new PersonForm("Lường Thị Ón", null, "099165000123", "on@example.vn", "0912345678"),
                "TDKT-P03",
                CARD);
        AtTheDesk.writes(portal, desk, id);
        counter.file(desk, id);
        portal.nextRequest();
        Actor officer = portal.with("EC_OFFICER@H99");
        portal.office.appraisal.assign(portal.with("EC_HEAD@H99"), id, officer.account());
        portal.nextRequest();
        String nominee = portal.dossiers.get(id).nominees().get(0).id().toString();
        portal.office.appraisal.askSupplement(
                officer,
                id,
                new SupplementForm(
                        List.of(
                                new Supplement.Item(Supplement.What.NOMINEE, nominee, "Tên khác với căn cước."),
                                new Supplement.Item(
                                        Supplement.What.QUESTION, "question.NOI_XAY_RA", "Ghi rõ thuộc xã nào."),
                                new Supplement.Item("MINH_CHUNG", "Cần ảnh căn cước.")),
                        "",
                        5));
        portal.nextRequest();
        return id;
    }

    private Map<String, String> standing(SupplementView asked, Dossier dossier) {
        Procedure procedure = portal.procedures.get(dossier.procedureId(), dossier.procedureVersion());
        return OpenFields.of(asked, dossier.nominees(), procedure, NomineeQuestions.of(dossier, procedure))
                .standing(dossier.details(), dossier.answers());
    }

    /** With other bytes than every scan of this test. */
    private static InputStream another(String comment) {
        byte[] end = ("%" + comment + "\n").getBytes(StandardCharsets.UTF_8);
        return new SequenceInputStream(new ByteArrayInputStream(Portal.aPdf()), new ByteArrayInputStream(end));
    }

    private static AnsweringByCode.Proof proof(Dossier dossier) {
        return new AnsweringByCode.Proof(
                dossier.anyNumber(), dossier.lookupCode().orElseThrow().value(), "192.0.2.7");
    }
}
