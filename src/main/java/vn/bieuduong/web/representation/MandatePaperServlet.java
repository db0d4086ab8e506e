package vn.bieuduong.web.representation;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.io.InputStream;
import vn.bieuduong.attachment.AttachmentSummary;
import vn.bieuduong.attachment.Intake;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.identity.CurrentActor;
import vn.bieuduong.representation.Representing;
import vn.bieuduong.web.FileContent;
import vn.bieuduong.web.FileServlet;
import vn.bieuduong.web.NotFound;
import vn.bieuduong.web.RequestParameters;

/** Tải giấy uỷ quyền: the paper of a power of attorney, bit for bit; {@code ?id=}. */
@WebServlet("/representation/paper")
public class MandatePaperServlet extends FileServlet {

    private static final long serialVersionUID = 1L;

    private final transient Representing door;
    private final transient Intake intake;
    private final transient CurrentActor actor;
    private final transient RequestParameters ask;

    @Inject
    MandatePaperServlet(Representing door, Intake intake, CurrentActor actor, RequestParameters ask) {
        this.door = door;
        this.intake = intake;
        this.actor = actor;
        this.ask = ask;
    }

    @Override
    protected FileContent content(HttpServletRequest request) {
        Actor reader = actor.get();
        AttachmentSummary file = door.paper(reader, ask.id());
        if (!file.isReady() && !file.isUnscanned()) {
            throw new NotFound("a paper that is not ready");
        }
        InputStream in = reader.isOfOffice() ? intake.openCleared(file.id()) : intake.open(file.id());
        return FileContent.kept(file.name(), file.mediaType(), file.stored(), in);
    }
}
