package vn.bieuduong.web.frame;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import vn.bieuduong.web.Language;

/** Shows a page with words for a status the server or one of our filters answered with. */
public class ErrorServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        // the server comes here when the filters have ended
        Language.speak(request);
        try {
            answer(request, response);
        } finally {
            Language.fallSilent();
        }
    }

    private static void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Object thrown = request.getAttribute("jakarta.servlet.error.exception");
        Object status = request.getAttribute("jakarta.servlet.error.status_code");
        if (request.getDispatcherType() != DispatcherType.ERROR || !(status instanceof Integer code)) {
            ErrorPage.write(request, response, HttpServletResponse.SC_NOT_FOUND, null, List.of());
        } else if (thrown instanceof Throwable e) {
            Incidents.answer(request, response, e);
        } else {
            ErrorPage.write(request, response, code, null, ErrorPage.known(request));
        }
    }
}
