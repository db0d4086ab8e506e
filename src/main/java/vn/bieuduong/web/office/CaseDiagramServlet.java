package vn.bieuduong.web.office;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.identity.CurrentActor;
import vn.bieuduong.processing.Cases;
import vn.bieuduong.web.Ask;
import vn.bieuduong.web.ProcessPicture;

/** Sơ đồ quy trình của một hồ sơ, as a picture: what is done, where it stands, what is late; {@code ?id=}. */
public class CaseDiagramServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient Cases cases;
    private final transient CurrentActor actor;
    private final transient Ask ask;

    @Inject
    CaseDiagramServlet(Cases cases, CurrentActor actor, Ask ask) {
        this.cases = cases;
        this.actor = actor;
        this.ask = ask;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String svg = cases.diagram(actor.get(), new DossierId(ask.id()));
        ProcessPicture.send(getServletContext(), response, svg);
    }
}
