package vn.bieuduong.award;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.document.ApologyExtension;
import vn.bieuduong.document.ControlSheet;
import vn.bieuduong.document.NomineeNotice;
import vn.bieuduong.document.OfficialPaper;
import vn.bieuduong.document.Signer;
import vn.bieuduong.document.StopNotice;
import vn.bieuduong.dossier.ClockView;
import vn.bieuduong.dossier.Dossier;
import vn.bieuduong.dossier.DossierState;
import vn.bieuduong.dossier.DossierView;
import vn.bieuduong.dossier.NomineeOutcome;
import vn.bieuduong.dossier.NomineeView;
import vn.bieuduong.dossier.ProgressView;
import vn.bieuduong.identity.Role;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.Texts;

/** Phiếu một cửa: says what stands on the slips an applicant is sent while his dossier is handled, or when that stops. */
class Slips {

    /** What lets the office stop waiting for papers that do not come. */
    private static final String ONE_STOP = "Nghị định số 118/2025/NĐ-CP về cơ chế một cửa";

    private static final List<String> RECIPIENTS = List.of("Như trên", "Lưu: hồ sơ");

    private final Renderings renderings;
    private final HandOvers handOvers;
    private final CaseRecords records;
    private final Clock clock;

    Slips(Renderings renderings, HandOvers handOvers, CaseRecords records, Clock clock) {
        this.renderings = renderings;
        this.records = records;
        this.handOvers = handOvers;
        this.clock = clock;
    }

    /** Mẫu 04, signed for the body by the head who gave the new due time. */
    OfficialPaper apologyExtension(Dossier dossier, DossierView view) {
        ClockView extension = view.extension().orElseThrow(() -> Refusal.of(AwardReason.PAPER_NOT_ISSUED));
        boolean chair = extension.signerRole().equals(Role.CHAIR.name());
        return new ApologyExtension(
                renderings.letterhead(dossier.agency()),
                dossier.anyNumber() + "/GH",
                Renderings.day(extension.at()),
                dossier.anyNumber(),
                Renderings.applicant(view),
                view.procedure().name(),
                dossier.receivedAt().orElseThrow(),
                dossier.dueBefore().orElseThrow(),
                extension.reason(),
                extension.due(),
                new Signer(
                        chair ? null : "TL. Chủ tịch",
                        chair
                                ? "Chủ tịch"
                                : Role.valueOf(extension.signerRole()).label(Texts.VIETNAMESE),
                        extension.signerName()),
                RECIPIENTS);
    }

    /** Mẫu 05, for a dossier that was stopped, found ineligible or taken back. */
    OfficialPaper stopNotice(Dossier dossier, DossierView view) {
        boolean withdrawn = dossier.state() == DossierState.WITHDRAWN;
        String reason = dossier.closingReason().orElse("");
        return new StopNotice(
                renderings.letterhead(dossier.agency()),
                dossier.anyNumber() + "/DGQ",
                Renderings.day(dossier.changedAt()),
                dossier.anyNumber(),
                Renderings.applicant(view),
                view.procedure().name(),
                stage(view),
                withdrawn ? "Người nộp hồ sơ đề nghị rút hồ sơ, với lý do: " + reason : reason,
                withdrawn ? null : basis(view),
                view.procedure().fee() + ". Giấy tờ nộp trực tuyến được lưu theo hồ sơ; có thể nộp hồ sơ mới.",
                ender(dossier, view),
                RECIPIENTS);
    }

    /** Who ended it answers for it by name; what time or the applicant ended, the desk sends for the body. */
    private Signer ender(Dossier dossier, DossierView view) {
        return records.endedBy(dossier.id())
                .map(one -> one.head()
                        ? new Signer(null, "Chủ tịch", one.name())
                        : new Signer("Người giải quyết hồ sơ", one.title(), one.name()))
                .orElseGet(() -> new Signer(null, "Bộ phận một cửa", view.agencyName()));
    }

    /** For one nominee whom the decision leaves out, with the reason somebody gave for it. */
    OfficialPaper nomineeNotice(Dossier dossier, DossierView view, DecisionView decision, int ordinal) {
        NomineeView nominee = view.nominees().stream()
                .filter(one -> one.ordinal() == ordinal && isLeftOut(one))
                .findFirst()
                .orElseThrow(() -> Refusal.of(AwardReason.PAPER_NOT_ISSUED));
        String said = nominee.reason() == null || nominee.reason().isBlank() ? "" : ": " + nominee.reason();
        String ended =
                switch (nominee.outcome()) {
                    case INELIGIBLE -> "không đủ điều kiện theo kết quả thẩm định";
                    case NOT_PASSED -> "Hội đồng Thi đua - Khen thưởng không thông qua";
                    default -> "người có thẩm quyền không tặng";
                };
        String description = CertificateWording.description(nominee.form());
        return new NomineeNotice(
                renderings.letterhead(dossier.agency()),
                dossier.anyNumber() + "/KT" + ordinal,
                decision.decidedOn(),
                dossier.anyNumber(),
                Renderings.applicant(view),
                view.procedure().name(),
                nominee.form().nameOnPapers() + (description.isBlank() ? "" : ", " + description),
                decision.number(),
                ended + said,
                new Signer(null, "Bộ phận một cửa", view.agencyName()),
                RECIPIENTS);
    }

    /** Whether the nominee failed, when and why ever. */
    static boolean isLeftOut(NomineeView nominee) {
        return !nominee.outcome().isAlive() && nominee.outcome() != NomineeOutcome.AWARDED;
    }

    /** Mẫu 06, as things stand now. */
    OfficialPaper controlSheet(Dossier dossier, DossierView view) {
        return new ControlSheet(
                renderings.letterhead(dossier.agency()),
                dossier.anyNumber(),
                view.procedure().name(),
                view.procedure().appraisingBody(),
                null,
                dossier.receivedAt().orElseThrow(() -> Refusal.of(AwardReason.PAPER_NOT_ISSUED)),
                dossier.dueAt().orElseThrow(),
                dossier.dueBefore().orElse(null),
                clock.instant(),
                Texts.of("dossier", "DossierState." + dossier.state().name(), Texts.VIETNAMESE, List.of()),
                handOvers.of(dossier));
    }

    /** What the office was doing when it stopped, under its public name. */
    private static String stage(DossierView view) {
        List<ProgressView> progress = view.progress();
        for (int i = progress.size() - 1; i >= 0; i--) {
            String label = progress.get(i).label();
            boolean aStep = !label.startsWith("DossierState.") && !label.startsWith("Progress.");
            if (aStep || label.endsWith(DossierState.SUPPLEMENT_REQUESTED.name())) {
                return progress.get(i).text(Texts.VIETNAMESE);
            }
        }
        return "";
    }

    private static @Nullable String basis(DossierView view) {
        List<String> basis = view.openSupplement().isPresent()
                ? List.of(ONE_STOP)
                : view.procedure().legalBasis();
        return basis.isEmpty() ? null : String.join("; ", basis);
    }
}
