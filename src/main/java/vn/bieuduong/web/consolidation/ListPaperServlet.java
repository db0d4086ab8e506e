package vn.bieuduong.web.consolidation;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import vn.bieuduong.attachment.AttachmentId;
import vn.bieuduong.attachment.AttachmentSummary;
import vn.bieuduong.attachment.Intake;
import vn.bieuduong.consolidation.Gathering;
import vn.bieuduong.dossier.PaperId;
import vn.bieuduong.identity.CurrentActor;
import vn.bieuduong.web.FileContent;
import vn.bieuduong.web.FileServlet;
import vn.bieuduong.web.NotFound;
import vn.bieuduong.web.RequestParameters;

/** Giấy tờ của danh sách cấp dưới: a file of a list that was sent to the reader's unit, once a scanner has cleared it. */
@WebServlet("/consolidation/paper")
public class ListPaperServlet extends FileServlet {

    private static final long serialVersionUID = 1L;

    private final transient Gathering door;
    private final transient Intake intake;
    private final transient CurrentActor actor;
    private final transient RequestParameters ask;

    @Inject
    ListPaperServlet(Gathering door, Intake intake, CurrentActor actor, RequestParameters ask) {
        this.door = door;
        this.intake = intake;
        this.actor = actor;
        this.ask = ask;
    }

    @Override
    protected FileContent content(HttpServletRequest request) {
        AttachmentId id = door.paper(actor.get(), ask.id(), new PaperId(ask.neededId("paper")));
        AttachmentSummary file = intake.get(id);
        if (!file.isReady()) {
            throw new NotFound("a file that is not ready");
        }
        return FileContent.kept(file.name(), file.mediaType(), file.stored(), intake.openCleared(id));
    }
}
