package vn.bieuduong.web.village;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.io.InputStream;
import vn.bieuduong.attachment.AttachmentSummary;
import vn.bieuduong.attachment.Intake;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.identity.CurrentActor;
import vn.bieuduong.village.VillageWorking;
import vn.bieuduong.web.FileContent;
import vn.bieuduong.web.FileServlet;
import vn.bieuduong.web.NotFound;
import vn.bieuduong.web.RequestParameters;

/** Ảnh bảng niêm yết, for the village and, once it has filed, for the office. */
@WebServlet("/village/photo")
public class BoardPhotoServlet extends FileServlet {

    private static final long serialVersionUID = 1L;

    private final transient RequestParameters ask;
    private final transient VillageWorking working;
    private final transient Intake intake;
    private final transient CurrentActor actor;

    @Inject
    BoardPhotoServlet(RequestParameters ask, VillageWorking working, Intake intake, CurrentActor actor) {
        this.ask = ask;
        this.working = working;
        this.intake = intake;
        this.actor = actor;
    }

    @Override
    protected FileContent content(HttpServletRequest request) {
        Actor reader = actor.get();
        AttachmentSummary file = working.photo(reader, new DossierId(ask.id()))
                .filter(AttachmentSummary::isReady)
                .orElseThrow(() -> new NotFound("no picture yet"));
        InputStream in = reader.isOfOffice() ? intake.openCleared(file.id()) : intake.open(file.id());
        return FileContent.kept(file.name(), file.mediaType(), file.stored(), in);
    }
}
