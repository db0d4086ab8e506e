package vn.bieuduong.web.administration;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.UUID;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.identity.CurrentActor;
import vn.bieuduong.processing.ProcessAdministration;
import vn.bieuduong.processing.ProcessControl;
import vn.bieuduong.web.Ask;
import vn.bieuduong.web.Download;
import vn.bieuduong.web.ProcessPicture;

/**
 * Sơ đồ và tệp quy trình: the diagram of a version ({@code ?id=}) or of an instance ({@code ?id=&of=instance}), and the file as it
 * was put in force ({@code ?id=&of=file}).
 */
public class ProcessFileServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient ProcessAdministration administration;
    private final transient ProcessControl control;
    private final transient CurrentActor current;
    private final transient Ask ask;

    @Inject
    ProcessFileServlet(ProcessAdministration administration, ProcessControl control, CurrentActor actor, Ask ask) {
        this.administration = administration;
        this.control = control;
        this.current = actor;
        this.ask = ask;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Actor actor = current.get();
        UUID id = ask.id();
        String of = ask.text("of").orElse("");
        if (of.equals("file")) {
            byte[] source = administration.source(actor, id);
            Download.send(response, id + ".bpmn", "application/xml", source.length, new ByteArrayInputStream(source));
            return;
        }
        String svg = of.equals("instance") ? control.diagram(actor, id) : administration.diagram(actor, id);
        ProcessPicture.send(getServletContext(), response, svg);
    }
}
