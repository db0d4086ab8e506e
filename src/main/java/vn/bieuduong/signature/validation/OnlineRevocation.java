package vn.bieuduong.signature.validation;

import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.platform.Problems;
import vn.bieuduong.platform.Settings;
import vn.bieuduong.platform.Yaml;

/**
 * Tra cứu thu hồi trực tuyến: which hosts may be asked whether a certificate is revoked; none unless {@code
 * config/revocation.yaml} lists them.
 *
 * @param hosts {@code host}, for the usual ports, or {@code host:port}; a private address is called only when it is listed itself
 * @param patience for one whole answer
 * @param mostBytes of one answer
 * @param cache how long an answer is used again at most, however long it calls itself good
 * @param folder where answers are kept for that long
 * @param proxy {@code host:port} through which all of them are asked, null to call them directly
 */
public record OnlineRevocation(
        Set<String> hosts,
        Duration patience,
        int mostBytes,
        Duration cache,
        Path folder,
        @Nullable String proxy) {

    /** Nobody is asked. */
    public static final OnlineRevocation OFF =
            new OnlineRevocation(Set.of(), Duration.ofSeconds(1), 1, Duration.ZERO, Path.of(""), null);

    private static final String FILE = "revocation.yaml";
    private static final Pattern HOST = Pattern.compile("(\\[[0-9a-f:.]+\\]|[a-z0-9.-]+)(:\\d{1,5})?");

    private static final Pattern PROXY = Pattern.compile("(\\[[0-9a-fA-F:.]+\\]|[A-Za-z0-9.-]+):(\\d{1,5})");
    private static final int HIGHEST_PORT = 65_535;

    public OnlineRevocation {
        hosts = Set.copyOf(hosts);
    }

    /** Names every mistake. */
    public static OnlineRevocation read(Settings settings, Problems problems) {
        if (!Files.exists(settings.configDir().resolve(FILE))) {
            return OFF;
        }
        Yaml yaml = Yaml.read(settings.configDir().resolve(FILE), FILE, problems);
        List<String> hosts = yaml.texts("hosts").stream()
                .map(host -> host.toLowerCase(Locale.ROOT))
                .toList();
        int seconds = yaml.number("seconds", 1, 30, 5);
        int kilobytes = yaml.number("kilobytes", 1, 64 * 1024, 16 * 1024);
        int minutes = yaml.number("minutes", 1, 24 * 60, 60);
        String proxy = yaml.has("proxy") ? yaml.text("proxy").strip() : null;
        yaml.done();
        for (String host : hosts) {
            if (!HOST.matcher(host).matches()) {
                yaml.wrong("hosts", "revocation.host", host);
            }
        }
        if (proxy != null && address(proxy).isEmpty()) {
            yaml.wrong("proxy", "revocation.proxy", proxy);
        }
        return new OnlineRevocation(
                Set.copyOf(hosts),
                Duration.ofSeconds(seconds),
                kilobytes * 1024,
                Duration.ofMinutes(minutes),
                settings.dataDir().resolve("revocation"),
                proxy);
    }

    private static final Pattern WITH_PORT = Pattern.compile(".*[^:]:(\\d{1,5})");
    private static final int NAME_SERVICE = 53;

    /** Where the proxy is, looked up when it is called; empty when the listed hosts are called directly. */
    Optional<InetSocketAddress> throughProxy() {
        String text = proxy;
        return text == null ? Optional.empty() : Optional.of(address(text).orElseThrow());
    }

    private static Optional<InetSocketAddress> address(String text) {
        Matcher parts = PROXY.matcher(text);
        return parts.matches() && isPort(Integer.parseInt(parts.group(2)))
                ? Optional.of(InetSocketAddress.createUnresolved(parts.group(1), Integer.parseInt(parts.group(2))))
                : Optional.empty();
    }

    private static boolean isPort(int number) {
        return number > 0 && number <= HIGHEST_PORT;
    }

    /** The TCP ports that asking takes: those of the hosts, or the proxy's alone. */
    public Set<Integer> ports() {
        if (hosts.isEmpty()) {
            return Set.of();
        }
        Set<Integer> ports = new TreeSet<>(Set.of(NAME_SERVICE));
        Optional<InetSocketAddress> through = throughProxy();
        if (through.isPresent()) {
            ports.add(through.get().getPort());
            return ports;
        }
        for (String host : hosts) {
            Matcher parts = WITH_PORT.matcher(host);
            if (parts.matches()) {
                ports.add(Integer.parseInt(parts.group(1)));
            } else {
                ports.addAll(Set.of(80, 443));
            }
        }
        return ports;
    }

    boolean isOn() {
        return !hosts.isEmpty();
    }

    /** Whether the address may be called as far as its name tells. */
    boolean lists(URI address) {
        String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        String host = String.valueOf(address.getHost()).toLowerCase(Locale.ROOT);
        int usual = scheme.equals("https") ? 443 : 80;
        int port = address.getPort() < 0 ? usual : address.getPort();
        return (scheme.equals("http") || scheme.equals("https"))
                && address.getUserInfo() == null
                && (hosts.contains(host + ":" + port) || (port == usual && hosts.contains(host)));
    }

    /** Whether a private address stands in the list itself, with any port. */
    boolean listsPrivate(String address) {
        return hosts.stream().anyMatch(host -> host.equals(address) || host.startsWith(address + ":"));
    }
}
