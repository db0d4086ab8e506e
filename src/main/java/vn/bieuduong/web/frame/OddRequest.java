package vn.bieuduong.web.frame;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import vn.bieuduong.platform.Settings;

/** Yêu cầu lạ: what no browser that shows our pages sends, and the status it is answered with. */
final class OddRequest {

    /** "Misdirected Request": the name in the request is not ours. */
    static final int MISDIRECTED = 421;

    private static final String FACES = "jakarta.faces.";

    /** All that a whole form of ours tells Faces; everything else it would obey is nobody's to say. */
    private static final String OF_FORMS = FACES + "ViewState";

    /** What asks for a part of a page, and the header with which Faces is told the same. */
    private static final String ASKED = FACES + "partial.ajax";

    private static final String HEADER = "Faces-Request";

    /** Which part: it is asked, carried out and given back alone. */
    private static final List<String> WHICH =
            List.of(FACES + "source", FACES + "partial.execute", FACES + "partial.render");

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

    /**
     * Whether Faces is told what no page of ours says; nothing of it belongs in an address. A page that loads in parts asks for one
     * of those its row names, and for nothing else at the same time.
     */
    static boolean commandsFaces(HttpServletRequest request, Route route) {
        Map<String, String[]> parameters = request.getParameterMap();
        boolean sent = request.getMethod().equals("POST");
        boolean part = sent && asksForPart(parameters, route);
        return !part && request.getHeader(HEADER) != null
                || parameters.keySet().stream()
                        .filter(name -> name.startsWith(FACES))
                        .anyMatch(name -> !(sent && name.equals(OF_FORMS))
                                && !(part && (name.equals(ASKED) || WHICH.contains(name))));
    }

    /** Whether a part of a page is asked for; that it may be was seen before. */
    static boolean asksForPart(HttpServletRequest request) {
        return request.getParameterMap().containsKey(ASKED);
    }

    private static boolean asksForPart(Map<String, String[]> parameters, Route route) {
        return Arrays.equals(parameters.get(ASKED), new String[] {"true"})
                && route.parts().stream().map(id -> new String[] {id}).anyMatch(id -> WHICH.stream()
                        .allMatch(name -> Arrays.equals(parameters.get(name), id)));
    }

    /** A foreign name is neither repeated nor served: its owner could point it at this machine. */
    private static boolean isOurs(String host, Settings settings) {
        String name = host.toLowerCase(Locale.ROOT).replaceFirst(":\\d{1,5}$", "");
        return name.equals(URI.create(settings.publicUrl()).getHost())
                || AT_HOME.matcher(name).matches();
    }
}
