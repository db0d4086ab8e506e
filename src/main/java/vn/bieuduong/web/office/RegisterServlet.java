package vn.bieuduong.web.office;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import vn.bieuduong.processing.DossierBook.Book;
import vn.bieuduong.web.Download;

/** Tải sổ theo dõi hồ sơ (mẫu 07) of the days asked for; {@code ?agency=&from=&until=}, as {@link RegisterPage} reads them. */
public class RegisterServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient RegisterPage page;

    @Inject
    RegisterServlet(RegisterPage page) {
        this.page = page;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Book book = page.print();
        Download.send(
                response, book.fileName(), "application/pdf", book.pdf().length, new ByteArrayInputStream(book.pdf()));
    }
}
