package vn.bieuduong.web.village;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.identity.CurrentActor;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.village.VillagePapers;
import vn.bieuduong.web.FileContent;
import vn.bieuduong.web.FileServlet;
import vn.bieuduong.web.NotFound;
import vn.bieuduong.web.RequestParameters;
import vn.bieuduong.web.Words;

/** Giấy tờ của thôn: the sheet for the board, the minutes, the list with what residents said. */
@WebServlet({"/village/sheet.pdf", "/village/minutes.pdf", "/village/summary.pdf"})
public class VillagePaperServlet extends FileServlet {

    private static final long serialVersionUID = 1L;

    private final transient RequestParameters ask;
    private final transient VillagePapers papers;
    private final transient CurrentActor actor;
    private final transient Words words;

    @Inject
    VillagePaperServlet(RequestParameters ask, VillagePapers papers, CurrentActor actor, Words words) {
        this.ask = ask;
        this.papers = papers;
        this.actor = actor;
        this.words = words;
    }

    @Override
    protected FileContent content(HttpServletRequest request) {
        String paper = request.getServletPath().replaceAll("^/village/|\\.pdf$", "");
        DossierId id = new DossierId(ask.id());
        return FileContent.made(words.say("village.file." + paper, List.of()), "application/pdf", made(paper, id));
    }

    /** Before there is anything to print, there is no such paper. */
    private byte[] made(String paper, DossierId id) {
        Actor head = actor.get();
        try {
            return switch (paper) {
                case "sheet" -> papers.sheet(head, id);
                case "minutes" -> papers.minutes(head, id);
                default -> papers.summary(head, id);
            };
        } catch (Refusal refusal) {
            throw new NotFound("no such paper yet");
        }
    }
}
