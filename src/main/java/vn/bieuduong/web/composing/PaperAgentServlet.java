package vn.bieuduong.web.composing;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import vn.bieuduong.composing.ComposedView;
import vn.bieuduong.composing.Composing;
import vn.bieuduong.platform.FileStore;
import vn.bieuduong.web.FileContent;
import vn.bieuduong.web.RequestParameters;
import vn.bieuduong.web.SigningProgramServlet;

/** A paper the portal wrote, signed by whose turn it is with his signing program. */
@WebServlet("/composing/agent/paper.pdf")
public class PaperAgentServlet extends SigningProgramServlet {

    private static final long serialVersionUID = 1L;

    private final transient Composing composing;
    private final transient FileStore store;

    @Inject
    PaperAgentServlet(Composing composing, FileStore store, RequestParameters ask) {
        super(ask);
        this.composing = composing;
        this.store = store;
    }

    @Override
    protected Optional<FileContent> toSign(String ticket) throws IOException {
        Optional<ComposedView> found = composing.fetch(ticket);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        ComposedView one = found.get();
        return Optional.of(FileContent.kept(
                one.fileName(),
                "application/pdf",
                one.newest(),
                store.open(one.newest().sha256())));
    }

    @Override
    protected boolean isOpen(String ticket) {
        return composing.isOpen(ticket);
    }

    @Override
    protected void bring(String ticket, InputStream signed) throws IOException {
        composing.bring(ticket, signed);
    }
}
