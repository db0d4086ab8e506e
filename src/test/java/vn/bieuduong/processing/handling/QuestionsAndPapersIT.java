package vn.bieuduong.processing.handling;

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
import vn.bieuduong.dossier.change.ChangeCause;
import vn.bieuduong.dossier.change.ChangeView;
import vn.bieuduong.dossier.view.DossierView;
import vn.bieuduong.dossier.view.OpenFields;
import vn.bieuduong.dossier.view.PaperView;
import vn.bieuduong.dossier.view.Shown;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.issuing.DocumentKind;
import vn.bieuduong.issuing.IssuedFile;
import vn.bieuduong.processing.InHand;
import vn.bieuduong.processing.ProcessingReason;

/** Until reception begins the applicant mends his answers to the procedure's own questions, and his papers; what there was is kept. */
@ExtendWith(Database.class)
class QuestionsAndPapersIT {

    private static final String WHERE = "question.NOI_XAY_RA";
    private static final String HOW = "question.BIET_QUA_DAU";

    private Portal portal;
    private Actor citizen;

    @BeforeEach
    void aProvince(EntityManager em, @TempDir Path data) {
        portal = new Portal(em, data, Instant.parse("2026-11-23T02:00:00Z"));
        citizen = portal.actor("congdan");
    }

    @Test
    void anAnswerIsCorrectedAndTheOfficeSeesWhatStoodThere() {
        DossierId id = new InHand(portal, citizen).filed("TDKT-P03");
        String before = view(id).answered().get("NOI_XAY_RA");

        correct(id, WHERE, "Cầu Suối Ngà, xã Bản Đông");
        portal.nextRequest();

        assertThat(view(id).answered()).containsEntry("NOI_XAY_RA", "Cầu Suối Ngà, xã Bản Đông");
        ChangeView change = portal.office.corrections.of(id).getFirst();
        assertThat(change.cause()).isEqualTo(ChangeCause.BEFORE_RECEPTION);
        assertThat(change.label(Locale.forLanguageTag("vi"))).isEqualTo("Sự việc xảy ra ở đâu?");
        assertThat(change.label(Locale.ENGLISH)).isEqualTo("Where did it happen?");
        assertThat(change.before()).isEqualTo(before);
        assertThat(change.after()).isEqualTo("Cầu Suối Ngà, xã Bản Đông");
        assertThat(portal.trail(id.value().toString())).contains("DOSSIER_CORRECTED");
    }

    @Test
    void noAnswerAndWhatIsNoneAreRefusedAndSoIsEverythingOnceReceptionHasBegun() {
        DossierId id = new InHand(portal, citizen).filed("TDKT-P03");
        assertReason(DossierReason.QUESTION_OPEN, () -> correct(id, WHERE, " "));
        assertReason(DossierReason.ANSWER_MALFORMED, () -> correct(id, HOW, "Đoán thế"));
        PaperView paper = attached(id, "them.pdf");
        portal.office.reception.accept(portal.with("DESK@H99"), id);
        portal.nextRequest();

        assertReason(ProcessingReason.RECEPTION_HAS_BEGUN, () -> correct(id, WHERE, "Nơi khác"));
        assertReason(ProcessingReason.RECEPTION_HAS_BEGUN, () -> attach(id, "MINH_CHUNG", "muon.pdf"));
        assertReason(ProcessingReason.RECEPTION_HAS_BEGUN, () -> portal.office.afterFiling.detach(citizen, id, paper));
        assertReason(
                DossierReason.NOT_FOUND, () -> portal.office.afterFiling.detach(portal.actor("truonghoc"), id, paper));
    }

    @Test
    void aPaperIsReplacedAndTheOfficeSeesBothNames() {
        Actor school = portal.actor("truonghoc");
        citizen = school;
        DossierId id = new InHand(portal, school).filed("TDKT-P03");
        PaperView old = view(id).papersOf("TO_TRINH").getFirst();
        assertReason(DossierReason.PAPER_NEEDED, () -> portal.office.afterFiling.detach(school, id, old));
        assertReason(
                DossierReason.NOT_FOUND,
                () -> portal.office.afterFiling.attach(
                        portal.actor("congdan"), id, "TO_TRINH", "la.pdf", another("lạ")));

        attach(id, "TO_TRINH", "to-trinh-moi.pdf");
        portal.nextRequest();
        portal.office.afterFiling.detach(school, id, old);
        portal.nextRequest();

        assertThat(view(id).papersOf("TO_TRINH"))
                .extracting(paper -> paper.inspection().name())
                .containsExactly("to-trinh-moi.pdf");
        assertThat(portal.office.corrections.of(id))
                .extracting(change -> change.label(Locale.forLanguageTag("vi")), ChangeView::before, ChangeView::after)
                .containsExactlyInAnyOrder(
                        tuple("Tờ trình (văn bản đề nghị khen thưởng)", "", "to-trinh-moi.pdf"),
                        tuple("Tờ trình (văn bản đề nghị khen thưởng)", "TO_TRINH.pdf", ""));
    }

    @Test
    void theReceiptIsMadeAnewFromThePapersThatAreThereAndReplacesTheOld() throws Exception {
        Actor school = portal.actor("truonghoc");
        citizen = school;
        DossierId id = new InHand(portal, school).filed("TDKT-P03");
        String before = receipt(id);
        assertThat(before).contains("TO_TRINH.pdf").doesNotContain("Giấy tờ sửa lần cuối");

        attach(id, "TO_TRINH", "to-trinh-1.pdf");
        portal.nextRequest();
        attach(id, "TO_TRINH", "to-trinh-2.pdf");
        portal.nextRequest();
        PaperView old = view(id).papersOf("TO_TRINH").getFirst();
        portal.office.afterFiling.detach(school, id, old);
        portal.nextRequest();

        assertThat(receipt(id))
                .contains("to-trinh-1.pdf")
                .contains("to-trinh-2.pdf")
                .doesNotContain(old.inspection().name() + " ")
                .contains("Giấy tờ sửa lần cuối");
    }

    private String receipt(DossierId id) throws Exception {
        portal.maker.makeAll();
        IssuedFile receipt = portal.papers.open(citizen, id, DocumentKind.FILING_RECEIPT, 0);
        try (InputStream content = portal.store.open(receipt.file().sha256())) {
            return InHand.text(content.readAllBytes());
        }
    }

    private PaperView attached(DossierId id, String name) {
        attach(id, "MINH_CHUNG", name);
        portal.nextRequest();
        return view(id).papersOf("MINH_CHUNG").getFirst();
    }

    private void attach(DossierId id, String component, String name) {
        portal.office.afterFiling.attach(citizen, id, component, name, another(name));
    }

    private void correct(DossierId id, String key, String text) {
        DossierView view = view(id);
        Map<String, String> shown = OpenFields.general(view.questions()).standing(view.details(), view.answered());
        assertThat(shown).containsKey(key);
        Map<String, String> typed = new HashMap<>(shown);
        typed.put(key, text);
        portal.office.afterFiling.correct(citizen, id, null, typed, Shown.of(shown));
    }

    private DossierView view(DossierId id) {
        return portal.mine.view(citizen, id);
    }

    /** With other bytes than those that were filed. */
    private static InputStream another(String comment) {
        byte[] end = ("%" + comment + "\n").getBytes(StandardCharsets.UTF_8);
        return new SequenceInputStream(new ByteArrayInputStream(Portal.aPdf()), new ByteArrayInputStream(end));
    }
}
