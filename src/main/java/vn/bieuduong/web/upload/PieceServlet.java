package vn.bieuduong.web.upload;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import vn.bieuduong.attachment.ChunkedUploads;
import vn.bieuduong.identity.CurrentActor;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.Sha256;
import vn.bieuduong.platform.Texts;
import vn.bieuduong.web.Language;
import vn.bieuduong.web.RequestParameters;

/**
 * Tải lên từng phần: GET says how many bytes of a file the reader has sent so far, POST takes the next piece, {@code offset} and {@code size}
 * beside it. What the pieces make is a paper only once a form names it.
 */
@WebServlet("/upload/piece")
public class PieceServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient ChunkedUploads uploads;
    private final transient CurrentActor actor;
    private final transient RequestParameters ask;

    @Inject
    PieceServlet(ChunkedUploads uploads, CurrentActor actor, RequestParameters ask) {
        this.uploads = uploads;
        this.actor = actor;
        this.ask = ask;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Sha256> whole = whole();
        if (whole.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        answer(
                response,
                HttpServletResponse.SC_OK,
                Json.createObjectBuilder().add("here", uploads.here(actor.get().account(), whole.get())));
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        Optional<Sha256> whole = whole();
        Part piece = request.getPart("piece");
        if (whole.isEmpty() || piece == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try (InputStream content = piece.getInputStream()) {
            ChunkedUploads.Added added = uploads.add(
                    actor.get().account(), whole.get(), number("size"), number("offset"), piece.getSize(), content);
            answer(
                    response,
                    added.taken() ? HttpServletResponse.SC_OK : HttpServletResponse.SC_CONFLICT,
                    Json.createObjectBuilder().add("here", added.here()));
        } catch (Refusal refusal) {
            answer(
                    response,
                    422,
                    Json.createObjectBuilder()
                            .add("refused", Texts.of(refusal.findings().get(0), Language.current())));
        }
    }

    private Optional<Sha256> whole() {
        return ask.text("sha256").flatMap(Sha256::read);
    }

    private long number(String name) {
        return ask.text(name)
                .filter(text -> text.matches("\\d{1,12}"))
                .map(Long::parseLong)
                .orElse(-1L);
    }

    private static void answer(HttpServletResponse response, int status, JsonObjectBuilder answer) throws IOException {
        response.setStatus(status);
        response.setContentType("application/json");
        response.setCharacterEncoding("UTF-8");
        response.getWriter().write(answer.build().toString());
    }
}
