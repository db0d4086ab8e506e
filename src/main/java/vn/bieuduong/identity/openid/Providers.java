package vn.bieuduong.identity.openid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.bieuduong.identity.Role;
import vn.bieuduong.platform.Problems;
import vn.bieuduong.platform.Settings;
import vn.bieuduong.platform.Texts;
import vn.bieuduong.platform.Yaml;

/** Các nhà cung cấp định danh: those of {@code config/sign-in.yaml}, in the order of the file; none where it names none. */
@ApplicationScoped
public class Providers {

    private static final String FILE = "sign-in.yaml";
    /** By their ending backups know what to leave out. */
    private static final String SECRET = "[A-Za-z0-9._-]+\\.secret";

    private static final String ID = "[a-z][a-z0-9-]{1,30}";
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private final List<Provider> all;

    @Inject
    public Providers(Settings settings) {
        this(read(settings.configDir(), new Problems()));
    }

    Providers(List<Provider> all) {
        this.all = List.copyOf(all);
    }

    /** Reads them; mistakes go to {@code problems}. */
    public static List<Provider> read(Path configDir, Problems problems) {
        Path file = configDir.resolve(FILE);
        List<Provider> read = new ArrayList<>();
        if (!Files.exists(file)) {
            return read;
        }
        Set<String> ids = new HashSet<>();
        Set<String> issuers = new HashSet<>();
        for (Yaml yaml : Yaml.read(file, FILE, problems).children("providers")) {
            Provider one = provider(yaml, configDir);
            if (!one.id().matches(ID)) {
                yaml.wrong("id", "signIn.provider.id", one.id());
            }
            if (!isSafe(one.issuer())) {
                yaml.wrong("issuer", "signIn.provider.issuer", one.issuer());
            }
            if (!ids.add(one.id()) || !issuers.add(one.issuer())) {
                yaml.wrong("id", "signIn.provider.twice", one.id());
            }
            read.add(one);
        }
        return read;
    }

    private static Provider provider(Yaml yaml, Path configDir) {
        Yaml names = yaml.child("name");
        Yaml claims = yaml.child("claims");
        Provider read = new Provider(
                yaml.text("id"),
                Map.of(Texts.VIETNAMESE, names.text("vi"), Texts.ENGLISH, names.text("en")),
                yaml.text("issuer"),
                yaml.text("clientId"),
                secret(yaml, configDir),
                yaml.has("scopes") ? yaml.texts("scopes") : List.of("profile"),
                new Provider.Claims(
                        claims.text("personalId"),
                        claims.optionalText("name").orElse("name"),
                        claims.optionalText("email").orElse("email")),
                yaml.texts("secondFactorAcr"),
                yaml.flag("asksAlways", false),
                yaml.flag("signsOut", false),
                yaml.flag("registers", false),
                yaml.has("requiredRoles") ? Set.copyOf(yaml.choices("requiredRoles", Role.class)) : Set.of());
        names.done();
        claims.done();
        yaml.done();
        return read;
    }

    /** In a file of its own beside the YAML, as other secrets are. */
    private static String secret(Yaml yaml, Path configDir) {
        Optional<String> name = yaml.optionalText("secretFile");
        if (name.isEmpty()) {
            return "";
        }
        try {
            String secret = Files.readString(configDir.resolve(name.get())).strip();
            if (secret.isEmpty() || !name.get().matches(SECRET)) {
                yaml.wrong("secretFile", "signIn.provider.secret", name.get());
            }
            return secret;
        } catch (IOException unread) {
            yaml.wrong("secretFile", "signIn.provider.secret", name.get());
            return "";
        }
    }

    /** Whether nobody on the way can read or change what is said there: https, or a provider on this machine. */
    public static boolean isSafe(String address) {
        try {
            URI uri = new URI(address);
            String host = uri.getHost();
            return host != null
                    && uri.getUserInfo() == null
                    && ("https".equals(uri.getScheme())
                            || "http".equals(uri.getScheme()) && THIS_MACHINE.contains(host));
        } catch (java.net.URISyntaxException e) {
            return false;
        }
    }

    public List<Provider> all() {
        return all;
    }

    Optional<Provider> find(String id) {
        return all.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    Optional<Provider> ofIssuer(String issuer) {
        return all.stream().filter(one -> one.issuer().equals(issuer)).findFirst();
    }
}
