package vn.bieuduong.web.lookup;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import vn.bieuduong.audit.Chain;
import vn.bieuduong.audit.Checkpoint;

/** Điểm chốt dạng chữ: what {@link CheckpointPage} shows, for programs that keep it elsewhere. The short
 * address answers by itself: such programs follow nobody to a longer one. */
@WebServlet({"/lookup/checkpoint.txt", "/checkpoint.txt"})
public class CheckpointServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient Chain chain;

    @Inject
    CheckpointServlet(Chain chain) {
        this.chain = chain;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Checkpoint> newest = chain.newest();
        if (newest.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            response.setContentType("text/plain;charset=UTF-8");
            response.getWriter().write(newest.get().text());
        }
    }
}
