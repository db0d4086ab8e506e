package vn.bieuduong.web.conversation;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.io.InputStream;
import vn.bieuduong.attachment.AttachmentSummary;
import vn.bieuduong.attachment.Intake;
import vn.bieuduong.conversation.Conversing;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.identity.CurrentActor;
import vn.bieuduong.web.FileContent;
import vn.bieuduong.web.FileServlet;
import vn.bieuduong.web.NotFound;
import vn.bieuduong.web.RequestParameters;

/** Tải tệp kèm tin nhắn: a file of a message the reader has opened or written, bit for bit; {@code ?id=&file=}. */
@WebServlet("/conversation/file")
public class MessageFileServlet extends FileServlet {

    private static final long serialVersionUID = 1L;

    private final transient Conversing conversing;
    private final transient Intake intake;
    private final transient CurrentActor actor;
    private final transient RequestParameters ask;

    @Inject
    MessageFileServlet(Conversing conversing, Intake intake, CurrentActor actor, RequestParameters ask) {
        this.conversing = conversing;
        this.intake = intake;
        this.actor = actor;
        this.ask = ask;
    }

    @Override
    protected FileContent content(HttpServletRequest request) {
        Actor reader = actor.get();
        AttachmentSummary file = conversing.file(reader, new DossierId(ask.id()), ask.neededId("file"));
        if (!file.isReady() && !file.isUnscanned()) {
            throw new NotFound("a file that is not ready");
        }
        InputStream in = reader.isOfOffice() ? intake.openCleared(file.id()) : intake.open(file.id());
        return FileContent.kept(file.name(), file.mediaType(), file.stored(), in);
    }
}
