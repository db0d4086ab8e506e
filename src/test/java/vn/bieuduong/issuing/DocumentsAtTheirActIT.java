package vn.bieuduong.issuing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vn.bieuduong.Database;
import vn.bieuduong.Hearing;
import vn.bieuduong.Portal;
import vn.bieuduong.council.CouncilResult;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.dossier.NomineeForm;
import vn.bieuduong.dossier.NomineeView;
import vn.bieuduong.dossier.Supplement;
import vn.bieuduong.dossier.filing.SaidOfAll;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.platform.AuditTrail;
import vn.bieuduong.platform.Facts;
import vn.bieuduong.platform.Reason;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.processing.SupplementForm;
import vn.bieuduong.processing.handling.NomineeOpinion;

/** Every paper is owed from its act on, says what was so then, and is made once whatever happens between. */
@ExtendWith(Database.class)
class DocumentsAtTheirActIT {

    private static final Instant MONDAY = Instant.parse("2026-11-23T02:00:00Z");

    @TempDir
    private Path data;

    private EntityManager em;
    private Portal portal;
    private Actor applicant;

    @BeforeEach
    void aPortal(EntityManager em) {
        this.em = em;
        portal = new Portal(em, data, MONDAY);
        applicant = portal.actor("truonghoc");
    }

    @Test
    void everyKindIsMadeAfterItsActThoughNobodyOpensIt() {
        DossierId id = filed();
        assertThat(made(id)).isEmpty();
        portal.maker.makeAll();
        assertThat(made(id)).containsExactly("FILING_RECEIPT 0");

        decided(id);
        portal.office.deciding.handOver(portal.with("DESK@H99"), id, "");
        portal.nextRequest();
        portal.maker.makeAll();

        assertThat(made(id))
                .containsExactlyInAnyOrder(
                        "FILING_RECEIPT 0",
                        "RECEIPT_SLIP 0",
                        "SUPPLEMENT_REQUEST 1",
                        "APOLOGY_EXTENSION 0",
                        "COUNCIL_MINUTES 1",
                        "SUBMISSION_LETTER 1",
                        "DECISION 0",
                        "MERIT_CERTIFICATE 1",
                        "NOMINEE_NOTICE 2",
                        "CONTROL_SHEET 0");
        assertThat(portal.papers.inMaking(applicant, id)).isEmpty();
    }

    @Test
    void slipsThatEndTheHandlingAreMadeToo() {
        DossierId refused = filed();
        portal.office.reception.refuse(portal.with("DESK@H99"), refused, "Không thuộc thẩm quyền của tỉnh.");
        portal.nextRequest();
        DossierId takenBack = filed();
        portal.office.reception.accept(portal.with("DESK@H99"), takenBack);
        portal.filing.withdraw(applicant, takenBack, "Đơn vị xin rút.");
        portal.nextRequest();
        portal.maker.makeAll();

        assertThat(made(refused)).containsExactlyInAnyOrder("FILING_RECEIPT 0", "REFUSAL_SLIP 0");
        assertThat(made(takenBack))
                .containsExactlyInAnyOrder("FILING_RECEIPT 0", "RECEIPT_SLIP 0", "STOP_NOTICE 0", "CONTROL_SHEET 0");
    }

    @Test
    void itIsOfTheMomentOfTheActAndSaysWhatWasSoThen() throws IOException {
        DossierId id = filed();
        portal.forward(Duration.ofMinutes(14));
        em.createNativeQuery("update organisation set name = 'Ủy ban nhân dân tỉnh Đổi Tên' where code = 'H99'")
                .executeUpdate();
        portal.nextRequest();

        portal.maker.makeAll();

        IssuedFile receipt = portal.papers.open(applicant, id, DocumentKind.FILING_RECEIPT, 0);
        assertThat(receipt.issuedAt()).isEqualTo(MONDAY);
        assertThat(text(receipt)).contains("ỦY BAN NHÂN DÂN TỈNH LẠC HÀ").doesNotContain("ĐỔI TÊN");
    }

