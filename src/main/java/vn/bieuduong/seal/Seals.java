package vn.bieuduong.seal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.fictional.DemoAuthority;
import vn.bieuduong.fictional.DemoSealPicture;
import vn.bieuduong.fictional.DemoSignaturePicture;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.organisation.Organisation;
import vn.bieuduong.organisation.Organisations;
import vn.bieuduong.platform.Problems;
import vn.bieuduong.platform.Settings;
import vn.bieuduong.platform.id.AccountName;
import vn.bieuduong.platform.id.AgencyCode;
import vn.bieuduong.signature.signing.SigningKey;
import vn.bieuduong.signature.signing.TimeStamps;

/**
 * Con dấu ký số: the key each agency seals its papers with. {@code config/seals.yaml} names the key files; the
 * demonstration's authority makes those of the fictional agencies while the demonstration is on.
 */
@ApplicationScoped
public class Seals {

    private final SealFile.Contents configured;
    private final Map<String, SigningKey> fictional = new ConcurrentHashMap<>();
    private final Map<String, byte[]> pictures = new ConcurrentHashMap<>();
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
    public Optional<Seal> of(AgencyCode agency) {
        Optional<Seal> own = configured(agency, null);
        if (own.isPresent() || !settings.demonstration()) {
            return own;
        }
        Organisation organisation = organisations.get(agency);
        return organisation
                .taxCode()
                .filter(code -> organisation.isDemonstration())
                .map(code -> fictional.computeIfAbsent(
                        agency.value(), any -> authority().seal(organisation.name(), code.value())))
                .map(key -> new Seal(agency, null, key, picture(organisation)));
    }

    /** The signature of a person who signs for the agency, when the portal holds his key. */
    public Optional<Seal> of(AgencyCode agency, Actor person) {
        Optional<Seal> own = configured(agency, person.account());
        String number = person.personalId();
        if (own.isPresent() || !settings.demonstration() || number == null) {
            return own;
        }
        Organisation organisation = organisations.get(agency);
        if (!organisation.isDemonstration()) {
            return Optional.empty();
        }
        SigningKey key = fictional.computeIfAbsent(agency.value() + '\n' + person.account(), any -> authority()
                .signature(person.displayName(), number, organisation.name(), ""));
        return Optional.of(new Seal(agency, person.account(), key, DemoSignaturePicture.of(person.displayName())));
    }

    /** The seal of the audit trail's checkpoints: the named body's, else the first body's with a seal; empty without any. */
    public Optional<SigningKey> ofTheTrail() {
        AgencyCode body = configured.trail();
        Optional<SigningKey> own = configured.seals().stream()
                .filter(seal ->
                        seal.account() == null && (body == null || seal.agency().equals(body)))
                .map(Seal::key)
                .findFirst();
        return own.isPresent() || !settings.demonstration()
                ? own
                : organisations.agencies().stream()
                        .filter(Organisation::isDemonstration)
                        .map(Organisation::code)
                        .sorted(Comparator.comparing(AgencyCode::value))
                        .map(this::of)
                        .flatMap(Optional::stream)
                        .map(Seal::key)
                        .findFirst();
    }

    /** How leaders may sign decisions. */
    public Set<SigningWay> ways() {
        return configured.ways();
    }

    /** Where pages find the signing program on a leader's own computer. */
    public Optional<URI> program() {
        return Optional.ofNullable(configured.program());
    }

    /** Where signatures get their time stamp; null for none. */
    @Nullable
    public TimeStamps stamps() {
        return configured.stamps();
    }

    private Optional<Seal> configured(AgencyCode agency, @Nullable AccountName account) {
        return configured.seals().stream()
                .filter(seal -> seal.agency().equals(agency) && Objects.equals(seal.account(), account))
                .findFirst();
    }

    private byte[] picture(Organisation body) {
        return pictures.computeIfAbsent(body.code().value(), any -> DemoSealPicture.of(body.name()));
    }

    private DemoAuthority authority() {
        return DemoAuthority.openOrCreate(settings.dataDir().resolve("demo"), clock);
    }
}
