package vn.bieuduong.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.bieuduong.platform.Typed;
import vn.bieuduong.platform.id.AccountName;
import vn.bieuduong.platform.id.AgencyCode;
import vn.bieuduong.web.frame.StatelessViews;

/**
 * What the address asks for: {@code id}, {@code page}, {@code q}, … An id travels in the address, on GET and on POST
 * ({@link StatelessViews}), so that every page works after a restart and two tabs never mix.
 */
@Named
@RequestScoped
public class RequestParameters {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
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

    /** The code of a body, when one is named; what can be none names nothing. */
    public Optional<AgencyCode> agency(String name) {
        return text(name).map(text -> AgencyCode.read(text).orElseThrow(() -> new NotFound("not a code")));
    }

    /** The code of a body that the page cannot do without. */
    public AgencyCode neededAgency(String name) {
        return agency(name).orElseThrow(() -> new NotFound("no " + name));
    }

    /** The name of an account, when one is named; what can be none names nothing. */
    public Optional<AccountName> account(String name) {
        return text(name).map(text -> AccountName.read(text).orElseThrow(() -> new NotFound("not an account")));
    }

    /** The name of an account that the page cannot do without. */
    public AccountName neededAccount(String name) {
        return account(name).orElseThrow(() -> new NotFound("no " + name));
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

    /** The ids that were ticked in a list; what is none is passed over. */
    public Set<UUID> ticked(String name) {
        Set<UUID> ids = new LinkedHashSet<>();
        for (String id : Objects.requireNonNullElse(asked().getParameterValues(name), new String[0])) {
            if (ID.matcher(id).matches()) {
                ids.add(UUID.fromString(id));
            }
        }
        return ids;
    }

    /** A parameter that is there and not blank, cleaned as every typed line. */
    public Optional<String> text(String name) {
        return Optional.of(Typed.line(asked().getParameter(name))).filter(value -> !value.isEmpty());
    }

    /** Those of these parameters that are there, as a part of an address; nothing, or ending with {@code &}. */
    public String address(String... names) {
        return Arrays.stream(names)
                .flatMap(name -> text(name).stream()
                        .map(value -> name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8) + "&"))
                .collect(Collectors.joining());
    }

    /** Each of the values that are chosen under one name, cleaned; nothing of what is blank. */
    public List<String> all(String name) {
        String[] values = asked().getParameterValues(name);
        return values == null
                ? List.of()
                : Arrays.stream(values)
                        .map(Typed::line)
                        .filter(value -> !value.isEmpty())
                        .toList();
    }

    /** The constant that is named; one that does not exist counts as none. */
    public <E extends Enum<E>> Optional<E> constant(String name, Class<E> type) {
        return text(name).flatMap(value -> Arrays.stream(type.getEnumConstants())
                .filter(one -> one.name().equals(value.toUpperCase(Locale.ROOT)))
                .findFirst());
    }

    /** What was written in a field of several lines whose form is not there any more. */
    public String writing(String name) {
        return Typed.text(asked().getParameter(name));
    }

    /** Rows pasted from a spreadsheet, as they were sent: a tabulator divides cells, and whoever reads these cleans each. */
    public String pasted(String name) {
        return Objects.requireNonNullElse(asked().getParameter(name), "");
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
