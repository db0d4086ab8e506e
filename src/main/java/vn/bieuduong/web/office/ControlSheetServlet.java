package vn.bieuduong.web.office;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import vn.bieuduong.award.OfficialPapers;
import vn.bieuduong.award.OfficialPapers.ControlSheetNow;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.identity.CurrentActor;
import vn.bieuduong.web.Ask;
import vn.bieuduong.web.Download;

/** Phiếu kiểm soát (mẫu 06) of a dossier in hand, as things stand now; {@code ?id=}. */
public class ControlSheetServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient OfficialPapers papers;
    private final transient CurrentActor actor;
    private final transient Ask ask;

    @Inject
    ControlSheetServlet(OfficialPapers papers, CurrentActor actor, Ask ask) {
        this.papers = papers;
        this.actor = actor;
        this.ask = ask;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        ControlSheetNow sheet = papers.controlSheet(actor.get(), new DossierId(ask.id()));
        Download.send(
                response,
                sheet.fileName(),
                "application/pdf",
                sheet.pdf().length,
                new ByteArrayInputStream(sheet.pdf()));
    }
}