    /** Whoever has just filed looks for the receipt; a decision for hundreds, or a day without the token, is made up behind. */
    @Test
    void thePaperSomebodyWaitsForIsMadeBeforeWhatWaitsInHundreds() {
        DossierId given = filed();
        decided(given);
        portal.nextRequest();
        portal.forward(Duration.ofMinutes(1));
        DossierId justFiled = filed();
        List<String> order = new ArrayList<>();

        for (Optional<UUID> next = portal.due.claim(); next.isPresent(); next = portal.due.claim()) {
            DueDocument due = em.find(DueDocument.class, next.get());
            order.add(due.paper().kind() + (due.dossier().equals(given) ? " given" : " just filed"));
            portal.maker.make(due);
        }

        assertThat(order)
                .startsWith("FILING_RECEIPT just filed")
                .endsWith("NOMINEE_NOTICE given", "MERIT_CERTIFICATE given");
        assertThat(order).contains("DECISION given", "FILING_RECEIPT given");
        assertThat(made(justFiled)).hasSize(1);
    }

    @Test
    void openingMakesNothingAndSaysThatItIsBeingMade() {
        DossierId id = filed();

        for (int i = 0; i < 3; i++) {
            assertThat(reason(() -> opened(id))).isEqualTo(AwardReason.PAPER_IN_MAKING);
        }

        assertThat(made(id)).isEmpty();
        assertThat(portal.papers.making(applicant, id, DocumentKind.FILING_RECEIPT, 0))
                .hasValueSatisfying(one -> assertThat(one.failed()).isFalse());
        portal.maker.makeAll();
        assertThat(portal.papers.making(applicant, id, DocumentKind.FILING_RECEIPT, 0))
                .isEmpty();
    }

    @Test
    void withoutItsKeyAPaperWaitsInSightAndIsMadeOnceTheKeyIsBack(@TempDir Path keys) throws IOException {
        Path lock = Files.writeString(keys.resolve("demo"), "nothing to find a key in");
        portal = new Portal(em, data, MONDAY, Portal.settings(keys, Path.of("config")));
        DocumentIncidents incidents = new DocumentIncidents(
                new Facts(new Hearing<>(fact -> {})), new AuditTrail(em, portal.clock), em, portal.clock);
        Actor administrator = portal.actor("quantrivien");
        DossierId id = filed();

        portal.maker.makeAll();
        portal.nextRequest();

        assertThat(made(id)).isEmpty();
        DocumentInMaking waiting = portal.papers.inMaking(applicant, id).get(0);
        assertThat(waiting.failed()).isTrue();
        assertThat(waiting.nextTry()).isEqualTo(MONDAY.plusSeconds(10));
        DocumentIncident incident = incidents.all(administrator).get(0);
        assertThat(incident.kind()).isEqualTo(DocumentKind.FILING_RECEIPT);
        assertThat(incident.failure()).isNotBlank();
        for (String other : List.of("truonghoc", "chuyenvien")) {
            assertThatThrownBy(() -> incidents.all(portal.actor(other))).isInstanceOf(Refusal.class);
            assertThatThrownBy(() -> incidents.retry(portal.actor(other), incident.id()))
                    .isInstanceOf(Refusal.class);
        }

        portal.forward(Duration.ofSeconds(10)); // still broken: the next pause is three times as long
        portal.maker.makeAll();
        portal.nextRequest();
        assertThat(portal.papers.inMaking(applicant, id).get(0).nextTry()).isEqualTo(MONDAY.plusSeconds(10 + 30));

        Files.delete(lock);
        portal.maker.makeAll();
        assertThat(made(id)).isEmpty();
        incidents.retry(administrator, incident.id());
        portal.maker.makeAll();
        portal.nextRequest();

        assertThat(made(id)).containsExactly("FILING_RECEIPT 0");
        assertThat(incidents.all(administrator)).isEmpty();
        assertThat(portal.trail(id.value().toString())).contains("DOCUMENT_RETRIED");
        assertThat(portal.papers
                        .open(applicant, id, DocumentKind.FILING_RECEIPT, 0)
                        .issuedAt())
                .isEqualTo(MONDAY);
    }

    @Test
    void whatAKilledNodeHadTakenIsMadeByTheNextAndOnceOnly() {
        DossierId id = filed();
        UUID taken = portal.due.claim().orElseThrow();
        IssuedDocument late = portal.maker.sealed(portal.due.find(taken).orElseThrow()); // and here it was killed
        portal.nextRequest();

        portal.maker.makeAll();
        assertThat(made(id)).isEmpty();
        portal.forward(DueDocuments.CLAIM);
        portal.maker.makeAll();
        portal.due.made(taken, late); // it was only slow, and comes to it now
        portal.nextRequest();

        assertThat(made(id)).containsExactly("FILING_RECEIPT 0");
    }

