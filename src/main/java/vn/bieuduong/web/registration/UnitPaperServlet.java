package vn.bieuduong.web.registration;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import vn.bieuduong.attachment.AttachmentSummary;
import vn.bieuduong.attachment.Intake;
import vn.bieuduong.identity.CurrentActor;
import vn.bieuduong.registration.UnitDeciding;
import vn.bieuduong.registration.paper.UnitPaper;
import vn.bieuduong.web.FileContent;
import vn.bieuduong.web.FileServlet;
import vn.bieuduong.web.NotFound;
import vn.bieuduong.web.RequestParameters;

/** Tải giấy của đơn vị đề nghị, bit for bit, for whoever decides; {@code ?id=}. */
@WebServlet("/registration/paper")
public class UnitPaperServlet extends FileServlet {

    private static final long serialVersionUID = 1L;

    private final transient UnitDeciding door;
    private final transient Intake intake;
    private final transient CurrentActor actor;
    private final transient RequestParameters ask;

    @Inject
    UnitPaperServlet(UnitDeciding door, Intake intake, CurrentActor actor, RequestParameters ask) {
        this.door = door;
        this.intake = intake;
        this.actor = actor;
        this.ask = ask;
    }

    @Override
    protected FileContent content(HttpServletRequest request) {
        AttachmentSummary file = door.paper(actor.get(), ask.id())
                .map(UnitPaper::file)
                .filter(AttachmentSummary::isReady)
                .orElseThrow(() -> new NotFound("no paper that is ready"));
        return FileContent.kept(file.name(), file.mediaType(), file.stored(), intake.openCleared(file.id()));
    }
}
