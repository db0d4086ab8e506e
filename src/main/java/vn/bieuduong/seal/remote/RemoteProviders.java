package vn.bieuduong.seal.remote;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.identity.openid.Providers;
import vn.bieuduong.platform.Problems;
import vn.bieuduong.platform.Settings;
import vn.bieuduong.platform.Texts;
import vn.bieuduong.platform.Yaml;

/** Các nhà cung cấp ký số từ xa: those of {@code config/remote-signing.yaml}, in the order of the file; none where it names none. */
@ApplicationScoped
public class RemoteProviders {

    private static final String FILE = "remote-signing.yaml";
    private static final String ID = "[a-z][a-z0-9-]{1,30}";

    private final List<RemoteProvider> all;

    @Inject
    public RemoteProviders(Settings settings) {
        this(read(settings.configDir(), System::getenv, new Problems()));
    }

    RemoteProviders(List<RemoteProvider> all) {
        this.all = List.copyOf(all);
    }

    /** Names every mistake. */
    public static void check(Path configDir, Problems problems) {
        read(configDir, System::getenv, problems);
    }

    /** Reads them, their secrets out of the environment; mistakes go to {@code problems}. */
    static List<RemoteProvider> read(
            Path configDir, Function<String, @Nullable String> environment, Problems problems) {
        List<RemoteProvider> read = new ArrayList<>();
        if (!Files.exists(configDir.resolve(FILE))) {
            return read;
        }
        Yaml yaml = Yaml.read(configDir.resolve(FILE), FILE, problems);
        Set<String> ids = new HashSet<>();
        for (Yaml one : yaml.children("providers")) {
            String id = one.text("id");
            if (!id.matches(ID)) {
                one.wrong("id", "remoteSigning.id", id);
            }
            if (!ids.add(id)) {
                one.wrong("id", "remoteSigning.twice", id);
            }
            Yaml names = one.child("name");
            String vietnamese = names.text("vi");
            String english = names.text("en");
            names.done();
            URI address = address(one, "address", one.text("address"));
            URI oauth2 = one.has("oauth2") ? address(one, "oauth2", one.text("oauth2")) : address;
            String clientId = one.text("clientId");
            String secret = secret(one, environment);
            one.done();
            if (address != null && oauth2 != null) {
                read.add(new RemoteProvider(
                        id,
                        Map.of(Texts.VIETNAMESE, vietnamese, Texts.ENGLISH, english),
                        address,
                        oauth2,
                        clientId,
                        secret));
            }
        }
        yaml.done();
        return read;
    }

    private static @Nullable URI address(Yaml yaml, String key, String address) {
        if (Providers.isSafe(address) && !address.contains("?") && !address.contains("#")) {
            return URI.create(address.replaceFirst("/+$", ""));
        }
        yaml.wrong(key, "remoteSigning.address", address);
        return null;
    }

    private static String secret(Yaml yaml, Function<String, @Nullable String> environment) {
        Optional<String> variable = yaml.optionalText("secretVariable");
        if (variable.isEmpty()) {
            return "";
        }
        String secret = environment.apply(variable.get());
        if (secret == null || secret.isBlank()) {
            yaml.wrong("secretVariable", "remoteSigning.secret", variable.get());
            return "";
        }
        return secret.strip();
    }

    List<RemoteProvider> all() {
        return all;
    }

    Optional<RemoteProvider> find(String id) {
        return all.stream().filter(one -> one.id().equals(id)).findFirst();
    }
}
