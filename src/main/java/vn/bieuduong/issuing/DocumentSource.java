package vn.bieuduong.issuing;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import vn.bieuduong.dossier.Dossier;
import vn.bieuduong.dossier.view.DossierView;
import vn.bieuduong.issuing.IssuedDocuments.Available;

/**
 * Nguồn văn bản: a room that knows what some kinds of documents say. Each kind has one source; every bean of this type is found
 * by itself, so that a new document needs no change here.
 */
public interface DocumentSource {

    /** The kinds this source makes, no other source makes them. */
    Set<DocumentKind> kinds();

    /**
     * Which of them, certificates apart, the dossier has brought about.
     *
     * @param office whether those that never leave the office are asked for too
     */
    List<Available> offered(Dossier dossier, boolean office);

    /** What the decision gives to whom, in the order of the list; nothing before there is one. */
    default List<CertificateLine> certificates(Dossier dossier) {
        return List.of();
    }

    /**
     * What one of them says now, and under which number. One that does not exist is refused with {@link
     * AwardReason#PAPER_NOT_ISSUED}.
     *
     * @param view the whole dossier, read at the first use: it reads every file's findings
     */
    DocumentDraft draft(Dossier dossier, Supplier<DossierView> view, Available paper);

    /** Refuses to let one that was issued be made anew; by itself nothing stands against it. */
    default void mustBeRemakable(Dossier dossier, DocumentKind kind) {}
}
