package vn.bieuduong.web.nominee;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import vn.bieuduong.decision.CertificatePreview;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.dossier.NomineeId;
import vn.bieuduong.identity.CurrentActor;
import vn.bieuduong.web.FileContent;
import vn.bieuduong.web.FileServlet;
import vn.bieuduong.web.RequestParameters;
import vn.bieuduong.web.Words;

/** Xem trước Bằng khen, Giấy khen của một đối tượng. */
@WebServlet("/nominee/preview.pdf")
public class CertificatePreviewServlet extends FileServlet {

    private static final long serialVersionUID = 1L;

    private final transient RequestParameters ask;
    private final transient CertificatePreview preview;
    private final transient CurrentActor actor;
    private final transient Words words;

    @Inject
    CertificatePreviewServlet(RequestParameters ask, CertificatePreview preview, CurrentActor actor, Words words) {
        this.ask = ask;
        this.preview = preview;
        this.actor = actor;
        this.words = words;
    }

    @Override
    protected FileContent content(HttpServletRequest request) {
        return FileContent.made(
                words.say("nominee.preview.file", List.of()),
                "application/pdf",
                preview.of(actor.get(), new DossierId(ask.id()), new NomineeId(ask.neededId("item"))));
    }
}
