package vn.bieuduong.web.frame;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpSession;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The request as our pages see it: Vietnamese in one spelling (NFC, whatever the keyboard composes), never a session, and a
 * script nonce for PrimeFaces: a new one for a whole page, on forms sent without script too, which would otherwise be refused; for
 * a part of a page that is open the one that page has, since the browser runs no script with another.
 */
class PageRequest extends HttpServletRequestWrapper {

    private static final String NONCE = "primefaces.nonce";

    private static final Pattern NONCE_FORM = Pattern.compile("[A-Za-z0-9+/]{48}");

    private @Nullable String nonce;

    PageRequest(HttpServletRequest request) {
        super(request);
    }

    @Override
    public @Nullable String getParameter(String name) {
        if (name.equals(NONCE)) {
            return nonce();
        }
        String value = super.getParameter(name);
        return value == null ? null : composed(value);
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        String[] values = super.getParameterValues(name);
        return values == null ? null : composed(values);
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        Map<String, String[]> map = new LinkedHashMap<>();
        super.getParameterMap().forEach((name, values) -> map.put(name, composed(values)));
        return map;
    }

    /** There are no sessions: who is signed in stands in the database, and views hold no state. */
    @Override
    public @Nullable HttpSession getSession(boolean create) {
        if (create) {
            throw new IllegalStateException("this portal keeps no HTTP sessions");
        }
        return null;
    }

    @Override
    public @Nullable HttpSession getSession() {
        return getSession(true);
    }

    private String nonce() {
        String open = super.getParameter(NONCE);
        if (OddRequest.asksForPart(this)
                && open != null
                && NONCE_FORM.matcher(open).matches()) {
            return open;
        }
        if (nonce == null) {
            nonce = Base64.getEncoder()
                    .encodeToString(UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8));
        }
        return nonce;
    }

    private static String[] composed(String[] values) {
        String[] composed = new String[values.length];
        for (int i = 0; i < values.length; i++) {
            composed[i] = composed(values[i]);
        }
        return composed;
    }

    private static String composed(String value) {
        return Normalizer.isNormalized(value, Normalizer.Form.NFC)
                ? value
                : Normalizer.normalize(value, Normalizer.Form.NFC);
    }
}
