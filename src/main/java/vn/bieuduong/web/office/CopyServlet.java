package vn.bieuduong.web.office;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import vn.bieuduong.award.CopyToSign;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.identity.CurrentActor;
import vn.bieuduong.platform.FileStore;
import vn.bieuduong.processing.OutsideSigning;
import vn.bieuduong.web.Ask;
import vn.bieuduong.web.Download;
import vn.bieuduong.web.NotFound;

/** Tải bản chờ ký: the decision for the leader to sign with his own token, for him alone; {@code ?id=}. */
public class CopyServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient OutsideSigning signing;
    private final transient FileStore store;
    private final transient CurrentActor actor;
    private final transient Ask ask;

    @Inject
    CopyServlet(OutsideSigning signing, FileStore store, CurrentActor actor, Ask ask) {
        this.signing = signing;
        this.store = store;
        this.actor = actor;
        this.ask = ask;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        CopyToSign copy = signing.waiting(actor.get(), new DossierId(ask.id()))
                .orElseThrow(() -> new NotFound("no copy was given out"));
        try (InputStream content = store.open(copy.file().sha256())) {
            Download.send(
                    response, copy.fileName(), "application/pdf", copy.file().size(), content);
        }
    }
}
