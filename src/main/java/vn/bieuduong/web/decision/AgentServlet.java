package vn.bieuduong.web.decision;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import vn.bieuduong.decision.CopyToSign;
import vn.bieuduong.decision.DecisionSigning;
import vn.bieuduong.platform.FileStore;
import vn.bieuduong.web.FileContent;
import vn.bieuduong.web.RequestParameters;
import vn.bieuduong.web.SigningProgramServlet;

/** The decision a leader signs with his signing program. */
@WebServlet("/decision/agent/decision.pdf")
public class AgentServlet extends SigningProgramServlet {

    private static final long serialVersionUID = 1L;

    private final transient DecisionSigning signing;
    private final transient FileStore store;

    @Inject
    AgentServlet(DecisionSigning signing, FileStore store, RequestParameters ask) {
        super(ask);
        this.signing = signing;
        this.store = store;
    }

    @Override
    protected Optional<FileContent> toSign(String ticket) throws IOException {
        Optional<CopyToSign> found = signing.fetch(ticket);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        CopyToSign one = found.get();
        return Optional.of(FileContent.kept(
                one.fileName(),
                "application/pdf",
                one.file(),
                store.open(one.file().sha256())));
    }

    @Override
    protected boolean isOpen(String ticket) {
        return signing.isOpen(ticket);
    }

    @Override
    protected void bring(String ticket, InputStream signed) throws IOException {
        signing.bring(ticket, signed);
    }
}
