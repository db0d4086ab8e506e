package vn.bieuduong.web.upload;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.Part;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request whose form was read by {@link UploadForm}: the server's own reading, which leaves files behind, is never asked. */
public final class UploadRequest extends HttpServletRequestWrapper {

    private final UploadForm form;
    private final Map<String, String[]> parameters = new LinkedHashMap<>();

    /** @throws IllegalArgumentException when the address holds broken escapes */
    public UploadRequest(HttpServletRequest request, UploadForm form) {
        super(request);
        this.form = form;
        Map<String, List<String>> values = new LinkedHashMap<>();
        queried(request.getQueryString()).forEach((name, list) -> values.computeIfAbsent(name, key -> new ArrayList<>())
                .addAll(list));
        for (FormPart field : form.fields()) {
            values.computeIfAbsent(field.getName(), key -> new ArrayList<>()).add(field.text());
        }
        values.forEach((name, list) -> parameters.put(name, list.toArray(String[]::new)));
    }

    /**
     * What stands behind the question mark of an address.
     *
     * @throws IllegalArgumentException when it holds broken escapes
     */
    public static Map<String, List<String>> queried(@Nullable String query) {
        Map<String, List<String>> found = new LinkedHashMap<>();
        for (String pair : query == null ? new String[0] : query.split("&")) {
            int equals = pair.indexOf('=');
            String name = equals < 0 ? pair : pair.substring(0, equals);
            if (!pair.isEmpty()) {
                found.computeIfAbsent(decoded(name), key -> new ArrayList<>())
                        .add(equals < 0 ? "" : decoded(pair.substring(equals + 1)));
            }
        }
        return found;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    @Override
    public Collection<Part> getParts() {
        return form.parts();
    }

    @Override
    public @Nullable Part getPart(String name) {
        return form.part(name).orElse(null);
    }

    @Override
    public @Nullable String getParameter(String name) {
        String[] values = parameters.get(name);
        return values == null ? null : values[0];
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        String[] values = parameters.get(name);
        return values == null ? null : values.clone();
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return Collections.unmodifiableMap(parameters);
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(parameters.keySet());
    }
}
