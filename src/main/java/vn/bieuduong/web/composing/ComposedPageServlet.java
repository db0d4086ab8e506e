package vn.bieuduong.web.composing;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import vn.bieuduong.composing.ComposedView;
import vn.bieuduong.composing.Composing;
import vn.bieuduong.document.preview.PagePictures;
import vn.bieuduong.identity.CurrentActor;
import vn.bieuduong.platform.FileStore;
import vn.bieuduong.web.FileContent;
import vn.bieuduong.web.FileServlet;
import vn.bieuduong.web.NotFound;
import vn.bieuduong.web.RequestParameters;

/** Ảnh một trang giấy tờ cổng đã lập, as it was written; what comes back signed is never read here. Addressed as the page, and {@code &page=}. */
@WebServlet("/composing/page")
public class ComposedPageServlet extends FileServlet {

    private static final long serialVersionUID = 1L;

    private final transient Composing composing;
    private final transient FileStore store;
    private final transient CurrentActor actor;
    private final transient RequestParameters ask;

    @Inject
    ComposedPageServlet(Composing composing, FileStore store, CurrentActor actor, RequestParameters ask) {
        this.composing = composing;
        this.store = store;
        this.actor = actor;
        this.ask = ask;
    }

    @Override
    protected FileContent content(HttpServletRequest request) throws IOException {
        ComposedView written = composing
                .written(actor.get(), ComposePage.place(ask))
                .orElseThrow(() -> new NotFound("nothing was written"));
        Path file = store.path(written.written().sha256());
        int page = ask.number("page");
        if (page > PagePictures.pages(file)) {
            throw new NotFound("no such page");
        }
        return FileContent.picture("image/png", new ByteArrayInputStream(PagePictures.draw(file, page)));
    }
}
