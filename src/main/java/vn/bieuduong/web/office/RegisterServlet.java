package vn.bieuduong.web.office;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import vn.bieuduong.report.DossierBook.Book;
import vn.bieuduong.web.FileContent;
import vn.bieuduong.web.FileServlet;

/** Tải sổ theo dõi hồ sơ (mẫu 07) of the days asked for; {@code ?agency=&from=&until=}, as {@link RegisterPage} reads them. */
@WebServlet("/office/register.pdf")
public class RegisterServlet extends FileServlet {

    private static final long serialVersionUID = 1L;

    private final transient RegisterPage page;

    @Inject
    RegisterServlet(RegisterPage page) {
        this.page = page;
    }

    @Override
    protected FileContent content(HttpServletRequest request) {
        Book book = page.print();
        return FileContent.made(book.fileName(), "application/pdf", book.pdf());
    }
}
