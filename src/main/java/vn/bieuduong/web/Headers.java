package vn.bieuduong.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** The headers every answer carries: what a browser may load, keep and tell others about our pages. */
public final class Headers {

    public static final String CSP = "Content-Security-Policy";

    /** For pages of our own making: no inline script or style, nothing from elsewhere. */
    public static final String STRICT = "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; "
            + "form-action 'self'; frame-ancestors 'none'";

    private Headers() {}

    public static void put(HttpServletRequest request, HttpServletResponse response, boolean https) {
        response.setHeader(CSP, STRICT);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
        response.setHeader("Cache-Control", kept(request) ? "public, max-age=31536000, immutable" : "no-store");
        response.setHeader("Server", "Bieu Duong");
        if (https) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
    }

    /** Whether the address changes whenever its content does. */
    private static boolean kept(HttpServletRequest request) {
        String path = request.getRequestURI();
        String query = request.getQueryString();
        return (path.startsWith("/assets/") || path.startsWith("/jakarta.faces.resource/"))
                && query != null
                && query.matches("(?:.*&)?v=[0-9a-f.]+(?:&.*)?");
    }
}
