package vn.bieuduong.web.dossier;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import vn.bieuduong.attachment.AttachmentId;
import vn.bieuduong.attachment.AttachmentSummary;
import vn.bieuduong.attachment.Intake;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.dossier.MyDossiers;
import vn.bieuduong.identity.CurrentActor;
import vn.bieuduong.web.Ask;
import vn.bieuduong.web.Download;
import vn.bieuduong.web.NotFound;

/** Tải giấy tờ của mình: one's own uploaded file, bit for bit. */
public class PaperServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient MyDossiers mine;
    private final transient Intake intake;
    private final transient CurrentActor actor;
    private final transient Ask ask;

    @Inject
    PaperServlet(MyDossiers mine, Intake intake, CurrentActor actor, Ask ask) {
        this.mine = mine;
        this.intake = intake;
        this.actor = actor;
        this.ask = ask;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        UUID paper = ask.uuid("paper").orElseThrow(() -> new NotFound("no paper"));
        AttachmentId id = mine.paper(actor.get(), new DossierId(ask.id()), paper);
        AttachmentSummary file = intake.get(id);
        try (InputStream content = intake.open(id)) {
            Download.send(response, file.name(), file.mediaType(), file.size(), content);
        }
    }
}
