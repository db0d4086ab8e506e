package vn.bieuduong.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;

/** How files leave the portal: always saved, never shown in our own origin, under the type we found and not the one somebody claimed. */
public final class Download {

    private Download() {}

    /**
     * Sends a file to be saved.
     *
     * @param name as the reader shall see it; written twice, without marks for old programs (RFC 6266)
     * @param mediaType from our own table of types
     */
    public static void send(HttpServletResponse response, String name, String mediaType, long size, InputStream content)
            throws IOException {
        response.setContentLengthLong(size);
        content.transferTo(start(response, name, mediaType));
    }

    /** As {@link #send}, for what is made while it is sent. */
    public static OutputStream start(HttpServletResponse response, String name, String mediaType) throws IOException {
        response.setContentType(mediaType);
        response.setHeader("Content-Disposition", disposition(name));
        response.setHeader(Headers.CSP, "sandbox; default-src 'none'");
        response.setHeader("Cache-Control", "private, no-store");
        return response.getOutputStream();
    }

    static String disposition(String name) {
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
