package vn.bieuduong.web.office;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.identity.CurrentActor;
import vn.bieuduong.issuing.IssuedDocuments;
import vn.bieuduong.issuing.IssuedDocuments.ControlSheetNow;
import vn.bieuduong.web.FileContent;
import vn.bieuduong.web.FileServlet;
import vn.bieuduong.web.RequestParameters;

/** Phiếu kiểm soát (mẫu 06) of a dossier in hand, as things stand now; {@code ?id=}. */
@WebServlet("/office/control-sheet")
public class ControlSheetServlet extends FileServlet {

    private static final long serialVersionUID = 1L;

    private final transient IssuedDocuments papers;
    private final transient CurrentActor actor;
    private final transient RequestParameters ask;

    @Inject
    ControlSheetServlet(IssuedDocuments papers, CurrentActor actor, RequestParameters ask) {
        this.papers = papers;
        this.actor = actor;
        this.ask = ask;
    }

    @Override
    protected FileContent content(HttpServletRequest request) {
        ControlSheetNow sheet = papers.controlSheet(actor.get(), new DossierId(ask.id()));
        return FileContent.made(sheet.fileName(), "application/pdf", sheet.pdf());
    }
}
