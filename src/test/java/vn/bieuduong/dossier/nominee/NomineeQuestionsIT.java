package vn.bieuduong.dossier.nominee;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.bieuduong.processing.InHand.assertReason;

import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vn.bieuduong.Database;
import vn.bieuduong.Portal;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.dossier.DossierReason;
import vn.bieuduong.dossier.NomineeForm;
import vn.bieuduong.dossier.NomineeView;
import vn.bieuduong.dossier.Nominees;
import vn.bieuduong.dossier.change.ChangeView;
import vn.bieuduong.dossier.filing.DraftView;
import vn.bieuduong.dossier.view.DossierView;
import vn.bieuduong.dossier.view.NomineeQuestions;
import vn.bieuduong.dossier.view.OpenFields;
import vn.bieuduong.dossier.view.Shown;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.inspection.Inspected;
import vn.bieuduong.inspection.table.Table;
import vn.bieuduong.listing.ListCheck;
import vn.bieuduong.platform.Finding;
import vn.bieuduong.platform.Texts;
import vn.bieuduong.procedure.FiledBy;
import vn.bieuduong.procedure.NomineeType;
import vn.bieuduong.procedure.ProcedureQuestion;
import vn.bieuduong.procedure.When;

/** A procedure asks questions of its own of each nominee: on the form, in lists, on the check page, for the office and after filing. */
@ExtendWith(Database.class)
class NomineeQuestionsIT {

    private static final String COUNT = "SO_SANG_KIEN";
    private static final String RATING = "XEP_LOAI";
    private static final Unsaid NOTHING = new Unsaid(null, "", "Đạt thành tích xuất sắc");

    private Portal portal;
    private NomineeImport imports;
    private NomineeTable table;
    private Actor filer;
    private DossierId id;

    @BeforeEach
    void aCompleteDraftWithOnePerson(EntityManager em, @TempDir Path data) {
        portal = new Portal(em, data, Instant.parse("2026-11-23T02:00:00Z"));
        imports = new NomineeImport(
                em, portal.dossiers, portal.procedures, new NomineeWords(portal.settings), portal.clock);
        table = new NomineeTable(portal.dossiers, portal.nominees, portal.procedures, portal.clock);
        filer = portal.actor("truonghoc");
        id = portal.aCompleteDraft(filer, "TDKT-P01");
    }

    @Test
    void whatIsAskedOfHimMustBeAnsweredBeforeItIsFiled() {
        NomineeView lua = first();
        assertThat(view().missing()).isEmpty();

        portal.drafts.answer(filer, id, Map.of("CO_SANG_KIEN", "yes"));
        portal.nextRequest();

        Finding open = view().missing().stream()
                .filter(one -> one.reason() == DossierReason.NOMINEE_QUESTION_OPEN)
                .findFirst()
                .orElseThrow();
        assertThat(open.field()).isEqualTo("nominees." + lua.id() + ".question." + COUNT);
        assertThat(Texts.of(open, Texts.VIETNAMESE)).contains("Số sáng kiến").contains("Nguyễn Thị Lụa");
        assertThat(view().isDone("nominees")).isFalse();
        assertReason(DossierReason.ANSWER_MALFORMED, () -> answer(lua, Map.of(COUNT, "vài")));

        answer(lua, Map.of(COUNT, " 2 ", RATING, "hoan thanh tot nhiem vu", "LA", "không ai hỏi"));
        portal.nextRequest();

        assertThat(first().form().answers())
                .containsOnly(Map.entry(COUNT, "2"), Map.entry(RATING, "Hoàn thành tốt nhiệm vụ"));
        assertThat(view().missing()).extracting(Finding::reason).doesNotContain(DossierReason.NOMINEE_QUESTION_OPEN);
        assertThat(view().nomineeQuestions().answered(first().form())).hasSize(2);

        portal.drafts.answer(filer, id, Map.of("CO_SANG_KIEN", "no"));
        portal.nextRequest();
        assertThat(view().nomineeQuestions().answered(first().form()))
                .singleElement()
                .satisfies(one -> assertThat(one.question().id()).isEqualTo(RATING));
        answer(first(), Map.of(RATING, ""));
        portal.nextRequest();
        assertThat(first().form().answers()).containsOnlyKeys(COUNT);
    }

