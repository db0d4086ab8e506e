package vn.bieuduong.web.listing;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import vn.bieuduong.identity.AdministrativeAct;
import vn.bieuduong.identity.CurrentActor;
import vn.bieuduong.listing.ListExport;
import vn.bieuduong.web.FileContent;
import vn.bieuduong.web.FileServlet;
import vn.bieuduong.web.Language;
import vn.bieuduong.web.NotFound;
import vn.bieuduong.web.RequestParameters;
import vn.bieuduong.web.Words;

/** Tải danh sách: all rows a list's page asks for, as a spreadsheet, sent while they are read. */
@WebServlet({"/listing/export.xlsx", "/listing/export.csv"})
public class ListExportServlet extends FileServlet {

    private static final long serialVersionUID = 1L;

    private final transient ExportedLists lists;
    private final transient RequestParameters ask;
    private final transient CurrentActor actor;
    private final transient Words words;

    @Inject
    ListExportServlet(ExportedLists lists, RequestParameters ask, CurrentActor actor, Words words) {
        this.lists = lists;
        this.ask = ask;
        this.actor = actor;
        this.words = words;
    }

    @Override
    protected FileContent content(HttpServletRequest request) throws IOException {
        AdministrativeAct.mustAdminister(actor.get());
        ExportedLists.Kind kind =
                ask.constant("of", ExportedLists.Kind.class).orElseThrow(() -> new NotFound("no such list"));
        List<String> heads = kind.heads().stream().map(words::get).toList();
        ListExport.Rows rows = lists.rows(kind);
        String name = words.get("export." + kind);
        return request.getServletPath().endsWith(".csv")
                ? FileContent.flowing(name + ".csv", "text/csv;charset=UTF-8", out -> ListExport.csv(out, heads, rows))
                : FileContent.flowing(
                        name + ".xlsx",
                        ListTemplateServlet.XLSX,
                        out -> ListExport.xlsx(out, Language.current(), heads, rows));
    }
}
