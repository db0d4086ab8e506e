package vn.bieuduong.web;

import static vn.bieuduong.web.Access.PUBLIC;
import static vn.bieuduong.web.Access.SIGNED_IN;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Bảng phân quyền: every address the portal answers, and who may open it. An address without a row is answered with 404, and
 * {@code PagesTest} fails the build for any page, servlet or REST resource without one. What a signed-in person may do with a
 * single dossier is decided by the doors.
 */
public final class Routes {

    /** The first row that covers an address counts. */
    static final List<Route> TABLE = List.of(
            // for everybody
            Route.read(PUBLIC, "/"),
            Route.read(PUBLIC, "/index.xhtml"),
            Route.read(PUBLIC, "/procedure/list.xhtml"),
            Route.read(PUBLIC, "/procedure/show.xhtml"),
            Route.form(PUBLIC, "/sign-in.xhtml"),
            new Route("/sign-out", PUBLIC, Set.of("POST"), false),
            // for whoever is signed in
            Route.form(SIGNED_IN, "/account/password.xhtml"),
            // things pages are made of
            Route.read(PUBLIC, "/assets/*"),
            Route.read(PUBLIC, "/favicon.ico"),
            Route.read(PUBLIC, "/jakarta.faces.resource/*"),
            // other systems
            new Route("/api/lookup/*", PUBLIC, Set.of("GET"), false));

    private Routes() {}

    /** The row for an address. */
    static Optional<Route> of(String path) {
        return TABLE.stream().filter(route -> route.covers(path)).findFirst();
    }
}
