package vn.bieuduong.web.office;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.bieuduong.attachment.AttachmentSummary;
import vn.bieuduong.attachment.EvidenceView;
import vn.bieuduong.attachment.Evidences;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.dossier.DossierView;
import vn.bieuduong.dossier.PaperView;
import vn.bieuduong.dossier.RosterCheck;
import vn.bieuduong.identity.CurrentActor;
import vn.bieuduong.processing.Cases;
import vn.bieuduong.web.Ask;
import vn.bieuduong.web.Download;
import vn.bieuduong.web.NotFound;

/** Tải chứng cứ chữ ký: everything the verdicts on a paper rest on, as one zip; {@code ?id=&paper=}. */
public class EvidenceServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient Cases cases;
    private final transient Evidences evidences;
    private final transient RosterCheck rosters;
    private final transient CurrentActor actor;
    private final transient Ask ask;

    @Inject
    EvidenceServlet(Cases cases, Evidences evidences, RosterCheck rosters, CurrentActor actor, Ask ask) {
        this.cases = cases;
        this.evidences = evidences;
        this.rosters = rosters;
        this.actor = actor;
        this.ask = ask;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        UUID paper = ask.uuid("paper").orElseThrow(() -> new NotFound("no paper"));
        DossierView dossier = cases.view(actor.get(), new DossierId(ask.id())).dossier();
        PaperView view = dossier.papers().stream()
                .filter(one -> one.id().equals(paper))
                .findFirst()
                .orElseThrow(() -> new NotFound("no such paper"));
        AttachmentSummary file = view.inspection();
        List<EvidenceView> all = evidences.of(file.id());
        if (all.isEmpty()) {
            throw new NotFound("a file without signatures");
        }
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        evidences.pack(file, one -> Optional.of(rosters.evidence(dossier, view, all, one)), zip);
        String name = "chung-cu-" + file.sha256().substring(0, 12) + ".zip";
        Download.send(response, name, "application/zip", zip.size(), new ByteArrayInputStream(zip.toByteArray()));
    }
}
