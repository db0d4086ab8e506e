package vn.bieuduong.web.administration;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.identity.CurrentActor;
import vn.bieuduong.processing.administration.ProcessAdministration;
import vn.bieuduong.processing.administration.ProcessControl;
import vn.bieuduong.web.FileContent;
import vn.bieuduong.web.FileServlet;
import vn.bieuduong.web.Language;
import vn.bieuduong.web.ProcessPicture;
import vn.bieuduong.web.RequestParameters;
import vn.bieuduong.workflow.id.InstanceId;

/**
 * Sơ đồ và tệp quy trình: the diagram of a version ({@code ?id=}) or of an instance ({@code ?id=&of=instance}), and the file as it
 * was put in force ({@code ?id=&of=file}).
 */
@WebServlet("/administration/process-file")
public class ProcessFileServlet extends FileServlet {

    private static final long serialVersionUID = 1L;

    private final transient ProcessAdministration administration;
    private final transient ProcessControl control;
    private final transient CurrentActor current;
    private final transient RequestParameters ask;
    private final transient ProcessPicture picture;

    @Inject
    ProcessFileServlet(
            ProcessAdministration administration,
            ProcessControl control,
            CurrentActor actor,
            RequestParameters ask,
            ProcessPicture picture) {
        this.administration = administration;
        this.control = control;
        this.current = actor;
        this.ask = ask;
        this.picture = picture;
    }

    @Override
    protected FileContent content(HttpServletRequest request) {
        Actor actor = current.get();
        UUID id = ask.id();
        return switch (ask.text("of").orElse("")) {
            case "file" -> FileContent.made(id + ".bpmn", "application/xml", administration.source(actor, id));
            case "instance" -> picture.of(control.diagram(actor, new InstanceId(id), Language.of(request)));
            default -> picture.of(administration.diagram(actor, id, Language.of(request)));
        };
    }
}
