package vn.bieuduong.dossier.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vn.bieuduong.Database;
import vn.bieuduong.Portal;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.dossier.DossierReason;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.platform.Finding;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.Texts;
import vn.bieuduong.procedure.FiledBy;
import vn.bieuduong.procedure.NomineeType;
import vn.bieuduong.procedure.ProcedureQuestion;
import vn.bieuduong.procedure.When;

/** A procedure asks questions of its own; what is answered decides which papers must be there. */
@ExtendWith(Database.class)
class QuestionsIT {

    private Portal portal;
    private Actor filer;
    private DossierId id;

    @BeforeEach
    void aDraft(EntityManager em, @TempDir Path data) {
        portal = new Portal(em, data, Instant.parse("2026-11-23T02:00:00Z"));
        filer = portal.actor("truonghoc");
        id = portal.aCompleteDraft(filer, "TDKT-P01");
    }

    @Test
    void anAnswerMakesAPaperNeeded() {
        assertThat(view().missing()).isEmpty();
        assertThat(view().needed()).doesNotContain("SANG_KIEN");

        answer(Map.of("CO_SANG_KIEN", "yes"));

        assertThat(view().needed()).contains("SANG_KIEN");
        assertThat(view().missing())
                .extracting(Finding::reason)
                .containsExactlyInAnyOrder(DossierReason.PAPER_MISSING, DossierReason.NOMINEE_QUESTION_OPEN);
        assertThatThrownBy(() -> portal.filing.file(filer, id)).isInstanceOf(Refusal.class);

        answer(Map.of("CO_SANG_KIEN", "no"));
        portal.filing.file(filer, id);
        portal.nextRequest();
        assertThat(portal.dossiers.get(id).answers()).containsExactly(Map.entry("CO_SANG_KIEN", "no"));
        assertThatThrownBy(() -> portal.drafts.answer(filer, id, Map.of("CO_SANG_KIEN", "yes")))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void whatIsNoAnswerIsRefusedAndNothingKept() {
        assertThatThrownBy(() ->
                        portal.drafts.answer(filer, id, Map.of("CO_SANG_KIEN", "có lẽ", "CO_DANH_HIEU_TRUOC", "yes")))
                .isInstanceOf(Refusal.class);
        portal.nextRequest();

        assertThat(view().answers()).isEmpty();
        assertThatThrownBy(() -> portal.drafts.answer(portal.actor("congdan"), id, Map.of()))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void eachKindOfAnswerIsKeptAsItIsMeant() {
        assertThat(question(ProcedureQuestion.Type.DATE, When.ALWAYS).kept(" 1-2-2026 "))
                .contains("01/02/2026");
        assertThat(question(ProcedureQuestion.Type.DATE, When.ALWAYS).kept("31/02/2026"))
                .isEmpty();
        assertThat(question(ProcedureQuestion.Type.NUMBER, When.ALWAYS).kept("1.250.000"))
                .contains("1250000");
        assertThat(question(ProcedureQuestion.Type.NUMBER, When.ALWAYS).kept("nhiều"))
                .isEmpty();
        assertThat(question(ProcedureQuestion.Type.TEXT, When.ALWAYS).kept("Một\u200B dòng"))
                .contains("Một dòng");
        assertThat(question(ProcedureQuestion.Type.YES_NO, When.ALWAYS).kept("yes"))
                .contains("yes");
        assertThat(question(ProcedureQuestion.Type.YES_NO, When.ALWAYS).shown("no", Texts.VIETNAMESE))
                .isEqualTo("Không");
    }

    @Test
    void aConditionHoldsForOneNomineeOfTheKindAndAward() {
        When.Asked person = new When.Asked(NomineeType.PERSON, "A");
        When.Asked enterprise = new When.Asked(NomineeType.ENTERPRISE, "B");
        When ofEnterprises = new When(List.of(enterprise.kind()), List.of("A"), Map.of(), List.of());

        assertThat(ofEnterprises.holds(Map.of(), List.of(person, enterprise), FiledBy.UNIT))
                .isFalse();
        assertThat(ofEnterprises.holds(Map.of(), List.of(new When.Asked(enterprise.kind(), "A")), FiledBy.UNIT))
                .isTrue();
        assertThat(When.ALWAYS.holds(Map.of(), List.of(), FiledBy.CITIZEN)).isTrue();
        assertThat(new When(List.of(), List.of(), Map.of("X", List.of("yes")), List.of())
                        .holds(Map.of("X", "no"), List.of(), FiledBy.UNIT))
                .isFalse();
    }

    private static ProcedureQuestion question(ProcedureQuestion.Type type, When when) {
        return new ProcedureQuestion(
                "X", "Câu hỏi", "Question", ProcedureQuestion.About.DOSSIER, type, List.of(), false, when);
    }

    private DraftView view() {
        return portal.drafts.view(filer, id);
    }

    private void answer(Map<String, String> answers) {
        portal.drafts.answer(filer, id, answers);
        portal.nextRequest();
    }
}
