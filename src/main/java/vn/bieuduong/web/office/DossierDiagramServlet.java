package vn.bieuduong.web.office;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.identity.CurrentActor;
import vn.bieuduong.processing.worklist.Worklist;
import vn.bieuduong.web.FileContent;
import vn.bieuduong.web.FileServlet;
import vn.bieuduong.web.Language;
import vn.bieuduong.web.ProcessPicture;
import vn.bieuduong.web.RequestParameters;

/** Sơ đồ quy trình của một hồ sơ, as a picture: what is done, where it stands, what is late; {@code ?id=}. */
@WebServlet("/office/diagram")
public class DossierDiagramServlet extends FileServlet {

    private static final long serialVersionUID = 1L;

    private final transient Worklist cases;
    private final transient CurrentActor actor;
    private final transient RequestParameters ask;
    private final transient ProcessPicture picture;

    @Inject
    DossierDiagramServlet(Worklist cases, CurrentActor actor, RequestParameters ask, ProcessPicture picture) {
        this.cases = cases;
        this.actor = actor;
        this.ask = ask;
        this.picture = picture;
    }

    @Override
    protected FileContent content(HttpServletRequest request) {
        return picture.of(cases.diagram(actor.get(), new DossierId(ask.id()), Language.of(request)));
    }
}
