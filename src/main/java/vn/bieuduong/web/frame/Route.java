package vn.bieuduong.web.frame;

import java.util.Set;

/**
 * Địa chỉ: one row of the authorisation table.
 *
 * @param path an address from the root, or a beginning of addresses when it ends with {@code *}
 * @param access who may open it
 * @param methods what may be asked of it; GET includes HEAD
 * @param upload whether a form with a file may be sent to it
 * @param parts ids of what the page asks for again by itself while it is open: a branch of a tree, a suggestion; only pages of staff and of who keeps a unit do
 */
public record Route(String path, Access access, Set<String> methods, boolean upload, Set<String> parts) {

    public Route {
        if (!parts.isEmpty() && !(scripted(access) && methods.contains("POST"))) {
            throw new IllegalArgumentException(path + " does not load in parts");
        }
    }

    /** Something to be asked for with these methods, whole. */
    static Route of(Access access, String path, Set<String> methods) {
        return new Route(path, access, methods, false, Set.of());
    }

    /** A page that is only read. */
    static Route read(Access access, String path) {
        return of(access, path, Set.of("GET"));
    }

    /** A page with a form. */
    static Route form(Access access, String path) {
        return of(access, path, Set.of("GET", "POST"));
    }

    /** A page with a form that takes files. */
    static Route files(Access access, String path) {
        return new Route(path, access, Set.of("GET", "POST"), true, Set.of());
    }

    /** The same, of which these parts are also asked for alone. */
    Route inParts(String... ids) {
        return new Route(path, access, methods, upload, Set.of(ids));
    }

    public boolean covers(String asked) {
        return path.endsWith("*") ? asked.startsWith(path.substring(0, path.length() - 1)) : asked.equals(path);
    }

    public boolean allows(String method) {
        return methods.contains(method.equals("HEAD") ? "GET" : method);
    }

    /** Whether an answer may hold PrimeFaces' own scripts and styles. */
    boolean scripted() {
        return scripted(access);
    }

    private static boolean scripted(Access access) {
        return switch (access) {
            case OFFICE, ADMINISTRATOR, UNIT_ADMINISTRATOR -> true;
            case PUBLIC, TICKET, SIGNED_IN, APPLICANT, FILER, UNIT -> false;
        };
    }
}
