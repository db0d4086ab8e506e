package vn.bieuduong.web.composing;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import vn.bieuduong.composing.ComposedView;
import vn.bieuduong.composing.Composing;
import vn.bieuduong.identity.CurrentActor;
import vn.bieuduong.platform.FileStore;
import vn.bieuduong.web.FileContent;
import vn.bieuduong.web.FileServlet;
import vn.bieuduong.web.NotFound;
import vn.bieuduong.web.RequestParameters;

/** Tải giấy tờ chờ ký: the bytes whoever comes next is to sign, for whom the draft belongs to; addressed as the page. */
@WebServlet("/composing/paper.pdf")
public class ComposedServlet extends FileServlet {

    private static final long serialVersionUID = 1L;

    private final transient Composing composing;
    private final transient FileStore store;
    private final transient CurrentActor actor;
    private final transient RequestParameters ask;

    @Inject
    ComposedServlet(Composing composing, FileStore store, CurrentActor actor, RequestParameters ask) {
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
        return FileContent.kept(
                written.fileName(),
                "application/pdf",
                written.newest(),
                store.open(written.newest().sha256()));
    }
}
