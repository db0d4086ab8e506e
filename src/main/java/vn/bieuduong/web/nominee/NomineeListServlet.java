package vn.bieuduong.web.nominee;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.dossier.filing.Drafts;
import vn.bieuduong.dossier.nominee.NomineeHead;
import vn.bieuduong.dossier.nominee.NomineeTable;
import vn.bieuduong.identity.CurrentActor;
import vn.bieuduong.listing.CsvText;
import vn.bieuduong.listing.ListWorkbook;
import vn.bieuduong.web.FileContent;
import vn.bieuduong.web.FileServlet;
import vn.bieuduong.web.Language;
import vn.bieuduong.web.RequestParameters;
import vn.bieuduong.web.Words;
import vn.bieuduong.web.dossier.NomineeFilter;
import vn.bieuduong.web.listing.ListTemplateServlet;

/** Danh sách đối tượng tải về: as the page shows it, filtered and sorted; can be changed and imported again. */
@WebServlet({"/nominee/list.xlsx", "/nominee/list.csv"})
public class NomineeListServlet extends FileServlet {

    private static final long serialVersionUID = 1L;

    private final transient RequestParameters ask;
    private final transient Drafts drafts;
    private final transient NomineeTable table;
    private final transient CurrentActor actor;
    private final transient Words words;

    @Inject
    NomineeListServlet(RequestParameters ask, Drafts drafts, NomineeTable table, CurrentActor actor, Words words) {
        this.ask = ask;
        this.drafts = drafts;
        this.table = table;
        this.actor = actor;
        this.words = words;
    }

    @Override
    protected FileContent content(HttpServletRequest request) {
        DossierId id = new DossierId(ask.id());
        List<NomineeHead> columns = NomineeHead.of(drafts.procedure(actor.get(), id));
        NomineeFilter filter = NomineeFilter.of(ask);
        List<List<String>> rows = table.rows(actor.get(), id, filter.asked(), filter.order(), Language.current());
        String name = words.say("listImport.fileName.NOMINEES", List.of());
        if (request.getServletPath().endsWith(".xlsx")) {
            return FileContent.made(
                    name, ListTemplateServlet.XLSX, ListWorkbook.filled(columns, rows, Language.current()));
        }
        StringBuilder csv = new StringBuilder(CsvText.BEGINNING);
        csv.append(CsvText.row(columns.stream().map(column -> column.label(Language.current()))));
        rows.forEach(row -> csv.append(CsvText.row(row.stream())));
        return FileContent.made(
                name.replaceFirst("\\.xlsx$", ".csv"),
                "text/csv;charset=UTF-8",
                csv.toString().getBytes(StandardCharsets.UTF_8));
    }
}