    @Test
    void ofManyTheFirstAreNamedAndTheOthersCounted() {
        for (String name : List.of("An", "Bình", "Chi", "Dung")) {
            portal.drafts.putNominee(filer, id, null, portal.aPerson(name, view().procedure()));
        }
        portal.drafts.putNominee(
                filer,
                id,
                null,
                NomineeForm.empty(NomineeType.COLLECTIVE)
                        .with("name", "Tổ Toán")
                        .with("awardForm", "BANG_KHEN")
                        .with("achievement", "Dạy tốt."));
        portal.drafts.answer(filer, id, Map.of("CO_SANG_KIEN", "yes"));
        portal.nextRequest();

        assertThat(view().missing())
                .filteredOn(one -> one.reason() == DossierReason.NOMINEE_QUESTION_OPEN_MORE)
                .singleElement()
                .satisfies(one -> assertThat(Texts.of(one, Texts.VIETNAMESE))
                        .contains("Nguyễn Thị Lụa, Bà An, Bà Bình và 2 đối tượng khác"));
    }

    @Test
    void aQuestionIsAColumnOfTheListInBothDirections() {
        Table list = list("""
                Loại đối tượng;Họ và tên;SỐ SÁNG KIẾN, ĐỀ TÀI ĐÃ ĐƯỢC CÔNG NHẬN TRONG THỜI GIAN XÉT KHEN;Rating of the latest year
                Cá nhân;An;3;hoàn thành tốt nhiệm vụ
                Cá nhân;Bình;;
                """);
        assertThat(words(imports.check(filer, id, list, NOTHING))).isEmpty();
        imports.add(filer, id, list, NOTHING);
        portal.nextRequest();

        List<List<String>> rows = table.rows(filer, id, Nominees.Filter.NONE, Nominees.Order.LIST, Texts.VIETNAMESE);
        List<String> heads = NomineeHead.of(view().procedure()).stream()
                .map(head -> head.label(Texts.VIETNAMESE))
                .toList();
        assertThat(heads)
                .endsWith(
                        "Số sáng kiến, đề tài đã được công nhận trong thời gian xét khen",
                        "Mức xếp loại của năm gần nhất");
        assertThat(rows.get(1)).hasSameSizeAs(heads).contains("An").endsWith("3", "Hoàn thành tốt nhiệm vụ");
        assertThat(rows.get(2)).endsWith("", "");
    }

