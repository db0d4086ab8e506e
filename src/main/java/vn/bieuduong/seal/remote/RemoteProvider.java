package vn.bieuduong.seal.remote;

import java.net.URI;
import java.util.Locale;
import java.util.Map;

/**
 * Nhà cung cấp ký số từ xa: one of those {@code config/remote-signing.yaml} names.
 *
 * @param id its name in addresses
 * @param names what people call it, by language
 * @param address under which its service lies, {@code …/csc/v2}
 * @param oauth2 under which people sign in there
 * @param clientId what it knows the portal as
 * @param secret with which the portal shows that it is the portal; "" where PKCE alone does
 */
public record RemoteProvider(
        String id, Map<Locale, String> names, URI address, URI oauth2, String clientId, String secret) {

    public RemoteProvider {
        names = Map.copyOf(names);
    }

    /** What people call it. */
    public String name(Locale language) {
        return names.getOrDefault(language, id);
    }

    /** Without its secret, so that no log ever holds one. */
    @Override
    public String toString() {
        return "RemoteProvider[" + id + "]";
    }
}
