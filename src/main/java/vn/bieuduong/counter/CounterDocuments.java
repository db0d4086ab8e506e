package vn.bieuduong.counter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import vn.bieuduong.document.CopyCertificate;
import vn.bieuduong.dossier.Dossier;
import vn.bieuduong.dossier.view.DossierView;
import vn.bieuduong.dossier.view.PaperView;
import vn.bieuduong.issuing.AwardReason;
import vn.bieuduong.issuing.DocumentDraft;
import vn.bieuduong.issuing.DocumentKind;
import vn.bieuduong.issuing.DocumentSource;
import vn.bieuduong.issuing.IssuedDocuments.Available;
import vn.bieuduong.issuing.Renderings;
import vn.bieuduong.platform.Refusal;

/** Văn bản của quầy tiếp nhận: the agency's word, under its seal, that the scans are copies of originals its clerk has seen. */
@ApplicationScoped
public class CounterDocuments implements DocumentSource {

    private final Renderings renderings;
    private final EntityManager em;

    @Inject
    public CounterDocuments(Renderings renderings, EntityManager em) {
        this.renderings = renderings;
        this.em = em;
    }

    @Override
    public Set<DocumentKind> kinds() {
        return EnumSet.of(DocumentKind.COPY_CERTIFICATE);
    }

    @Override
    public List<Available> offered(Dossier dossier, boolean office) {
        boolean compared = dossier.counter().isPresent() && dossier.receivedAt().isPresent();
        return compared ? List.of(new Available(DocumentKind.COPY_CERTIFICATE, 0)) : List.of();
    }

    @Override
    public DocumentDraft draft(Dossier dossier, Supplier<DossierView> read, Available paper) {
        CounterVisit visit = em.find(CounterVisit.class, dossier.id().value());
        if (visit == null) {
            throw Refusal.of(AwardReason.PAPER_NOT_ISSUED);
        }
        DossierView view = read.get();
        return DocumentDraft.of(
                paper,
                view,
                dossier.anyNumber(),
                new CopyCertificate(
                        renderings.letterhead(dossier.agency()),
                        dossier.anyNumber(),
                        view.procedure().name(),
                        visit.person(),
                        visit.shown(),
                        visit.clerkName(),
                        dossier.receivedAt().orElseThrow(),
                        view.papers().stream()
                                .filter(one -> one.round() == 0)
                                .map(one -> copy(view, one))
                                .toList()));
    }

    private static CopyCertificate.Copy copy(DossierView view, PaperView paper) {
        return new CopyCertificate.Copy(
                view.procedure().component(paper.component()).name(),
                paper.inspection().name(),
                paper.inspection().size(),
                paper.inspection().sha256().value());
    }
}
