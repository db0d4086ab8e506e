package vn.bieuduong.web.decision;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.stream.Collectors;
import vn.bieuduong.decision.CopyToSign;
import vn.bieuduong.decision.DecisionSigning;
import vn.bieuduong.platform.FileStore;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.Texts;
import vn.bieuduong.web.FileContent;
import vn.bieuduong.web.FileServlet;
import vn.bieuduong.web.Language;
import vn.bieuduong.web.NotFound;
import vn.bieuduong.web.RequestParameters;

/**
 * What VGCA Sign Service asks of the portal, without cookies: the decision to sign by GET, the signed one back by POST in the part
 * {@code uploadfile}; {@code ?ticket=}. The answer is in its own words: {@code Status} 0 is success, else {@code Message} is shown.
 */
@WebServlet("/decision/agent/decision.pdf")
public class AgentServlet extends FileServlet {

    private static final long serialVersionUID = 1L;
    private static final String PART = "uploadfile";

    private final transient DecisionSigning signing;
    private final transient FileStore store;
    private final transient RequestParameters ask;

    @Inject
    AgentServlet(DecisionSigning signing, FileStore store, RequestParameters ask) {
        this.signing = signing;
        this.store = store;
        this.ask = ask;
    }

    @Override
    protected FileContent content(HttpServletRequest request) throws IOException {
        CopyToSign copy = signing.fetch(ask.needed("ticket")).orElseThrow(() -> new NotFound("no ticket"));
        return FileContent.kept(
                copy.fileName(),
                "application/pdf",
                copy.file(),
                store.open(copy.file().sha256()));
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
                            .map(finding -> Texts.of(finding, Language.current()))
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
