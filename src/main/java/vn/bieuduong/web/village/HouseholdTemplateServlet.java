package vn.bieuduong.web.village;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import vn.bieuduong.listing.ListWorkbook;
import vn.bieuduong.village.HouseholdColumn;
import vn.bieuduong.web.FileContent;
import vn.bieuduong.web.FileServlet;
import vn.bieuduong.web.Language;
import vn.bieuduong.web.Words;
import vn.bieuduong.web.listing.ListTemplateServlet;

/** Tệp mẫu danh sách hộ. */
@WebServlet("/village/template.xlsx")
public class HouseholdTemplateServlet extends FileServlet {

    private static final long serialVersionUID = 1L;

    private final transient Words words;

    @Inject
    HouseholdTemplateServlet(Words words) {
        this.words = words;
    }

    @Override
    protected FileContent content(HttpServletRequest request) {
        return FileContent.made(
                words.say("listImport.fileName.HOUSEHOLDS", List.of()),
                ListTemplateServlet.XLSX,
                ListWorkbook.template(List.of(HouseholdColumn.values()), Language.current()));
    }
}
