package vn.bieuduong.web.office;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Path;
import vn.bieuduong.award.CopyToSign;
import vn.bieuduong.document.PagePictures;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.identity.CurrentActor;
import vn.bieuduong.platform.FileStore;
import vn.bieuduong.processing.OutsideSigning;
import vn.bieuduong.web.Ask;
import vn.bieuduong.web.NotFound;

/** Ảnh một trang bản chờ ký, for the leader who is to sign it; {@code ?id=&page=}. */
public class CopyPageServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient OutsideSigning signing;
    private final transient FileStore store;
    private final transient CurrentActor actor;
    private final transient Ask ask;

    @Inject
    CopyPageServlet(OutsideSigning signing, FileStore store, CurrentActor actor, Ask ask) {
        this.signing = signing;
        this.store = store;
        this.actor = actor;
        this.ask = ask;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        CopyToSign copy = signing.waiting(actor.get(), new DossierId(ask.id()))
                .orElseThrow(() -> new NotFound("no copy was given out"));
        Path file = store.path(copy.file().sha256());
        int page = ask.number("page");
        if (page > PagePictures.pages(file)) {
            throw new NotFound("no such page");
        }
        response.setContentType("image/png");
        response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
        response.setHeader("Cache-Control", "private, no-store");
        response.getOutputStream().write(PagePictures.draw(file, page));
    }
}
