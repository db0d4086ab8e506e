package vn.bieuduong.web;

import static vn.bieuduong.web.Access.ADMINISTRATOR;
import static vn.bieuduong.web.Access.APPLICANT;
import static vn.bieuduong.web.Access.OFFICE;
import static vn.bieuduong.web.Access.PUBLIC;
import static vn.bieuduong.web.Access.SIGNED_IN;
import static vn.bieuduong.web.Access.TICKET;

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
            Route.form(PUBLIC, "/lookup.xhtml"),
            Route.files(PUBLIC, "/verify.xhtml"),
            Route.read(PUBLIC, "/checkpoint.xhtml"),
            Route.read(PUBLIC, "/checkpoint.txt"),
            Route.form(PUBLIC, "/sign-in.xhtml"),
            new Route("/sign-out", PUBLIC, Set.of("POST"), false),
            // for everybody while the demonstration is on
            Route.read(PUBLIC, "/demo/papers.xhtml"),
            Route.read(PUBLIC, "/demo/paper"),
            Route.read(PUBLIC, "/demo/code.xhtml"),
            // for whoever is signed in
            Route.form(SIGNED_IN, "/account/password.xhtml"),
            Route.form(SIGNED_IN, "/account/two-factor.xhtml"),
            Route.form(SIGNED_IN, "/account/sign-ins.xhtml"),
            Route.read(SIGNED_IN, "/account/certificates.xhtml"),
            Route.read(SIGNED_IN, "/issued"),
            Route.read(SIGNED_IN, "/certificates"),
            Route.read(SIGNED_IN, "/making.xhtml"),
            // for applicants
            Route.read(APPLICANT, "/dossier/mine.xhtml"),
            Route.read(APPLICANT, "/dossier/unit.xhtml"),
            Route.form(APPLICANT, "/dossier/start.xhtml"),
            Route.read(APPLICANT, "/dossier/tasks.xhtml"),
            Route.form(APPLICANT, "/dossier/details.xhtml"),
            Route.form(APPLICANT, "/dossier/nominees.xhtml"),
            Route.form(APPLICANT, "/dossier/nominee.xhtml"),
            Route.files(APPLICANT, "/dossier/papers.xhtml"),
            Route.form(APPLICANT, "/dossier/check.xhtml"),
            Route.form(APPLICANT, "/dossier/discard.xhtml"),
            Route.read(APPLICANT, "/dossier/filed.xhtml"),
            Route.read(APPLICANT, "/dossier/show.xhtml"),
            Route.files(APPLICANT, "/dossier/supplement.xhtml"),
            Route.form(APPLICANT, "/dossier/withdraw.xhtml"),
            Route.read(APPLICANT, "/dossier/paper"),
            // for the office; the doors decide about the single dossier
            Route.read(OFFICE, "/office/queue.xhtml"),
            Route.read(OFFICE, "/office/search.xhtml"),
            Route.form(OFFICE, "/office/dossier.xhtml"),
            Route.read(OFFICE, "/office/file"),
            Route.form(OFFICE, "/office/paper.xhtml"),
            Route.read(OFFICE, "/office/page"),
            Route.read(OFFICE, "/office/evidence"),
            Route.read(OFFICE, "/office/diagram"),
            Route.read(OFFICE, "/office/control-sheet"),
            // for the desk and heads of office alone
            Route.read(OFFICE, "/office/register.xhtml"),
            Route.read(OFFICE, "/office/register.pdf"),
            Route.files(OFFICE, "/office/signing.xhtml"),
            Route.read(OFFICE, "/office/copy"),
            Route.read(OFFICE, "/office/copy-page"),
            // for who runs the portal
            Route.files(ADMINISTRATOR, "/administration/processes.xhtml"),
            Route.form(ADMINISTRATOR, "/administration/process.xhtml"),
            Route.form(ADMINISTRATOR, "/administration/incidents.xhtml"),
            Route.files(ADMINISTRATOR, "/administration/trust.xhtml"),
            Route.read(ADMINISTRATOR, "/administration/rosters.xhtml"),
            Route.form(ADMINISTRATOR, "/administration/roster.xhtml"),
            Route.read(ADMINISTRATOR, "/administration/accounts.xhtml"),
            Route.form(ADMINISTRATOR, "/administration/account.xhtml"),
            Route.read(ADMINISTRATOR, "/administration/certificates.xhtml"),
            Route.form(ADMINISTRATOR, "/administration/certificate.xhtml"),
            Route.form(ADMINISTRATOR, "/administration/instance.xhtml"),
            Route.read(ADMINISTRATOR, "/administration/process-file"),
            Route.form(ADMINISTRATOR, "/administration/migration.xhtml"),
            Route.form(ADMINISTRATOR, "/administration/migration-run.xhtml"),
            Route.files(ADMINISTRATOR, "/administration/rehearsal.xhtml"),
            // for signing programs on leaders' computers
            Route.files(TICKET, "/agent/decision.pdf"),
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
