package vn.bieuduong.award;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.attachment.Inspection;
import vn.bieuduong.document.Applicant;
import vn.bieuduong.document.AwardDecision;
import vn.bieuduong.document.Certificates;
import vn.bieuduong.document.FilingReceipt;
import vn.bieuduong.document.FilingReceipt.ReceivedFile;
import vn.bieuduong.document.Letterhead;
import vn.bieuduong.document.NomineeLine;
import vn.bieuduong.document.OfficialPaper;
import vn.bieuduong.document.ReceiptSlip;
import vn.bieuduong.document.ReceiptSlip.SubmittedPaper;
import vn.bieuduong.document.RefusalSlip;
import vn.bieuduong.document.Signer;
import vn.bieuduong.document.SupplementRequest;
import vn.bieuduong.document.SupplementRequest.RequestedItem;
import vn.bieuduong.dossier.DossierView;
import vn.bieuduong.dossier.NomineeOutcome;
import vn.bieuduong.dossier.NomineeView;
import vn.bieuduong.dossier.PaperView;
import vn.bieuduong.dossier.SupplementView;
import vn.bieuduong.identity.Organisation;
import vn.bieuduong.identity.Organisations;
import vn.bieuduong.platform.Settings;
import vn.bieuduong.platform.Texts;
import vn.bieuduong.procedure.Component;
import vn.bieuduong.procedure.Procedure;
import vn.bieuduong.signature.SignatureReport;

/** Says what stands on each official paper of a dossier; package {@code document} gives it its shape. */
@ApplicationScoped
public class Renderings {

    private final Organisations organisations;
    private final Settings settings;

    @Inject
    public Renderings(Organisations organisations, Settings settings) {
        this.organisations = organisations;
        this.settings = settings;
    }

    @SuppressWarnings("NullAway") // for the client proxy alone
    protected Renderings() {
        this(null, null);
    }

    OfficialPaper filingReceipt(DossierView dossier, String reference, String lookupCode, Instant filedAt) {
        List<ReceivedFile> files = new ArrayList<>();
        for (PaperView paper : dossier.papers()) {
            if (paper.round() == 0) {
                files.add(new ReceivedFile(
                        dossier.procedure().component(paper.component()).name(),
                        paper.inspection().name(),
                        paper.inspection().size(),
                        paper.inspection().sha256(),
                        signature(paper)));
            }
        }
        return new FilingReceipt(
                settings.portalName(),
                dossier.agencyName(),
                reference,
                lookupCode,
                lookupAddress(reference),
                filedAt,
                dossier.filerName(),
                dossier.unitName(),
                dossier.procedure().name(),
                timeLimit(dossier),
                dossier.nominees().size(),
                files);
    }

    OfficialPaper receiptSlip(DossierView dossier, String number, Instant receivedAt, Instant dueAt) {
        List<SubmittedPaper> papers = dossier.procedure().components().stream()
                .filter(c -> !dossier.papersOf(c.id()).isEmpty())
                .map(c -> new SubmittedPaper(c.name(), dossier.papersOf(c.id()).size() + " tệp điện tử"))
                .toList();
        return new ReceiptSlip(
                letterhead(dossier.agency()),
                number,
                number,
                lookupAddress(number),
                applicant(dossier),
                dossier.procedure().name(),
                papers,
                timeLimit(dossier),
                receivedAt,
                dueAt,
                "Trực tuyến, trên cổng " + settings.portalName(),
                null,
                null,
                "Bộ phận một cửa " + dossier.agencyName());
    }

    OfficialPaper supplementRequest(DossierView dossier, SupplementView asked) {
        List<RequestedItem> items = asked.items().stream()
                .map(item -> new RequestedItem(
                        dossier.procedure().components().stream()
                                .filter(c -> c.id().equals(item.component()))
                                .map(Component::name)
                                .findFirst()
                                .orElse("Hồ sơ"),
                        item.reason()))
                .toList();
        return new SupplementRequest(
                letterhead(dossier.agency()),
                number(dossier) + "/BS" + asked.round(),
                day(asked.askedAt()),
                number(dossier),
                applicant(dossier),
                dossier.procedure().name(),
                items,
                null,
                asked.deadline(),
                asked.askedBy(),
                null,
                asked.askedBy(),
                lookupAddress(number(dossier)));
    }

    OfficialPaper refusalSlip(DossierView dossier, String reason, Instant at) {
        return new RefusalSlip(
                letterhead(dossier.agency()),
                number(dossier),
                day(at),
                number(dossier),
                applicant(dossier),
                dossier.procedure().name(),
                reason,
                null,
                "Bộ phận một cửa " + dossier.agencyName());
    }

