package vn.bieuduong.web.office;

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
import vn.bieuduong.identity.CurrentActor;
import vn.bieuduong.processing.Cases;
import vn.bieuduong.web.Ask;
import vn.bieuduong.web.Download;
import vn.bieuduong.web.NotFound;

/** Tải giấy tờ người nộp gửi: a paper of a dossier the reader's office handles, bit for bit; {@code ?id=&paper=}. */
public class CaseFileServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient Cases cases;
    private final transient Intake intake;
    private final transient CurrentActor actor;
    private final transient Ask ask;

    @Inject
    CaseFileServlet(Cases cases, Intake intake, CurrentActor actor, Ask ask) {
        this.cases = cases;
        this.intake = intake;
        this.actor = actor;
        this.ask = ask;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        UUID paper = ask.uuid("paper").orElseThrow(() -> new NotFound("no paper"));
        AttachmentId id = cases.paper(actor.get(), new DossierId(ask.id()), paper);
        AttachmentSummary file = intake.get(id);
        if (!file.isReady()) {
            throw new NotFound("a file that is not ready");
        }
        try (InputStream content = intake.openCleared(id)) {
            Download.send(response, file.name(), file.mediaType(), file.size(), content);
        }
    }
}
