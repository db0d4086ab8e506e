package vn.bieuduong.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import vn.bieuduong.platform.Typed;
import vn.bieuduong.web.frame.StatelessViews;

/**
 * What the address asks for: {@code id}, {@code page}, {@code q}, … An id travels in the address, on GET and on POST
 * ({@link StatelessViews}), so that every page works after a restart and two tabs never mix.
 */
@Named
@RequestScoped
public class RequestParameters {

    private static final String READ = RequestParameters.class.getName();

    private final HttpServletRequest request;

    @Inject
    RequestParameters(HttpServletRequest request) {
        this.request = request;
    }

    /** From now on what a form with files sent is read from this request: the injected one does not know it. */
    public static void remember(HttpServletRequest read) {
        read.setAttribute(READ, read);
    }

    /** The id every page of a dossier carries; an address without one names nothing. */
    public UUID id() {
        return uuid("id").orElseThrow(() -> new NotFound("no id"));
    }

    /** An id the act cannot do without. */
    public UUID neededId(String name) {
        return uuid(name).orElseThrow(() -> new NotFound("no " + name));
    }

    public Optional<UUID> uuid(String name) {
        Optional<String> text = text(name);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            if (text.get().length() != 36) {
                throw new NotFound("not an id");
            }
            return Optional.of(UUID.fromString(text.get()));
        } catch (IllegalArgumentException e) {
            throw new NotFound("not an id");
        }
    }

    /** A parameter that is there and not blank, cleaned as every typed line. */
    public Optional<String> text(String name) {
        return Optional.of(Typed.line(asked().getParameter(name))).filter(value -> !value.isEmpty());
    }

    /** What was written in a field of several lines whose form is not there any more. */
    public String writing(String name) {
        return Typed.text(asked().getParameter(name));
    }

    private HttpServletRequest asked() {
        return request.getAttribute(READ) instanceof HttpServletRequest read ? read : request;
    }

    /** A parameter the page cannot do without. */
    public String needed(String name) {
        return text(name).orElseThrow(() -> new NotFound("no " + name));
    }

    /** A whole number from 1, or 1 when absent or anything else. */
    public int number(String name) {
        return text(name)
                .filter(text -> text.matches("[1-9]\\d{0,6}"))
                .map(Integer::parseInt)
                .orElse(1);
    }

    /** Whether a form was sent, by a button or by Enter. */
    public boolean isSent() {
        return request.getMethod().equals("POST");
    }
}
