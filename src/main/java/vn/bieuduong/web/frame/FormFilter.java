package vn.bieuduong.web.frame;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.OptionalInt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.bieuduong.identity.signin.Origin;
import vn.bieuduong.platform.Settings;
import vn.bieuduong.platform.TemporaryFiles;
import vn.bieuduong.seal.ticket.SigningTickets;
import vn.bieuduong.web.RequestParameters;
import vn.bieuduong.web.upload.FormLimits;
import vn.bieuduong.web.upload.FormRefused;
import vn.bieuduong.web.upload.UploadForm;
import vn.bieuduong.web.upload.UploadRequest;

/**
 * The innermost filter: reads what a form sends, once it is known who asks and that he may. Nothing of a form with files is
 * left on the disk when the answer is given, whatever the answer was.
 */
public class FormFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(FormFilter.class);

    /** More than anybody chooses at once; a form with an input for each component sends the unused ones empty. */
    private static final int MOST_FILES = 20;

    private final transient Settings settings;
    private final transient TemporaryFiles temporary;
    private final transient PublicUploads strangers;
    private final transient SigningTickets tickets;

    @Inject
    FormFilter(Settings settings, TemporaryFiles temporary, PublicUploads strangers, SigningTickets tickets) {
        this.settings = settings;
        this.temporary = temporary;
        this.strangers = strangers;
        this.tickets = tickets;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Route route = Routes.of(Paths.of(request)).orElseThrow();
        if (!GuardFilter.isUnsafe(request)) {
            chain.doFilter(request, response);
        } else if (!GuardFilter.isMultipart(request)) {
            checked(request, response, chain, route);
        } else if (route.access() == Access.TICKET && !tickets.isOpen(ticket(request))) {
            // the answer is the same whatever was sent with it
            pass(request, response, chain, route, UploadForm.none());
        } else if (route.access() == Access.PUBLIC) {
            fromStranger(request, response, chain, route);
        } else {
            read(request, response, chain, route);
        }
    }

    private void fromStranger(HttpServletRequest request, HttpServletResponse response, FilterChain chain, Route route)
            throws IOException, ServletException {
        String client = Origin.of(request.getRemoteAddr()).network();
        OptionalInt refused = strangers.begin(client);
        if (refused.isPresent()) {
            response.setHeader("Retry-After", "60");
            GuardFilter.refuse(response, refused.getAsInt());
            return;
        }
        try {
            read(request, response, chain, route);
        } finally {
            strangers.done(client);
        }
    }

    private void read(HttpServletRequest request, HttpServletResponse response, FilterChain chain, Route route)
            throws IOException, ServletException {
        UploadForm form;
        try {
            form = UploadForm.read(
                    request.getInputStream(), request.getContentType(), limits(route), temporary.folder("upload"));
        } catch (FormRefused e) {
            boolean ours = e.status() == FormRefused.INSUFFICIENT_STORAGE;
            if (ours) {
                LOG.error("a form with files is refused", e);
            } else {
                LOG.debug("a form with files is refused", e);
            }
            if (e.status() == HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE) {
                ErrorPage.tooLarge(request, GuardFilter.largest(route, settings));
            }
            GuardFilter.refuse(response, e.status());
            return;
        } catch (IOException e) {
            // the sender is gone, or too slow: nobody reads a page, and one would only fill the log
            LOG.debug("a form with files was not read to its end", e);
            response.setStatus(HttpServletResponse.SC_REQUEST_TIMEOUT);
            return;
        }
        try (form) {
            pass(request, response, chain, route, form);
        }
    }

    private void pass(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain, Route route, UploadForm form)
            throws IOException, ServletException {
        UploadRequest read;
        try {
            read = new UploadRequest(request, form);
        } catch (IllegalArgumentException e) {
            GuardFilter.refuse(response, HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        for (Part part : read.getParts()) {
            if (GuardFilter.isBad(part.getName()) || GuardFilter.isBad(part.getSubmittedFileName())) {
                GuardFilter.refuse(response, HttpServletResponse.SC_BAD_REQUEST);
                return;
            }
        }
        HttpServletRequest seen = new PageRequest(read);
        RequestParameters.remember(seen);
        checked(seen, response, chain, route);
    }

    private static void checked(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain, Route route)
            throws IOException, ServletException {
        OptionalInt refused = GuardFilter.parameters(request, route);
        if (refused.isPresent()) {
            GuardFilter.refuse(response, refused.getAsInt());
        } else {
            chain.doFilter(request, response);
        }
    }

    private FormLimits limits(Route route) {
        return new FormLimits(
                route.upload() ? MOST_FILES : 0,
                GuardFilter.MOST_PARAMETERS,
                GuardFilter.FORM_BYTES,
                // a file a little too large is refused by its page, in the form
                route.upload() ? GuardFilter.largest(route, settings) + GuardFilter.FORM_BYTES : 0);
    }

    private static String ticket(HttpServletRequest request) {
        try {
            return UploadRequest.queried(request.getQueryString())
                    .getOrDefault("ticket", java.util.List.of(""))
                    .get(0);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
