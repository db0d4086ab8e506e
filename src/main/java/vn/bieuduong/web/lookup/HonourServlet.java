package vn.bieuduong.web.lookup;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import vn.bieuduong.identity.signin.Origin;
import vn.bieuduong.issuing.IssuedFile;
import vn.bieuduong.lookup.HonourFound;
import vn.bieuduong.lookup.HonourPages;
import vn.bieuduong.platform.FileStore;
import vn.bieuduong.platform.StoredFile;
import vn.bieuduong.web.FileContent;
import vn.bieuduong.web.FileServlet;
import vn.bieuduong.web.NotFound;
import vn.bieuduong.web.RequestParameters;

/** Tệp của trang vinh danh: the certificate as a picture, large and light, and as the PDF that was issued, and the card to share, {@code ?code=}. */
@WebServlet({
    "/lookup/certificate.jpg",
    "/lookup/certificate-small.jpg",
    "/lookup/certificate.pdf",
    "/lookup/honour-card.jpg"
})
public class HonourServlet extends FileServlet {

    private static final long serialVersionUID = 1L;

    private final transient HonourPages pages;
    private final transient FileStore store;
    private final transient RequestParameters ask;

    @Inject
    HonourServlet(HonourPages pages, FileStore store, RequestParameters ask) {
        this.pages = pages;
        this.store = store;
        this.ask = ask;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
        super.service(request, response);
    }

    @Override
    protected FileContent content(HttpServletRequest request) throws IOException {
        HonourFound found = pages.byCode(
                ask.text("code").orElse(""), Origin.of(request.getRemoteAddr()).network());
        if (request.getServletPath().endsWith(".pdf")) {
            IssuedFile file = found.certificate().orElseThrow(() -> new NotFound("no certificate"));
            return FileContent.kept(
                    file.fileName(),
                    "application/pdf",
                    file.file(),
                    store.open(file.file().sha256()));
        }
        Optional<StoredFile> drawn =
                switch (request.getServletPath()) {
                    case "/lookup/honour-card.jpg" -> found.card();
                    case "/lookup/certificate-small.jpg" -> found.light();
                    default -> found.picture();
                };
        StoredFile picture = drawn.orElseThrow(() -> new NotFound("no picture"));
        return FileContent.picture("image/jpeg", store.open(picture.sha256()));
    }
}
