package vn.bieuduong.web.administration;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.bieuduong.audit.TrailLine;
import vn.bieuduong.audit.TrailPlace;
import vn.bieuduong.audit.TrailQuestion;
import vn.bieuduong.audit.TrailReading;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.identity.AdministrativeAct;
import vn.bieuduong.identity.CurrentActor;
import vn.bieuduong.web.FileContent;
import vn.bieuduong.web.FileServlet;
import vn.bieuduong.web.Show;
import vn.bieuduong.web.Words;

/** Tải nhật ký: all lines that {@link TrailPage} asks for, as a table that spreadsheets open; sent while it is read. */
@WebServlet("/administration/trail.csv")
public class TrailServlet extends FileServlet {

    private static final long serialVersionUID = 1L;
    private static final int AT_ONCE = 1_000;

    private final transient TrailReading reading;
    private final transient TrailPage page;
    private final transient CurrentActor actor;
    private final transient Words words;
    private final transient Show show;

    @Inject
    TrailServlet(TrailReading reading, TrailPage page, CurrentActor actor, Words words, Show show) {
        this.reading = reading;
        this.page = page;
        this.actor = actor;
        this.words = words;
        this.show = show;
    }

    @Override
    protected FileContent content(HttpServletRequest request) {
        Actor reader = actor.get();
        AdministrativeAct.mustAdminister(reader);
        TrailQuestion question = page.asked();
        return FileContent.flowing(words.say("trail.file", List.of()), "text/csv;charset=UTF-8", out -> {
            Writer csv = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            csv.write('\uFEFF'); // spreadsheets take it for a sign of UTF-8
            csv.write(row(Stream.of("when", "account", "person", "act", "dossier", "details")
                    .map(column -> words.get("trail." + column))));
            Optional<TrailPlace> before = Optional.empty();
            List<TrailLine> lines;
            do {
                lines = reading.lines(reader, question, before, AT_ONCE);
                for (TrailLine line : lines) {
                    csv.write(row(line));
                }
                before = lines.isEmpty()
                        ? before
                        : Optional.of(lines.get(lines.size() - 1).place());
            } while (lines.size() == AT_ONCE);
            csv.flush();
        });
    }

    private String row(TrailLine line) throws IOException {
        return row(Stream.of(
                show.moment(line.happenedAt()),
                line.actor(),
                line.person(),
                TrailPage.named(line.act()),
                line.dossier().orElse(line.subject()),
                line.details()));
    }

    private static String row(Stream<String> cells) {
        return cells.map(TrailServlet::cell).collect(Collectors.joining(",")) + "\r\n";
    }

    /** What begins like a formula is text: nobody's spreadsheet computes what somebody else has typed. */
    private static String cell(String text) {
        String plain = text.matches("(?s)[=+@\t\r-].*") ? "'" + text : text;
        return '"' + plain.replace("\"", "\"\"") + '"';
    }
}
