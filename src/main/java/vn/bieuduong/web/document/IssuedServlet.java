package vn.bieuduong.web.document;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.identity.CurrentActor;
import vn.bieuduong.issuing.DocumentInMaking;
import vn.bieuduong.issuing.DocumentKind;
import vn.bieuduong.issuing.IssuedDocuments;
import vn.bieuduong.issuing.IssuedFile;
import vn.bieuduong.platform.FileStore;
import vn.bieuduong.web.FileContent;
import vn.bieuduong.web.FileServlet;
import vn.bieuduong.web.NotFound;
import vn.bieuduong.web.RequestParameters;
import vn.bieuduong.web.frame.RedirectException;

/**
 * Tải giấy tờ cơ quan phát hành: receipt, slips, decision, for the filer and the office; {@code ?id=&kind=&n=}. Makes nothing:
 * who comes before a paper is made is sent to {@link MakingPage}.
 */
@WebServlet("/document/issued")
public class IssuedServlet extends FileServlet {

    private static final long serialVersionUID = 1L;
    private static final int MOST_LOOKS = 10;
    private static final long LOOK_MILLIS = 200;

    private final transient IssuedDocuments papers;
    private final transient FileStore store;
    private final transient CurrentActor actor;
    private final transient RequestParameters ask;

    @Inject
    IssuedServlet(IssuedDocuments papers, FileStore store, CurrentActor actor, RequestParameters ask) {
        this.papers = papers;
        this.store = store;
        this.actor = actor;
        this.ask = ask;
    }

    @Override
    protected FileContent content(HttpServletRequest request) throws IOException {
        DossierId id = new DossierId(ask.id());
        DocumentKind kind = kind(ask);
        int ordinal = ordinal(ask).orElse(0);
        if (!comesSoon(actor.get(), id, kind, ordinal)) {
            throw new RedirectException(MakingPage.address(id, kind, Optional.of(ordinal)));
        }
        IssuedFile file = papers.open(actor.get(), id, kind, ordinal);
        return FileContent.kept(
                file.fileName(),
                "application/pdf",
                file.file(),
                store.open(file.file().sha256()));
    }

    static DocumentKind kind(RequestParameters ask) {
        String asked = ask.needed("kind");
        return Arrays.stream(DocumentKind.values())
                .filter(one -> one.name().equals(asked))
                .findFirst()
                .orElseThrow(() -> new NotFound("no such kind"));
    }

    static Optional<Integer> ordinal(RequestParameters ask) {
        return ask.text("n").filter(n -> n.matches("\\d{1,4}")).map(Integer::parseInt);
    }

    /** Whether the paper is made, or is within the moment that somebody who has just pressed a link waits gladly. */
    private boolean comesSoon(Actor reader, DossierId id, DocumentKind kind, int ordinal) {
        for (int looks = 0; looks < MOST_LOOKS; looks++) {
            Optional<DocumentInMaking> making = papers.making(reader, id, kind, ordinal);
            if (making.isEmpty() || making.get().failed()) {
                return making.isEmpty();
            }
            try {
                TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return false;
    }
}
