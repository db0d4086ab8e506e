package vn.bieuduong.web.dossier;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import vn.bieuduong.attachment.AttachmentId;
import vn.bieuduong.attachment.AttachmentSummary;
import vn.bieuduong.attachment.Intake;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.dossier.PaperId;
import vn.bieuduong.dossier.filing.MyDossiers;
import vn.bieuduong.identity.CurrentActor;
import vn.bieuduong.web.FileContent;
import vn.bieuduong.web.FileServlet;
import vn.bieuduong.web.RequestParameters;

/** Tải giấy tờ của mình: one's own uploaded file, bit for bit. */
@WebServlet("/dossier/paper")
public class PaperServlet extends FileServlet {

    private static final long serialVersionUID = 1L;

    private final transient MyDossiers mine;
    private final transient Intake intake;
    private final transient CurrentActor actor;
    private final transient RequestParameters ask;

    @Inject
    PaperServlet(MyDossiers mine, Intake intake, CurrentActor actor, RequestParameters ask) {
        this.mine = mine;
        this.intake = intake;
        this.actor = actor;
        this.ask = ask;
    }

    @Override
    protected FileContent content(HttpServletRequest request) {
        PaperId paper = new PaperId(ask.neededId("paper"));
        AttachmentId id = mine.paper(actor.get(), new DossierId(ask.id()), paper);
        AttachmentSummary file = intake.get(id);
        return FileContent.kept(file.name(), file.mediaType(), file.stored(), intake.open(id));
    }
}
