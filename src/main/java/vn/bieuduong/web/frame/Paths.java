package vn.bieuduong.web.frame;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;

/** Addresses as the table of routes knows them. */
final class Paths {

    /** Nothing of ours has an address with these; they only come from people trying doors. */
    private static final Pattern TRICK =
            Pattern.compile(";|\\\\|//|/\\.|%(?:00|2e|2f|5c|25|0a|0d|3b)", Pattern.CASE_INSENSITIVE);

    private Paths() {}

    /** The address within the portal, decoded. */
    static String of(HttpServletRequest request) {
        String info = request.getPathInfo();
        String path = request.getServletPath() + (info == null ? "" : info);
        return path.isEmpty() ? "/" : path;
    }

    static boolean tricky(HttpServletRequest request) {
        return TRICK.matcher(request.getRequestURI()).find();
    }

    static boolean isApi(String path) {
        return path.startsWith("/api/");
    }
}
