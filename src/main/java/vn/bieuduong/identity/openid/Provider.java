package vn.bieuduong.identity.openid;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import vn.bieuduong.identity.Role;

/**
 * Nhà cung cấp định danh: one of those {@code config/sign-in.yaml} names.
 *
 * @param id its name in addresses
 * @param names what people call it, by language
 * @param issuer its address, under which it describes itself (OpenID Connect Discovery 1.0)
 * @param clientId what it knows the portal as
 * @param secret with which the portal shows that it is the portal; "" where PKCE alone does
 * @param scopes what it is asked for
 * @param claims under which names it says who somebody is
 * @param assurances the values of {@code acr} that stand for the portal's second step
 * @param asksAlways whether it is to ask who somebody is, though it knows him already
 * @param signsOut whether whoever signs out of the portal is offered to sign out there too
 * @param registers whether somebody without an account may open one
 * @param requiredRoles the roles whose holders sign in this way and no other
 */
public record Provider(
        String id,
        Map<Locale, String> names,
        String issuer,
        String clientId,
        String secret,
        List<String> scopes,
        Claims claims,
        List<String> assurances,
        boolean asksAlways,
        boolean signsOut,
        boolean registers,
        Set<Role> requiredRoles) {

    /** Under which names it says personal number, full name and e-mail address. */
    public record Claims(String personalId, String name, String email) {}

    public Provider {
        names = Map.copyOf(names);
        scopes = List.copyOf(scopes);
        assurances = List.copyOf(assurances);
        requiredRoles = Set.copyOf(requiredRoles);
    }

    /** What people call it. */
    public String name(Locale language) {
        return names.getOrDefault(language, id);
    }

    /** Without its secret, so that no log ever holds one. */
    @Override
    public String toString() {
        return "Provider[" + id + "]";
    }
}