    @Test
    void whatIsNoAnswerIsNamedAtItsCellAndNobodyIsTaken() {
        Table list = list("""
                Loại đối tượng;Họ và tên;Số sáng kiến, đề tài đã được công nhận trong thời gian xét khen;Mức xếp loại của năm gần nhất
                Cá nhân;An;hai;Giỏi
                """);

        ListCheck check = imports.check(filer, id, list, NOTHING);

        assertThat(words(check))
                .satisfiesExactly(
                        one -> assertThat(one)
                                .contains("2")
                                .contains("Số sáng kiến")
                                .contains("chưa đúng kiểu"),
                        one -> assertThat(one).contains("Mức xếp loại").contains("chưa đúng kiểu"));
        assertThat(check.marks())
                .extracting(ListCheck.Mark::line, ListCheck.Mark::column)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple(2, 2), org.assertj.core.api.Assertions.tuple(2, 3));
    }

    @Test
    void theOfficeSeesTheAnswersAndWhatWasCorrectedInThem() {
        portal.drafts.answer(filer, id, Map.of("CO_SANG_KIEN", "no"));
        answer(first(), Map.of(RATING, "Hoàn thành nhiệm vụ"));
        portal.nextRequest();
        portal.filing.file(filer, id);
        portal.nextRequest();
        assertThat(filed().answers(filed().nominees().getFirst()))
                .extracting(DossierView.Answer::answer)
                .containsExactly("Hoàn thành nhiệm vụ");

        NomineeView lua = filed().nominees().getFirst();
        OpenFields open = OpenFields.nominee(lua, filed().nomineeQuestions());
        Map<String, String> shown = open.standing(filed().details(), filed().answered());
        String key = OpenFields.key(lua.id(), "question." + RATING);
        assertThat(shown).containsEntry(key, "Hoàn thành nhiệm vụ").doesNotContainKey("question." + COUNT);
        Map<String, String> typed = new HashMap<>(shown);
        typed.put(key, "Xuất sắc");
        assertReason(
                DossierReason.ANSWER_MALFORMED,
                () -> portal.office.afterFiling.correct(filer, id, lua.id(), typed, Shown.of(shown)));
        typed.put(key, "Hoàn thành xuất sắc nhiệm vụ");
        portal.office.afterFiling.correct(filer, id, lua.id(), typed, Shown.of(shown));
        portal.nextRequest();

        assertThat(filed().answers(filed().nominees().getFirst()))
                .extracting(DossierView.Answer::answer)
                .containsExactly("Hoàn thành xuất sắc nhiệm vụ");
        ChangeView change = portal.office.corrections.of(id).getFirst();
        assertThat(change.label(Locale.ENGLISH)).isEqualTo("Rating of the latest year");
        assertThat(change.before()).isEqualTo("Hoàn thành nhiệm vụ");
    }

    @Test
    void whatWasAnsweredInAnotherWindowMeanwhileIsNotLost() {
        NomineeView lua = first();
        NomineeForm opened = view().nomineeQuestions().shown(lua.form());
        answer(lua, Map.of(RATING, "Chưa xếp loại"));
        portal.nextRequest();

        portal.drafts.putNominee(
                filer, id, lua.id(), opened.with("position", "Hiệu trưởng"), Shown.of(opened.fields()));
        portal.nextRequest();

        assertThat(first().form().position()).isEqualTo("Hiệu trưởng");
        assertThat(first().form().answers()).containsEntry(RATING, "Chưa xếp loại");
    }

    @Test
    void anAnswerOrTheAwardOnTheSameFormDecidesWhatElseIsAsked() {
        ProcedureQuestion merit = question("MERIT", new When(List.of(), List.of("A"), Map.of(), List.of()));
        ProcedureQuestion why = question(
                "WHY", new When(List.of(NomineeType.PERSON), List.of(), Map.of("MERIT", List.of("có")), List.of()));
        ProcedureQuestion unit = question("UNIT", new When(List.of(), List.of(), Map.of(), List.of(FiledBy.CITIZEN)));
        NomineeQuestions own = new NomineeQuestions(List.of(merit, why, unit), Map.of(), FiledBy.UNIT);
        NomineeForm person = NomineeForm.empty(NomineeType.PERSON).with("awardForm", "A");

        assertThat(own.offered(NomineeType.PERSON)).containsExactly(merit, why);
        assertThat(own.offered(NomineeType.COLLECTIVE)).containsExactly(merit);
        assertThat(own.asked(person)).containsExactly(merit);
        assertThat(own.asked(person.answering(Map.of("MERIT", "có")))).containsExactly(merit, why);
        assertThat(own.asked(person.with("awardForm", "B"))).isEmpty();
    }

    private static ProcedureQuestion question(String id, When when) {
        return new ProcedureQuestion(
                id,
                "Câu hỏi",
                "Question",
                ProcedureQuestion.About.NOMINEE,
                ProcedureQuestion.Type.TEXT,
                List.of(),
                true,
                when);
    }

    private void answer(NomineeView nominee, Map<String, String> answers) {
        portal.drafts.putNominee(filer, id, nominee.id(), nominee.form().answering(answers));
    }

    private NomineeView first() {
        return portal.nominees
                .page(id, Nominees.Filter.NONE, Nominees.Order.LIST, 1)
                .rows()
                .getFirst();
    }

    private DraftView view() {
        return portal.drafts.view(filer, id);
    }

    private DossierView filed() {
        return portal.mine.view(filer, id);
    }

    private static List<String> words(ListCheck check) {
        return check.findings().stream().map(one -> one.in(Texts.VIETNAMESE)).toList();
    }

    private static Table list(String rows) {
        return Inspected.table(rows.getBytes(StandardCharsets.UTF_8), 5_022);
    }
}
