package vn.bieuduong.web.frame;

import java.util.Set;

/**
 * Địa chỉ: one row of the authorisation table.
 *
 * @param path an address from the root, or a beginning of addresses when it ends with {@code *}
 * @param access who may open it
 * @param methods what may be asked of it; GET includes HEAD
 * @param upload whether a form with a file may be sent to it
 */
public record Route(String path, Access access, Set<String> methods, boolean upload) {

    /** A page that is only read. */
    static Route read(Access access, String path) {
        return new Route(path, access, Set.of("GET"), false);
    }

    /** A page with a form. */
    static Route form(Access access, String path) {
        return new Route(path, access, Set.of("GET", "POST"), false);
    }

    /** A page with a form that takes files. */
    static Route files(Access access, String path) {
        return new Route(path, access, Set.of("GET", "POST"), true);
    }

    public boolean covers(String asked) {
        return path.endsWith("*") ? asked.startsWith(path.substring(0, path.length() - 1)) : asked.equals(path);
    }

    public boolean allows(String method) {
        return methods.contains(method.equals("HEAD") ? "GET" : method);
    }

    /** Whether an answer may hold PrimeFaces' own scripts and styles. */
    boolean scripted() {
        return access == Access.OFFICE || access == Access.ADMINISTRATOR;
    }
}
