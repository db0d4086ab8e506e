package vn.bieuduong.web.decision;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import vn.bieuduong.decision.CopyToSign;
import vn.bieuduong.decision.DecisionSigning;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.identity.CurrentActor;
import vn.bieuduong.platform.FileStore;
import vn.bieuduong.web.FileContent;
import vn.bieuduong.web.FileServlet;
import vn.bieuduong.web.NotFound;
import vn.bieuduong.web.RequestParameters;

/** Tải bản chờ ký: the decision for the leader to sign with his own token, for him alone; {@code ?id=}. */
@WebServlet("/decision/copy")
public class CopyServlet extends FileServlet {

    private static final long serialVersionUID = 1L;

    private final transient DecisionSigning signing;
    private final transient FileStore store;
    private final transient CurrentActor actor;
    private final transient RequestParameters ask;

    @Inject
    CopyServlet(DecisionSigning signing, FileStore store, CurrentActor actor, RequestParameters ask) {
        this.signing = signing;
        this.store = store;
        this.actor = actor;
        this.ask = ask;
    }

    @Override
    protected FileContent content(HttpServletRequest request) throws IOException {
        CopyToSign copy = signing.waiting(actor.get(), new DossierId(ask.id()))
                .orElseThrow(() -> new NotFound("no copy was given out"));
        return FileContent.kept(
                copy.fileName(),
                "application/pdf",
                copy.file(),
                store.open(copy.file().sha256()));
    }
}
