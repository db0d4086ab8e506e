package vn.bieuduong.web.frame;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import vn.bieuduong.platform.Settings;

/** Yêu cầu lạ: what no browser that shows our pages sends, and the status it is answered with. */
final class OddRequest {

    /** "Misdirected Request": the name in the request is not ours. */
    static final int MISDIRECTED = 421;

    private static final String FACES = "jakarta.faces.";

    /** All that a form of ours tells Faces; everything else it would obey (no page loads in parts) is nobody's to say. */
    private static final String OF_FORMS = "jakarta.faces.ViewState";

    /** PrimeFaces' servant for what a page makes on the fly; no page of ours does. */
    private static final Pattern ON_THE_FLY = Pattern.compile("/jakarta\\.faces\\.resource/dynamiccontent\\b.*");

    /** A name in a network of one's own, an address, or none. */
    private static final Pattern AT_HOME = Pattern.compile("localhost|[a-z0-9-]+|[0-9.]+|\\[[0-9a-f:.]+]");

    private OddRequest() {}

    /** The status to refuse with; nothing for a request in order. */
    static OptionalInt status(HttpServletRequest request, String path, Settings settings) {
        List<String> hosts = Collections.list(request.getHeaders("Host"));
        if (hosts.size() > 1) {
            return OptionalInt.of(HttpServletResponse.SC_BAD_REQUEST);
        }
        if (!hosts.isEmpty() && !isOurs(hosts.get(0), settings)) {
            return OptionalInt.of(MISDIRECTED);
        }
        if (ON_THE_FLY.matcher(path).matches()) {
            return OptionalInt.of(HttpServletResponse.SC_NOT_FOUND);
        }
        return OptionalInt.empty();
    }

    /** Whether a parameter is meant for Faces that no form of ours sends; none of them belongs in an address. */
    static boolean isForFacesAlone(HttpServletRequest request, String parameter) {
        return parameter.startsWith(FACES) && !(request.getMethod().equals("POST") && parameter.equals(OF_FORMS));
    }

    /** A foreign name is neither repeated nor served: its owner could point it at this machine. */
    private static boolean isOurs(String host, Settings settings) {
        String name = host.toLowerCase(Locale.ROOT).replaceFirst(":\\d{1,5}$", "");
        return name.equals(URI.create(settings.publicUrl()).getHost())
                || AT_HOME.matcher(name).matches();
    }
}
