package vn.bieuduong.identity.signin;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import vn.bieuduong.identity.Role;
import vn.bieuduong.platform.Problems;
import vn.bieuduong.platform.Settings;
import vn.bieuduong.platform.Yaml;

/**
 * Quy định đăng nhập: what {@code config/sign-in.yaml} says; nothing when there is no such file.
 *
 * @param secondFactorRoles the roles that may not do without a second factor
 * @param inDemonstration whether that holds for the demonstration too
 */
public record SignInRules(Set<Role> secondFactorRoles, boolean inDemonstration) {

    private static final String FILE = "sign-in.yaml";

    public SignInRules {
        secondFactorRoles = Set.copyOf(secondFactorRoles);
    }

    /** Reads the file; mistakes go to {@code problems}. */
    public static SignInRules read(Path configDir, Problems problems) {
        Path file = configDir.resolve(FILE);
        if (!Files.exists(file)) {
            return new SignInRules(Set.of(), false);
        }
        Yaml yaml = Yaml.read(file, FILE, problems);
        List<Role> roles = yaml.has("secondFactorRoles") ? yaml.choices("secondFactorRoles", Role.class) : List.of();
        boolean inDemonstration = yaml.flag("secondFactorInDemonstration", false);
        yaml.done();
        return new SignInRules(roles.isEmpty() ? Set.of() : EnumSet.copyOf(roles), inDemonstration);
    }

    /** The roles for which it holds on this portal. */
    static Set<Role> binding(Settings settings) {
        SignInRules rules = read(settings.configDir(), new Problems());
        return settings.demonstration() && !rules.inDemonstration() ? Set.of() : rules.secondFactorRoles();
    }
}
