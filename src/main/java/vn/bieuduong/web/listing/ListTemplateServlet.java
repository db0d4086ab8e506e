package vn.bieuduong.web.listing;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import vn.bieuduong.listing.ListWorkbook;
import vn.bieuduong.web.FileContent;
import vn.bieuduong.web.FileServlet;
import vn.bieuduong.web.Language;
import vn.bieuduong.web.NotFound;
import vn.bieuduong.web.RequestParameters;
import vn.bieuduong.web.Words;

/** Tệp mẫu: an empty list with its heads in the reader's language, every cell text. */
@WebServlet("/listing/template.xlsx")
public class ListTemplateServlet extends FileServlet {

    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final long serialVersionUID = 1L;

    private final transient RequestParameters ask;
    private final transient Words words;

    @Inject
    ListTemplateServlet(RequestParameters ask, Words words) {
        this.ask = ask;
        this.words = words;
    }

    @Override
    protected FileContent content(HttpServletRequest request) {
        ListKind kind = Arrays.stream(ListKind.values())
                .filter(one -> ask.text("of").filter(one.name()::equals).isPresent())
                .findFirst()
                .orElseThrow(() -> new NotFound("no such list"));
        return FileContent.made(
                words.say("listImport.fileName." + kind, List.of()),
                XLSX,
                ListWorkbook.template(kind.columns(), Language.current()));
    }
}
