package vn.bieuduong.issuing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.document.FilingReceipt;
import vn.bieuduong.document.FilingReceipt.ReceivedFile;
import vn.bieuduong.document.OfficialPaper;
import vn.bieuduong.document.ReceiptSlip;
import vn.bieuduong.document.ReceiptSlip.SubmittedPaper;
import vn.bieuduong.document.RefusalSlip;
import vn.bieuduong.document.SupplementRequest;
import vn.bieuduong.document.SupplementRequest.RequestedItem;
import vn.bieuduong.document.part.Applicant;
import vn.bieuduong.document.part.Letterhead;
import vn.bieuduong.document.words.DeskSlipWords;
import vn.bieuduong.document.words.OfficeWords;
import vn.bieuduong.dossier.SupplementView;
import vn.bieuduong.dossier.number.FilingReference;
import vn.bieuduong.dossier.number.LookupCode;
import vn.bieuduong.dossier.view.DossierView;
import vn.bieuduong.dossier.view.ItemSubject;
import vn.bieuduong.dossier.view.PaperView;
import vn.bieuduong.inspection.Inspection;
import vn.bieuduong.organisation.Organisation;
import vn.bieuduong.organisation.Organisations;
import vn.bieuduong.platform.OfficeDay;
import vn.bieuduong.platform.Settings;
import vn.bieuduong.platform.Texts;
import vn.bieuduong.platform.id.AgencyCode;
import vn.bieuduong.procedure.Component;
import vn.bieuduong.signature.report.SignatureReport;

/** Says what stands on each official paper of a dossier; package {@code document} gives it its shape. */
@ApplicationScoped
public class Renderings {

    private final Organisations organisations;
    private final Settings settings;
    private final OfficeWords words;

    @Inject
    public Renderings(Organisations organisations, Settings settings, OfficeWords words) {
        this.organisations = organisations;
        this.settings = settings;
        this.words = words;
    }

    public OfficialPaper filingReceipt(
            DossierView dossier,
            FilingReference reference,
            LookupCode lookupCode,
            Instant filedAt,
            @Nullable Instant correctedAt) {
        List<ReceivedFile> files = new ArrayList<>();
        for (PaperView paper : dossier.papers()) {
            if (paper.round() == 0) {
                files.add(new ReceivedFile(
                        dossier.procedure().component(paper.component()).name(),
                        paper.inspection().name(),
                        paper.inspection().size(),
                        paper.inspection().sha256().value(),
                        signature(paper)));
            }
        }
        return new FilingReceipt(
                settings.portalName(),
                dossier.agencyName(),
                reference.value(),
                lookupCode.value(),
                lookupAddress(reference.value()),
                filedAt,
                dossier.filerName(),
                dossier.unitName(),
                dossier.procedure().name(),
                said(dossier, List.of()).timeLimit(),
                dossier.nominees().size(),
                files,
                correctedAt);
    }

    public OfficialPaper receiptSlip(DossierView dossier, String number, Instant receivedAt, Instant dueAt) {
        List<Component> handedIn = dossier.procedure().components().stream()
                .filter(c -> !dossier.papersOf(c.id()).isEmpty())
                .toList();
        DeskSlipWords said = said(dossier, handedIn);
        List<SubmittedPaper> papers = IntStream.range(0, handedIn.size())
                .mapToObj(i ->
                        new SubmittedPaper(handedIn.get(i).name(), said.copies().get(i)))
                .toList();
        return new ReceiptSlip(
                letterhead(dossier.agency()),
                number,
                number,
                lookupAddress(number),
                applicant(dossier),
                dossier.procedure().name(),
                papers,
                said.timeLimit(),
                receivedAt,
                dueAt,
                said.collection(),
                null,
                null,
                said.desk());
    }

    public SupplementRequest supplementRequest(DossierView dossier, SupplementView asked, String contact) {
        DeskSlipWords said = said(dossier, List.of());
        List<RequestedItem> items = asked.items().stream()
                .map(item -> new RequestedItem(
                        ItemSubject.of(item, dossier.procedure(), dossier.nominees())
                                .map(subject -> subject.in(Texts.VIETNAMESE))
                                .orElseGet(said::wholeDossier),
                        item.reason()))
                .toList();
        return new SupplementRequest(
                letterhead(dossier.agency()),
                dossier.anyNumber() + "/BS" + asked.round(),
                day(asked.askedAt()),
                dossier.anyNumber(),
                applicant(dossier),
                dossier.procedure().name(),
                items,
                null,
                asked.deadline(),
                contact,
                asked.askedBy(),
                lookupAddress(dossier.anyNumber()));
    }

    public OfficialPaper refusalSlip(DossierView dossier, String reason, String contact, Instant at) {
        return new RefusalSlip(
                letterhead(dossier.agency()),
                dossier.anyNumber(),
                day(at),
                dossier.anyNumber(),
                applicant(dossier),
                dossier.procedure().name(),
                reason,
                null,
                contact,
                said(dossier, List.of()).desk());
    }

    public Letterhead letterhead(AgencyCode agency) {
        Organisation organisation = organisations.get(agency);
        return new Letterhead(
                null,
                organisation.name(),
                Optional.ofNullable(organisation.place()).orElse(""));
    }

    public static Applicant applicant(DossierView dossier) {
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
        return inspection == null
                ? Texts.of("issuing", "FilingReceipt.unchecked", Texts.VIETNAMESE, List.of())
                : signature(inspection.signatures());
    }

    private DeskSlipWords said(DossierView dossier, List<Component> handedIn) {
        return words.say(new DeskSlipWords.Values(
                dossier.agencyName(),
                settings.portalName(),
                dossier.procedure().workingDays().stripTrailingZeros().toPlainString(),
                handedIn.stream()
                        .map(c ->
                                new DeskSlipWords.Paper(dossier.papersOf(c.id()).size()))
                        .toList(),
                dossier.inPerson()));
    }

    private String lookupAddress(String number) {
        return settings.publicUrl() + "/lookup?number=" + number;
    }

    public static LocalDate day(Instant moment) {
        return OfficeDay.of(moment);
    }

    private static @Nullable String blankIsNull(String text) {
        return text.isBlank() ? null : text;
    }
}
