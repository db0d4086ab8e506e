package vn.bieuduong.web.office;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.UUID;
import vn.bieuduong.attachment.AttachmentId;
import vn.bieuduong.attachment.AttachmentSummary;
import vn.bieuduong.attachment.Evidences;
import vn.bieuduong.attachment.Intake;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.identity.CurrentActor;
import vn.bieuduong.processing.Cases;
import vn.bieuduong.web.Ask;
import vn.bieuduong.web.Download;
import vn.bieuduong.web.NotFound;

/** Tải chứng cứ chữ ký: everything the verdicts on a paper rest on, as one zip; {@code ?id=&paper=}. */
public class EvidenceServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient Cases cases;
    private final transient Intake intake;
    private final transient Evidences evidences;
    private final transient CurrentActor actor;
    private final transient Ask ask;

    @Inject
    EvidenceServlet(Cases cases, Intake intake, Evidences evidences, CurrentActor actor, Ask ask) {
        this.cases = cases;
        this.intake = intake;
        this.evidences = evidences;
        this.actor = actor;
        this.ask = ask;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        UUID paper = ask.uuid("paper").orElseThrow(() -> new NotFound("no paper"));
        AttachmentId id = cases.paper(actor.get(), new DossierId(ask.id()), paper);
        AttachmentSummary file = intake.get(id);
        if (evidences.of(id).isEmpty()) {
            throw new NotFound("a file without signatures");
        }
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        evidences.pack(file, zip);
        String name = "chung-cu-" + file.sha256().substring(0, 12) + ".zip";
        Download.send(response, name, "application/zip", zip.size(), new ByteArrayInputStream(zip.toByteArray()));
    }
}
