package vn.bieuduong.council;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import vn.bieuduong.document.words.OfficeWords;
import vn.bieuduong.dossier.Dossier;
import vn.bieuduong.dossier.view.DossierView;
import vn.bieuduong.issuing.AwardReason;
import vn.bieuduong.issuing.DocumentDraft;
import vn.bieuduong.issuing.DocumentKind;
import vn.bieuduong.issuing.DocumentSource;
import vn.bieuduong.issuing.IssuedDocuments.Available;
import vn.bieuduong.organisation.Organisations;
import vn.bieuduong.platform.Refusal;

/** Biên bản họp Hội đồng: the minutes of each session, from what was recorded then. */
@ApplicationScoped
public class CouncilDocuments implements DocumentSource {

    private final Organisations organisations;
    private final CouncilSessions sessions;
    private final Opinions opinions;
    private final OfficeWords words;

    @Inject
    public CouncilDocuments(
            Organisations organisations, CouncilSessions sessions, Opinions opinions, OfficeWords words) {
        this.organisations = organisations;
        this.sessions = sessions;
        this.opinions = opinions;
        this.words = words;
    }

    @Override
    public Set<DocumentKind> kinds() {
        return EnumSet.of(DocumentKind.COUNCIL_MINUTES);
    }

    @Override
    public List<Available> offered(Dossier dossier, boolean office) {
        return office && dossier.receivedAt().isPresent()
                ? sessions.of(dossier.id()).stream()
                        .map(one -> new Available(DocumentKind.COUNCIL_MINUTES, one.ordinal()))
                        .toList()
                : List.of();
    }

    @Override
    public DocumentDraft draft(Dossier dossier, Supplier<DossierView> read, Available paper) {
        CouncilSession session = sessions.of(dossier.id()).stream()
                .filter(one -> one.ordinal() == paper.ordinal())
                .findFirst()
                .orElseThrow(() -> Refusal.of(AwardReason.PAPER_NOT_ISSUED));
        DossierView view = read.get();
        return DocumentDraft.of(
                paper,
                view,
                session.number().isEmpty() ? dossier.anyNumber() : session.number(),
                new MinutesWording(view, organisations, opinions.of(dossier.id()), words).minutes(session));
    }
}
