package vn.bieuduong.identity.signin;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import vn.bieuduong.identity.Role;
import vn.bieuduong.platform.Problems;
import vn.bieuduong.platform.Settings;
import vn.bieuduong.platform.Yaml;

/**
 * Quy định đăng nhập: what {@code config/sign-in.yaml} says; nothing when there is no such file.
 *
 * @param secondFactorRoles the roles that may not do without a second factor
 * @param singleSignInRoles the roles whose holders are signed in at one place at a time
 * @param inDemonstration whether that holds for the demonstration too
 * @param trustedDays for how many days a device may be trusted with the second step; 0 for never
 * @param untrustingRoles the roles that trust no device
 * @param providerRoles the roles whose holders sign in through a provider alone
 */
public record SignInRules(
        Set<Role> secondFactorRoles,
        Set<Role> singleSignInRoles,
        boolean inDemonstration,
        int trustedDays,
        Set<Role> untrustingRoles,
        Set<Role> providerRoles) {

    private static final String FILE = "sign-in.yaml";
    private static final int MOST_DAYS = 90;

    public SignInRules {
        secondFactorRoles = Set.copyOf(secondFactorRoles);
        untrustingRoles = Set.copyOf(untrustingRoles);
        singleSignInRoles = Set.copyOf(singleSignInRoles);
        providerRoles = Set.copyOf(providerRoles);
    }

    /** Reads the file; mistakes go to {@code problems}. */
    public static SignInRules read(Path configDir, Problems problems) {
        Path file = configDir.resolve(FILE);
        if (!Files.exists(file)) {
            return new SignInRules(Set.of(), Set.of(), false, 0, Set.of(), Set.of());
        }
        Yaml yaml = Yaml.read(file, FILE, problems);
        Set<Role> bound = roles(yaml, "secondFactorRoles");
        Set<Role> single = roles(yaml, "singleSignInRoles");
        boolean inDemonstration = yaml.flag("secondFactorInDemonstration", false);
        int days = yaml.number("trustedDeviceDays", 0, MOST_DAYS, 0);
        Set<Role> untrusting = roles(yaml, "noTrustedDeviceRoles");
        Set<Role> byProvider = new HashSet<>();
        yaml.children("providers").forEach(one -> byProvider.addAll(roles(one, "requiredRoles")));
        yaml.done();
        return new SignInRules(bound, single, inDemonstration, days, untrusting, byProvider);
    }

    private static Set<Role> roles(Yaml yaml, String key) {
        return yaml.has(key) ? Set.copyOf(yaml.choices(key, Role.class)) : Set.of();
    }

    /** The roles whose holders are signed in at one place at a time. */
    static Set<Role> single(Settings settings) {
        return read(settings.configDir(), new Problems()).singleSignInRoles();
    }

    /** The roles for which it holds on this portal. */
    Set<Role> binding(Settings settings) {
        return settings.demonstration() && !inDemonstration ? Set.of() : secondFactorRoles;
    }
}
