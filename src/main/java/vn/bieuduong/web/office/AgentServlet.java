package vn.bieuduong.web.office;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.stream.Collectors;
import vn.bieuduong.award.CopyToSign;
import vn.bieuduong.platform.FileStore;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.Texts;
import vn.bieuduong.processing.AgentSigning;
import vn.bieuduong.web.Ask;
import vn.bieuduong.web.Download;
import vn.bieuduong.web.NotFound;

/**
 * What VGCA Sign Service asks of the portal, without cookies: the decision to sign by GET, the signed one back by POST in the part
 * {@code uploadfile}; {@code ?ticket=}. The answer is in its own words: {@code Status} 0 is success, else {@code Message} is shown.
 */
public class AgentServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String PART = "uploadfile";

    private final transient AgentSigning signing;
    private final transient FileStore store;
    private final transient Ask ask;

    @Inject
    AgentServlet(AgentSigning signing, FileStore store, Ask ask) {
        this.signing = signing;
        this.store = store;
        this.ask = ask;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        CopyToSign copy = signing.fetch(ask.needed("ticket")).orElseThrow(() -> new NotFound("no ticket"));
        try (InputStream content = store.open(copy.file().sha256())) {
            Download.send(
                    response, copy.fileName(), "application/pdf", copy.file().size(), content);
        }
    }

    /** A look ahead uses no ticket up, and learns nothing. */
    @Override
    protected void doHead(HttpServletRequest request, HttpServletResponse response) {
        response.setContentType("application/pdf");
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        Part part = request.getPart(PART);
        String ticket = ask.needed("ticket");
        if (part == null && signing.isOpen(ticket)) {
            throw new NotFound("no file");
        }
        try (InputStream content = part == null ? InputStream.nullInputStream() : part.getInputStream()) {
            signing.bring(ticket, content);
            answer(response, 0, "");
        } catch (Refusal refusal) {
            answer(
                    response,
                    1,
                    refusal.findings().stream()
                            .map(finding -> Texts.of(finding, Texts.VIETNAMESE))
                            .collect(Collectors.joining(" ")));
        }
    }

    private static void answer(HttpServletResponse response, int status, String message) throws IOException {
        response.setContentType("application/json");
        response.setCharacterEncoding("UTF-8");
        response.getWriter()
                .write(Json.createObjectBuilder()
                        .add("Status", status)
                        .add("Message", message)
                        .add("FileName", "")
                        .add("FileServer", "")
                        .build()
                        .toString());
    }
}
