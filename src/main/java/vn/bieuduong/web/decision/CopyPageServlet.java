package vn.bieuduong.web.decision;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import vn.bieuduong.decision.CopyToSign;
import vn.bieuduong.decision.DecisionSigning;
import vn.bieuduong.document.preview.PagePictures;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.identity.CurrentActor;
import vn.bieuduong.platform.FileStore;
import vn.bieuduong.web.FileContent;
import vn.bieuduong.web.FileServlet;
import vn.bieuduong.web.NotFound;
import vn.bieuduong.web.RequestParameters;

/** Ảnh một trang bản chờ ký, for the leader who is to sign it; {@code ?id=&page=}. */
@WebServlet("/decision/copy-page")
public class CopyPageServlet extends FileServlet {

    private static final long serialVersionUID = 1L;

    private final transient DecisionSigning signing;
    private final transient FileStore store;
    private final transient CurrentActor actor;
    private final transient RequestParameters ask;

    @Inject
    CopyPageServlet(DecisionSigning signing, FileStore store, CurrentActor actor, RequestParameters ask) {
        this.signing = signing;
        this.store = store;
        this.actor = actor;
        this.ask = ask;
    }

    @Override
    protected FileContent content(HttpServletRequest request) throws IOException {
        CopyToSign copy = signing.waiting(actor.get(), new DossierId(ask.id()))
                .orElseThrow(() -> new NotFound("no copy was given out"));
        Path file = store.path(copy.file().sha256());
        int page = ask.number("page");
        if (page > PagePictures.pages(file)) {
            throw new NotFound("no such page");
        }
        return FileContent.picture("image/png", new ByteArrayInputStream(PagePictures.draw(file, page)));
    }
}
