package vn.bieuduong.processing.handling;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.document.ApologyExtension;
import vn.bieuduong.document.StopNotice;
import vn.bieuduong.document.part.SigningAuthority;
import vn.bieuduong.document.words.ApologyExtensionWords;
import vn.bieuduong.document.words.OfficeWords;
import vn.bieuduong.document.words.StopNoticeWords;
import vn.bieuduong.dossier.Dossier;
import vn.bieuduong.dossier.DossierState;
import vn.bieuduong.dossier.ProgressView;
import vn.bieuduong.dossier.clock.ClockView;
import vn.bieuduong.dossier.view.DossierView;
import vn.bieuduong.identity.Role;
import vn.bieuduong.issuing.AwardReason;
import vn.bieuduong.issuing.Renderings;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.Texts;

/** Phiếu một cửa: says what stands on the slips an applicant is sent while his dossier is handled, or when that stops. */
final class Slips {

    private final Renderings renderings;
    private final OfficeWords words;

    Slips(Renderings renderings, OfficeWords words) {
        this.renderings = renderings;
        this.words = words;
    }

    /**
     * Người kết thúc việc giải quyết.
     *
     * @param head whether he heads the body, and so signs for it
     * @param title his post; "" when none is known
     */
    record Ender(boolean head, String title, String name) {}

    /** Mẫu 04, signed for the body by the head who gave the new due time. */
    ApologyExtension apologyExtension(Dossier dossier, DossierView view, String contact) {
        ClockView extension = view.extension().orElseThrow(() -> Refusal.of(AwardReason.PAPER_NOT_ISSUED));
        ApologyExtensionWords said = words.say(new ApologyExtensionWords.Values(
                extension.signerRole().equals(Role.CHAIR.name()),
                Role.valueOf(extension.signerRole()).label(Texts.VIETNAMESE)));
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
                contact,
                new SigningAuthority(blankIsNull(said.authority()), said.signerTitle(), extension.signerName()),
                said.recipients());
    }

    /** Mẫu 05, for a dossier that was stopped, found ineligible or taken back. */
    StopNotice stopNotice(Dossier dossier, DossierView view, Optional<Ender> ended, String contact) {
        boolean withdrawn = dossier.state() == DossierState.WITHDRAWN;
        boolean missed = !withdrawn && view.openSupplement().isPresent();
        StopNoticeWords said = words.say(new StopNoticeWords.Values(
                withdrawn,
                missed,
                dossier.closingReason().orElse(""),
                withdrawn ? List.of() : view.procedure().legalBasis(),
                view.procedure().fee(),
                ended.filter(Ender::head).isPresent(),
                ended.filter(one -> !one.head()).isPresent(),
                ended.map(Ender::title).orElse("")));
        return new StopNotice(
                renderings.letterhead(dossier.agency()),
                dossier.anyNumber() + "/DGQ",
                Renderings.day(dossier.changedAt()),
                dossier.anyNumber(),
                Renderings.applicant(view),
                view.procedure().name(),
                stage(view),
                said.reason(),
                blankIsNull(said.legalBasis()),
                said.consequences(),
                contact,
                // who ended it answers for it by name; what time or the applicant ended, the desk sends for the body
                new SigningAuthority(
                        blankIsNull(said.authority()),
                        said.signerTitle(),
                        ended.map(Ender::name).orElseGet(view::agencyName)),
                said.recipients());
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

    private static @Nullable String blankIsNull(String text) {
        return text.isBlank() ? null : text;
    }
}
