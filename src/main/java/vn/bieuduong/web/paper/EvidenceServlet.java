package vn.bieuduong.web.paper;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import vn.bieuduong.attachment.AttachmentSummary;
import vn.bieuduong.attachment.EvidenceView;
import vn.bieuduong.attachment.Evidences;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.dossier.PaperId;
import vn.bieuduong.dossier.view.DossierView;
import vn.bieuduong.dossier.view.PaperView;
import vn.bieuduong.dossier.view.RosterCheck;
import vn.bieuduong.identity.CurrentActor;
import vn.bieuduong.processing.worklist.Worklist;
import vn.bieuduong.web.FileContent;
import vn.bieuduong.web.FileServlet;
import vn.bieuduong.web.NotFound;
import vn.bieuduong.web.RequestParameters;

/** Tải chứng cứ chữ ký: everything the verdicts on a paper rest on, as one zip; {@code ?id=&paper=}. */
@WebServlet("/paper/evidence")
public class EvidenceServlet extends FileServlet {

    private static final long serialVersionUID = 1L;

    private final transient Worklist cases;
    private final transient Evidences evidences;
    private final transient RosterCheck rosters;
    private final transient CurrentActor actor;
    private final transient RequestParameters ask;

    @Inject
    EvidenceServlet(
            Worklist cases, Evidences evidences, RosterCheck rosters, CurrentActor actor, RequestParameters ask) {
        this.cases = cases;
        this.evidences = evidences;
        this.rosters = rosters;
        this.actor = actor;
        this.ask = ask;
    }

    @Override
    protected FileContent content(HttpServletRequest request) throws IOException {
        PaperId paper = new PaperId(ask.neededId("paper"));
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
        String name = "chung-cu-" + file.sha256().beginning(12) + ".zip";
        return FileContent.made(name, "application/zip", zip.toByteArray());
    }
}