    @Test
    void anActThatIsRepeatedOwesNothingTwice() {
        DossierId id = filed();
        portal.due.settle(portal.dossiers.get(id));
        portal.maker.makeAll();
        portal.due.settle(portal.dossiers.get(id));
        portal.maker.makeAll();

        assertThat(made(id)).containsExactly("FILING_RECEIPT 0");
    }

    @Test
    void whatIsNotMadeYetIsNeitherRevokedNorIssuedAgain() {
        DossierId id = filed();
        Actor clerk = portal.with("CLERK@H99");

        assertThat(reason(() -> portal.keeping.revoke(clerk, id, DocumentKind.FILING_RECEIPT, 0, "Sai tên đơn vị nộp")))
                .isEqualTo(AwardReason.PAPER_IN_MAKING);
        assertThat(reason(
                        () -> portal.keeping.reissue(clerk, id, DocumentKind.FILING_RECEIPT, 0, "Sai tên đơn vị nộp")))
                .isEqualTo(AwardReason.PAPER_IN_MAKING);
    }

    /** Past the portal of tests, which makes a paper before it opens it. */
    private IssuedFile opened(DossierId id) {
        return portal.atOnce.open(applicant, id, DocumentKind.FILING_RECEIPT, 0);
    }

    private DossierId filed() {
        DossierId id = portal.aCompleteDraft(applicant, "TDKT-P01");
        NomineeForm second = portal.aPerson(
                "Trần Văn Bình", portal.procedures.newest("TDKT-P01").orElseThrow());
        portal.drafts.putNominee(applicant, id, null, second);
        portal.nextRequest();
        SaidOfAll.in(portal, applicant, id);
        portal.filing.file(applicant, id);
        portal.nextRequest();
        return id;
    }

    private void decided(DossierId id) {
        Actor officer = portal.with("EC_OFFICER@H99");
        portal.office.reception.accept(portal.with("DESK@H99"), id);
        portal.nextRequest();
        portal.office.appraisal.assign(portal.with("EC_HEAD@H99"), id, officer.account());
        portal.nextRequest();
        portal.office.appraisal.askSupplement(
                officer, id, new SupplementForm(List.of(new Supplement.Item("", "Thiếu danh sách kèm theo.")), "", 5));
        portal.nextRequest();
        portal.filing.answerSupplement(applicant, id, "Xin gửi bổ sung.");
        portal.nextRequest();
        portal.office.extending.extend(
                portal.with("HA_DIRECTOR@H99"), id, LocalDate.of(2027, 1, 29), "Công an tỉnh chưa trả lời văn bản.");
        portal.nextRequest();
        List<NomineeView> nominees = portal.mine.view(applicant, id).nominees();
        portal.office.appraisal.conclude(
                officer,
                id,
                nominees.stream().map(n -> new NomineeOpinion(n.id(), true, "")).toList(),
                false,
                "");
        portal.nextRequest();
        portal.office.council.record(
                portal.with("COUNCIL_SECRETARY@H99"),
                id,
                new CouncilResult(
                        LocalDate.of(2026, 11, 23),
                        9,
                        8,
                        nominees.stream()
                                .map(n -> new CouncilResult.Vote(n.id(), n.ordinal() == 1 ? 8 : 3))
                                .toList(),
                        ""));
        portal.nextRequest();
        portal.office.deciding.submit(portal.with("HA_DIRECTOR@H99"), id, "45/TTr", "");
        portal.office.deciding.check(portal.with("OFFICE@H99"), id, true, "");
        portal.office.deciding.signOnPaper(portal.with("CHAIR@H99"), id);
        portal.office.deciding.issue(portal.with("CLERK@H99"), id, "123/QĐ-UBND");
        portal.nextRequest();
    }

    /** What stands in the register, as the database has it. */
    @SuppressWarnings("unchecked")
    private List<String> made(DossierId id) {
        portal.nextRequest();
        return em.createNativeQuery("select kind || ' ' || ordinal from issued_document where dossier_id = ?1")
                .setParameter(1, id.value())
                .getResultList();
    }

    private static Reason reason(ThrowingCallable call) {
        Refusal refusal = (Refusal) catchThrowable(call);
        return refusal.findings().get(0).reason();
    }

    private String text(IssuedFile file) throws IOException {
        try (InputStream in = portal.store.open(file.file().sha256());
                PDDocument document = Loader.loadPDF(in.readAllBytes())) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }
}
