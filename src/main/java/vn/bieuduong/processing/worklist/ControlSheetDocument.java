package vn.bieuduong.processing.worklist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import vn.bieuduong.document.ControlSheet;
import vn.bieuduong.dossier.Dossier;
import vn.bieuduong.dossier.view.DossierView;
import vn.bieuduong.issuing.AwardReason;
import vn.bieuduong.issuing.DocumentDraft;
import vn.bieuduong.issuing.DocumentKind;
import vn.bieuduong.issuing.DocumentSource;
import vn.bieuduong.issuing.IssuedDocuments.Available;
import vn.bieuduong.issuing.Renderings;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.Texts;

/** Phiếu kiểm soát (form 06): whose hands a dossier went through, as things stand now; issued once the handling has ended. */
@ApplicationScoped
public class ControlSheetDocument implements DocumentSource {

    private final Renderings renderings;
    private final HandOvers handOvers;
    private final Clock clock;

    @Inject
    public ControlSheetDocument(Renderings renderings, HandOvers handOvers, Clock clock) {
        this.renderings = renderings;
        this.handOvers = handOvers;
        this.clock = clock;
    }

    @Override
    public Set<DocumentKind> kinds() {
        return EnumSet.of(DocumentKind.CONTROL_SHEET);
    }

    @Override
    public List<Available> offered(Dossier dossier, boolean office) {
        return office && dossier.receivedAt().isPresent() && dossier.state().isFinal()
                ? List.of(new Available(DocumentKind.CONTROL_SHEET, 0))
                : List.of();
    }

    @Override
    public DocumentDraft draft(Dossier dossier, Supplier<DossierView> view, Available paper) {
        return DocumentDraft.of(paper, view.get(), dossier.anyNumber(), sheet(dossier, view.get()));
    }

    private ControlSheet sheet(Dossier dossier, DossierView view) {
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
}
