package vn.bieuduong.launcher;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import vn.bieuduong.platform.Problems;
import vn.bieuduong.platform.Settings;

/**
 * Môi trường: the environment variables only the launcher reads, and the folders it works in.
 *
 * @param home the checkout or installation, with {@code target} and {@code deploy}
 * @param variables all of them, for the server
 * @param behindProxy whether nginx stands before the server and says who calls and how, {@code BEHIND_PROXY}
 * @param address what the server listens on: this machine only, unless {@code HTTP_ADDRESS} says otherwise, or, for the
 *     demonstration, {@code DEMO_ADDRESS}
 * @param javaOptions more options for the server's JVM, {@code JAVA_OPTIONS}
 */
record Environment(
        Path home,
        Map<String, String> variables,
        Settings settings,
        boolean behindProxy,
        String address,
        int port,
        List<String> javaOptions) {

    private static final String OPEN = "DEMO_ADDRESS";

    /** Reads everything and names what is wrong, {@code config/} included. */
    static Environment read(Path home, Map<String, String> variables, Problems problems) {
        Settings settings = Settings.read(variables, problems);
        String port = variables.getOrDefault("HTTP_PORT", "8080");
        if (!port.matches("\\d{1,5}") || Integer.parseInt(port) < 1 || Integer.parseInt(port) > 65535) {
            problems.wrong("HTTP_PORT", 0, "variable.port", port);
            port = "8080";
        }
        String url = variables.getOrDefault("DB_URL", "");
        if (!url.isEmpty() && !url.startsWith("jdbc:postgresql:")) {
            problems.wrong("DB_URL", 0, "variable.database");
        }
        for (ConfigCheck check : ConfigCheck.ALL) {
            check.check(settings, problems);
        }
        boolean behindProxy = Boolean.parseBoolean(variables.get("BEHIND_PROXY"));
        if (settings.demonstration()) {
            keepDemonstrationIn(settings, variables, behindProxy, problems);
        }
        String options = variables.getOrDefault("JAVA_OPTIONS", "").strip();
        return new Environment(
                home,
                Map.copyOf(variables),
                settings,
                behindProxy,
                variables.getOrDefault(
                        settings.demonstration() && variables.containsKey(OPEN) ? OPEN : "HTTP_ADDRESS", "127.0.0.1"),
                Integer.parseInt(port),
                options.isEmpty() ? List.of() : List.of(options.split("\\s+")));
    }

    /** Everybody knows the passwords of the demonstration, its administrator's too. */
    private static void keepDemonstrationIn(
            Settings settings, Map<String, String> variables, boolean behindProxy, Problems problems) {
        if (!isThisMachine(host(settings.publicUrl()))) {
            problems.wrong("PUBLIC_URL", 0, "variable.demonstration.address", settings.publicUrl());
        }
        if (behindProxy) {
            problems.wrong("BEHIND_PROXY", 0, "variable.demonstration.proxy");
        }
        if (!variables.containsKey(OPEN) && !isThisMachine(variables.getOrDefault("HTTP_ADDRESS", "127.0.0.1"))) {
            String setting = OPEN + "=" + variables.get("HTTP_ADDRESS");
            problems.wrong("HTTP_ADDRESS", 0, "variable.demonstration.listens", setting);
        }
    }

    private static String host(String url) {
        try {
            return Objects.requireNonNullElse(new URI(url).getHost(), "");
        } catch (URISyntaxException mistaken) {
            return "";
        }
    }

    private static boolean isThisMachine(String host) {
        return host.equals("localhost") || host.matches("127(\\.\\d{1,3}){3}") || host.matches("\\[?::1]?");
    }

    Path data() {
        return settings.dataDir();
    }

    /** What the launcher keeps about processes of its own. */
    Path run() {
        return data().resolve("run");
    }

    /** The environment of the server: the launcher's, with absolute folders and the database that was found. */
    Map<String, String> forServer(PortalDatabase database) {
        Map<String, String> all = new HashMap<>(variables);
        // who owns the database is the launcher's business alone
        all.keySet().removeAll(Set.of("DB_OWNER_USER", "DB_OWNER_PASSWORD"));
        all.put("HTTP_PORT", Integer.toString(port));
        all.put("CONFIG_DIR", settings.configDir().toString());
        all.put("DATA_DIR", data().toString());
        all.put("DB_URL", database.url());
        all.put("DB_USER", database.user());
        all.put("DB_PASSWORD", database.password());
        all.put("LC_ALL", "C.UTF-8");
        return all;
    }
}
