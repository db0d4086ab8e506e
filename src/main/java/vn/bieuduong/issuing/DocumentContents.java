package vn.bieuduong.issuing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import vn.bieuduong.attachment.AttachmentId;
import vn.bieuduong.dossier.Dossier;
import vn.bieuduong.dossier.DossierState;
import vn.bieuduong.dossier.view.DossierView;
import vn.bieuduong.dossier.view.DossierViews;
import vn.bieuduong.issuing.IssuedDocuments.Available;

/** Nội dung văn bản: asks each kind's {@link DocumentSource source} which documents a dossier has and what they say now. */
@ApplicationScoped
public class DocumentContents {

    private final DossierViews views;
    private final Iterable<DocumentSource> sources;

    @Inject
    DocumentContents(DossierViews views, @Any Instance<DocumentSource> sources) {
        this(views, (Iterable<DocumentSource>) sources);
    }

    public DocumentContents(DossierViews views, Iterable<DocumentSource> sources) {
        this.views = views;
        this.sources = sources;
    }

    /** Which papers the dossier has brought about, certificates apart: kind and ordinal, in the order they came to be. */
    List<Available> offered(Dossier dossier, boolean office) {
        List<Available> all = new ArrayList<>();
        if (dossier.state() != DossierState.DRAFT) {
            sources.forEach(source -> all.addAll(source.offered(dossier, office)));
            all.sort(Comparator.comparing((Available paper) -> paper.kind().turn())); // stable within a kind
        }
        return all;
    }

    public DocumentDraft of(Dossier dossier, DocumentKind kind, int ordinal) {
        return all(dossier, List.of(new Available(kind, ordinal))).get(0);
    }

    /** As {@link #of}, many at once: the dossier's view, which reads every file's findings, is made once and only if needed. */
    List<DocumentDraft> all(Dossier dossier, List<Available> papers) {
        Supplier<DossierView> view = new Once<>(() -> views.of(dossier));
        return papers.stream()
                .map(paper -> source(paper.kind()).draft(dossier, view, paper))
                .toList();
    }

    /** What the decision gives to whom, in the order of the list; nothing before there is one. */
    List<CertificateLine> certificates(Dossier dossier) {
        List<CertificateLine> all = new ArrayList<>();
        sources.forEach(source -> all.addAll(source.certificates(dossier)));
        return all;
    }

    /** Refuses what its source lets nobody make anew. */
    void mustBeRemakable(Dossier dossier, DocumentKind kind) {
        source(kind).mustBeRemakable(dossier, kind);
    }

    /** The files the dossier rests on. */
    public List<AttachmentId> files(Dossier dossier) {
        return views.of(dossier).papers().stream()
                .map(paper -> paper.inspection().id())
                .toList();
    }

    private DocumentSource source(DocumentKind kind) {
        for (DocumentSource source : sources) {
            if (source.kinds().contains(kind)) {
                return source;
            }
        }
        throw new IllegalStateException("no source makes " + kind);
    }

    /** Asked for any number of times, worked out at the first. */
    private static final class Once<T> implements Supplier<T> {
        private final Supplier<T> work;
        private final List<T> done = new ArrayList<>(1);

        Once(Supplier<T> work) {
            this.work = work;
        }

        @Override
        public T get() {
            if (done.isEmpty()) {
                done.add(work.get());
            }
            return done.get(0);
        }
    }
}
