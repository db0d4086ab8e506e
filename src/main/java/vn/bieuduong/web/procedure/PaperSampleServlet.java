package vn.bieuduong.web.procedure;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import vn.bieuduong.composing.PaperSamples;
import vn.bieuduong.inspection.MediaKind;
import vn.bieuduong.platform.OfficeDay;
import vn.bieuduong.procedure.Component;
import vn.bieuduong.procedure.Procedure;
import vn.bieuduong.procedure.Procedures;
import vn.bieuduong.web.FileContent;
import vn.bieuduong.web.FileServlet;
import vn.bieuduong.web.NotFound;
import vn.bieuduong.web.RequestParameters;
import vn.bieuduong.web.Words;

/** Mẫu giấy tờ của một thành phần, blank or filled in with a made-up case, {@code ?id=&component=}. */
@WebServlet({"/procedure/blank.pdf", "/procedure/blank.docx", "/procedure/sample.pdf"})
public class PaperSampleServlet extends FileServlet {

    private static final long serialVersionUID = 1L;

    private final transient Procedures procedures;
    private final transient PaperSamples samples;
    private final transient Clock clock;
    private final transient RequestParameters ask;
    private final transient Words words;

    @Inject
    PaperSampleServlet(Procedures procedures, PaperSamples samples, Clock clock, RequestParameters ask, Words words) {
        this.procedures = procedures;
        this.samples = samples;
        this.clock = clock;
        this.ask = ask;
        this.words = words;
    }

    @Override
    protected FileContent content(HttpServletRequest request) {
        Procedure procedure = procedures
                .shown(ask.needed("id"), OfficeDay.today(clock))
                .orElseThrow(() -> new NotFound("no such procedure"));
        String named = ask.needed("component");
        Component component = procedure.components().stream()
                .filter(one -> one.id().equals(named))
                .findFirst()
                .orElseThrow(() -> new NotFound("no such component"));
        if (request.getServletPath().endsWith("/blank.docx")) {
            return FileContent.made(
                    words.say("component.blank.file.word", component.name()),
                    MediaKind.DOCX.mediaType(),
                    samples.blankWord(procedure, component)
                            .orElseThrow(() -> new NotFound("nothing is written for it")));
        }
        boolean blank = request.getServletPath().endsWith("/blank.pdf");
        byte[] pdf = (blank ? samples.blank(procedure, component) : samples.filled(procedure, component))
                .orElseThrow(() -> new NotFound("nothing is written for it"));
        return FileContent.made(
                words.say(blank ? "component.blank.file" : "component.sample.file", component.name()),
                "application/pdf",
                pdf);
    }
}
