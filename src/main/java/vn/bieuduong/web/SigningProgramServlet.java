package vn.bieuduong.web;

import jakarta.json.Json;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.Texts;

/**
 * What VGCA Sign Service asks of the portal, without cookies: what is to be signed by GET, the signed file back by POST in the part
 * {@code uploadfile}; {@code ?ticket=}. The answer is in its own words: {@code Status} 0 is success, else {@code Message} is shown.
 */
public abstract class SigningProgramServlet extends FileServlet {

    private static final long serialVersionUID = 1L;
    private static final String PART = "uploadfile";

    private final transient RequestParameters ask;

    protected SigningProgramServlet(RequestParameters ask) {
        this.ask = ask;
    }

    /** What the ticket is for; empty when it leads nowhere. */
    protected abstract Optional<FileContent> toSign(String ticket) throws IOException;

    /** Whether the ticket may still bring a file. */
    protected abstract boolean isOpen(String ticket);

    /** Takes the signed file; a {@link Refusal} says what is wrong with it. */
    protected abstract void bring(String ticket, InputStream signed) throws IOException;

    @Override
    protected FileContent content(HttpServletRequest request) throws IOException {
        return toSign(ask.needed("ticket")).orElseThrow(() -> new NotFound("no ticket"));
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
        if (part == null && isOpen(ticket)) {
            throw new NotFound("no file");
        }
        try (InputStream content = part == null ? InputStream.nullInputStream() : part.getInputStream()) {
            bring(ticket, content);
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
