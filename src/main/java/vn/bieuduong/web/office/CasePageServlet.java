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
import vn.bieuduong.web.NotFound;

/** Ảnh một trang giấy tờ, drawn by the inspection worker; {@code ?id=&paper=&page=}. */
public class CasePageServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient Cases cases;
    private final transient Intake intake;
    private final transient CurrentActor actor;
    private final transient Ask ask;

    @Inject
    CasePageServlet(Cases cases, Intake intake, CurrentActor actor, Ask ask) {
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
        int page = ask.number("page");
        if (!file.isReady()
                || file.inspected()
                        .filter(found -> found.previews().size() >= page)
                        .isEmpty()) {
            throw new NotFound("no picture of this page");
        }
        response.setContentType("image/png");
        response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
        try (InputStream picture = intake.preview(id, page)) {
            picture.transferTo(response.getOutputStream());
        }
    }
}
