package vn.bieuduong.award;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import vn.bieuduong.identity.Organisation;
import vn.bieuduong.identity.Organisations;
import vn.bieuduong.platform.Problems;
import vn.bieuduong.platform.Settings;
import vn.bieuduong.signature.DemoAuthority;
import vn.bieuduong.signature.SigningKey;

/**
 * Con dấu ký số: the key each agency seals its papers with. {@code config/seals.yaml} names the key files; the
 * demonstration's authority makes those of the fictional agencies while the demonstration is on.
 */
@ApplicationScoped
public class Seals {

    private final Map<String, SigningKey> configured;
    private final Map<String, SigningKey> fictional = new ConcurrentHashMap<>();
    private final Organisations organisations;
    private final Settings settings;
    private final Clock clock;

    @Inject
    public Seals(Organisations organisations, Settings settings, Clock clock) {
        this.organisations = organisations;
        this.settings = settings;
        this.clock = clock;
        Problems problems = new Problems();
        this.configured = SealFile.read(settings.configDir(), problems);
        problems.refuseIfAny();
    }

    /** The agency's seal, when it has one. */
    Optional<SigningKey> of(String agency) {
        SigningKey own = configured.get(agency);
        if (own != null || !settings.demonstration()) {
            return Optional.ofNullable(own);
        }
        Organisation organisation = organisations.get(agency);
        return organisation
                .taxCode()
                .filter(code -> organisation.isDemonstration())
                .map(code ->
                        fictional.computeIfAbsent(agency, any -> authority().seal(organisation.name(), code.value())));
    }

    private DemoAuthority authority() {
        return DemoAuthority.openOrCreate(settings.dataDir().resolve("demo"), clock);
    }
}
