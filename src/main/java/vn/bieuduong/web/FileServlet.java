package vn.bieuduong.web;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Optional;

/**
 * Gửi tệp: what every address that answers with a file does in the same way. A subclass says which file; who may ask stands
 * in the table of routes and in the door it calls. Files are saved and never shown in our own origin, kept by no cache, and
 * may be asked for in part when they stay what they are.
 */
public abstract class FileServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    /** The file that is asked for, open; throws what keeps the reader from it before anything is sent. */
    protected abstract FileContent content(HttpServletRequest request) throws IOException;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try (FileContent file = content(request)) {
            Optional<ByteRange> part = start(request, response, file);
            if (part.isEmpty()) {
                file.body().writeTo(response.getOutputStream());
            } else if (!part.get().isEmpty()) {
                file.body().writeTo(part.get().within(response.getOutputStream()));
            }
        }
    }

    /** Says what GET would, and sends nothing. */
    @Override
    protected void doHead(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try (FileContent file = content(request)) {
            start(request, response, file);
        }
    }

    private static Optional<ByteRange> start(
            HttpServletRequest request, HttpServletResponse response, FileContent file) {
        response.setContentType(file.mediaType());
        file.name().ifPresent(name -> response.setHeader("Content-Disposition", disposition(name)));
        response.setHeader(Headers.CSP, file.policy());
        response.setHeader("Cache-Control", "private, no-store");
        file.size().ifPresent(response::setContentLengthLong);
        if (file.sha256().isEmpty() || file.size().isEmpty()) {
            return Optional.empty();
        }
        String tag = '"' + file.sha256().get().value() + '"';
        long size = file.size().getAsLong();
        response.setHeader("Accept-Ranges", "bytes");
        response.setHeader("ETag", tag);
        Optional<ByteRange> part = ByteRange.of(request.getHeader("Range"), request.getHeader("If-Range"), tag, size);
        part.ifPresent(asked -> {
            response.setStatus(
                    asked.isEmpty()
                            ? HttpServletResponse.SC_REQUESTED_RANGE_NOT_SATISFIABLE
                            : HttpServletResponse.SC_PARTIAL_CONTENT);
            response.setHeader(
                    "Content-Range",
                    "bytes " + (asked.isEmpty() ? "*" : asked.first() + "-" + asked.last()) + "/" + size);
            response.setContentLengthLong(asked.isEmpty() ? 0 : asked.length());
        });
        return part;
    }

    /** The name twice, once without marks for old programs (RFC 6266). */
    public static String disposition(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('đ', 'd')
                .replace('Đ', 'D')
                .replaceAll("[^A-Za-z0-9._ -]", "_");
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
        return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + encoded;
    }
}
