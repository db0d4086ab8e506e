package vn.bieuduong.web.paper;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import vn.bieuduong.attachment.AttachmentId;
import vn.bieuduong.attachment.AttachmentSummary;
import vn.bieuduong.attachment.Intake;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.dossier.PaperId;
import vn.bieuduong.identity.CurrentActor;
import vn.bieuduong.processing.worklist.Worklist;
import vn.bieuduong.web.FileContent;
import vn.bieuduong.web.FileServlet;
import vn.bieuduong.web.NotFound;
import vn.bieuduong.web.RequestParameters;

/** Tải giấy tờ người nộp gửi: a paper of a dossier the reader's office handles, bit for bit; {@code ?id=&paper=}. */
@WebServlet("/paper/file")
public class CaseFileServlet extends FileServlet {

    private static final long serialVersionUID = 1L;

    private final transient Worklist cases;
    private final transient Intake intake;
    private final transient CurrentActor actor;
    private final transient RequestParameters ask;

    @Inject
    CaseFileServlet(Worklist cases, Intake intake, CurrentActor actor, RequestParameters ask) {
        this.cases = cases;
        this.intake = intake;
        this.actor = actor;
        this.ask = ask;
    }

    @Override
    protected FileContent content(HttpServletRequest request) {
        PaperId paper = new PaperId(ask.neededId("paper"));
        AttachmentId id = cases.paper(actor.get(), new DossierId(ask.id()), paper);
        AttachmentSummary file = intake.get(id);
        if (!file.isReady() && !file.isUnscanned()) {
            throw new NotFound("a file that is not ready");
        }
        return FileContent.kept(file.name(), file.mediaType(), file.stored(), intake.openCleared(id));
    }
}