    OfficialPaper decision(DossierView dossier, DecisionView view) {
        Organisation agency = organisations.get(dossier.agency());
        List<NomineeLine> nominees = dossier.nominees().stream()
                // on a copy that is out for signing those who passed are not awarded yet
                .filter(n -> n.outcome() == NomineeOutcome.AWARDED || n.outcome() == NomineeOutcome.PASSED)
                .map(n -> line(dossier, n))
                .toList();
        List<String> bases = new ArrayList<>();
        bases.add("Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15");
        for (String basis : dossier.procedure().legalBasis()) {
            bases.add("Căn cứ " + basis);
        }
        String awardForm = CertificateWording.awardForm(
                dossier.procedure(), dossier.nominees().get(0));
        return new AwardDecision(
                letterhead(dossier.agency()),
                view.number(),
                view.decidedOn(),
                "Chủ tịch " + agency.name(),
                "Về việc tặng " + awardForm,
                bases,
                "Xét đề nghị của " + dossier.unitName() + " và "
                        + dossier.procedure().appraisingBody(),
                awardForm,
                "đã lập thành tích xuất sắc; thời gian: " + dossier.details().period(),
                nominees,
                "Chánh Văn phòng, Thủ trưởng các cơ quan, đơn vị có liên quan",
                new Signer(null, "CHỦ TỊCH", view.signer()),
                List.of("Như Điều 3", dossier.unitName(), "Lưu: VT"));
    }

    /** Bằng khen, Giấy khen of one nominee. */
    Certificates certificate(Procedure procedure, String period, NomineeView nominee, DecisionView decision) {
        Organisation agency = organisations.get(decision.agency());
        IssuedKind kind = IssuedKind.certificate(procedure.level());
        return new Certificates(
                Texts.of("award", "IssuedKind." + kind, Texts.VIETNAMESE, List.of()),
                "Chủ tịch " + agency.name(),
                List.of(new Certificates.Certificate(
                        nominee.form().nameOnPapers(),
                        blankIsNull(CertificateWording.description(nominee.form())),
                        CertificateWording.achievement(procedure, nominee.form(), period),
                        null)),
                decision.number(),
                decision.decidedOn(),
                Optional.ofNullable(agency.place()).orElse(""),
                new Signer(null, "CHỦ TỊCH", decision.signer()));
    }

    private NomineeLine line(DossierView dossier, NomineeView nominee) {
        return new NomineeLine(
                nominee.form().kind().label(Texts.VIETNAMESE),
                nominee.form().nameOnPapers(),
                blankIsNull(nominee.form().position()),
                blankIsNull(
                        nominee.form().workplace().isEmpty()
                                ? nominee.form().address()
                                : nominee.form().workplace()),
                CertificateWording.awardForm(dossier.procedure(), nominee));
    }

    Letterhead letterhead(String agency) {
        Organisation organisation = organisations.get(agency);
        return new Letterhead(
                null,
                organisation.name(),
                Optional.ofNullable(organisation.place()).orElse(""));
    }

    static Applicant applicant(DossierView dossier) {
        return new Applicant(
                dossier.unitName(),
                null,
                blankIsNull(dossier.details().contactPhone()),
                blankIsNull(dossier.details().contactEmail()));
    }

    /** What the receipt says of a file's signature; that a document is unchanged only when its signer is trusted too. */
    static String signature(SignatureReport report) {
        return report.doubt()
                .map(code -> code.sentence(Texts.VIETNAMESE))
                .orElseGet(() -> report.sentence(Texts.VIETNAMESE));
    }

    private static String signature(PaperView paper) {
        Inspection inspection = paper.inspection().inspection();
        return inspection == null ? "" : signature(inspection.signatures());
    }

    private static String timeLimit(DossierView dossier) {
        return dossier.procedure().workingDays().stripTrailingZeros().toPlainString()
                + " ngày làm việc kể từ ngày tiếp nhận hồ sơ hợp lệ";
    }

    private String lookupAddress(String number) {
        return settings.publicUrl() + "/lookup.xhtml?number=" + number;
    }

    static String number(DossierView dossier) {
        return dossier.dossierNumber().or(dossier::filingReference).orElse("");
    }

    static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, Settings.ZONE);
    }

    private static @Nullable String blankIsNull(String text) {
        return text.isBlank() ? null : text;
    }
}
