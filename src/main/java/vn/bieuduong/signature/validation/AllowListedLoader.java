package vn.bieuduong.signature.validation;

import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.spi.client.http.DataLoader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.bieuduong.platform.net.BoundedHttp;

/**
 * Người tải trong danh sách: fetches revocation lists and OCSP answers from listed hosts alone. The addresses come from
 * certificates, so from strangers: what is not listed is not even looked up by name. Behind a proxy no name is: the proxy does it.
 */
final class AllowListedLoader implements DataLoader {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(AllowListedLoader.class);
    private static final Duration LEFT_ALONE = Duration.ofSeconds(60);

    private final transient OnlineRevocation allowed;
    private final BoundedHttp http;

    /** Addresses that did not answer, and until when they are left alone: one that is down must not cost every file its wait. */
    private final transient Map<String, Instant> down = new ConcurrentHashMap<>();

    private String contentType = "application/ocsp-request";

    AllowListedLoader(OnlineRevocation allowed) {
        this.allowed = allowed;
        this.http = new BoundedHttp(
                allowed.patience(), allowed.mostBytes(), allowed.throughProxy().orElse(null));
    }

    @Override
    public byte[] get(String url) {
        return fetch(url, HttpRequest::newBuilder);
    }

    @Override
    public DataAndUrl get(List<String> urls) {
        DSSException last = new DSSException("no address");
        for (String url : urls) {
            try {
                return new DataAndUrl(url, get(url));
            } catch (DSSException e) {
                last = e;
            }
        }
        throw last;
    }

    @Override
    public byte[] post(String url, byte[] content) {
        return fetch(url, () -> HttpRequest.newBuilder()
                .header("Content-Type", contentType)
                .POST(HttpRequest.BodyPublishers.ofByteArray(content)));
    }

    @Override
    public void setContentType(String type) {
        contentType = type;
    }

    private byte[] fetch(String url, Supplier<HttpRequest.Builder> request) {
        URI address = allowed(url);
        Instant until = down.get(url);
        if (until != null && Instant.now().isBefore(until)) {
            throw new DSSException(url + " did not answer a moment ago");
        }
        try {
            if (allowed.throughProxy().isEmpty()) {
                mustBePublic(address.getHost());
            }
            byte[] body = http.body(request.get().uri(address));
            down.remove(url);
            return body;
        } catch (IOException e) {
            forgetPast();
            down.put(url, Instant.now().plus(LEFT_ALONE));
            LOG.warn("{} gave no revocation data: {}", url, e.getMessage());
            throw new DSSException("no answer from " + url, e);
        }
    }

    /** Addresses come from strangers: what is over must not pile up. */
    private void forgetPast() {
        down.values().removeIf(until -> until.isBefore(Instant.now()));
    }

    private URI allowed(String url) {
        try {
            URI address = new URI(url.strip());
            if (allowed.lists(address)) {
                return address;
            }
        } catch (URISyntaxException e) {
            LOG.debug("not an address", e);
        }
        throw new DSSException("not a listed host");
    }

    /** A listed name may lead into the office's own network: each of its addresses is looked at, and the JDK keeps them for the call. */
    private void mustBePublic(String host) throws IOException {
        for (InetAddress address : InetAddress.getAllByName(host)) {
            String text = address.getHostAddress().toLowerCase(Locale.ROOT);
            if (isPrivate(address) && !allowed.listsPrivate(text) && !allowed.listsPrivate("[" + text + "]")) {
                throw new IOException(host + " leads to the private address " + text + ", which is not listed");
            }
        }
    }

    private static boolean isPrivate(InetAddress address) {
        byte[] bytes = address.getAddress();
        boolean unique = bytes.length == 16 && (bytes[0] & 0xfe) == 0xfc;
        boolean shared = bytes.length == 4 && (bytes[0] & 0xff) == 100 && (bytes[1] & 0xc0) == 64;
        return unique
                || shared
                || bytes[0] == 0
                || address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress();
    }
}
