package vn.bieuduong.fictional;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Supplier;
import org.bouncycastle.asn1.x500.X500Name;
import vn.bieuduong.signature.signing.SigningKey;
import vn.bieuduong.signature.validation.TrustFolders;

/**
 * Tổ chức chứng thực trình diễn: an authority of the fictional province's own, with a key file for each body and person.
 * Everything lies under one folder of the data directory; nothing of it exists while the demonstration is switched off.
 */
public final class DemoAuthority {

    private static final Object LOCK = new Object();
    private static final Duration PAST = Duration.ofDays(400);
    private static final Duration FUTURE = Duration.ofDays(3650);
    private static final String NOTICE = "Trình diễn, không có giá trị pháp lý";

    private final Path folder;
    private final char[] password;
    private final Instant founded;

    private DemoAuthority(Path folder, char[] password, Instant founded) {
        this.folder = folder;
        this.password = password;
        this.founded = founded;
    }

    /** Opens the authority in the folder (in the portal: {@code data/demo}); founds it the first time. */
    public static DemoAuthority openOrCreate(Path folder, Clock clock) {
        synchronized (LOCK) {
            try {
                Files.createDirectories(folder.resolve("keys"));
                try (FileChannel file = FileChannel.open(
                                folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                        var lock = file.lock()) {
                    if (!lock.isValid()) {
                        throw new IllegalStateException("no lock on " + folder);
                    }
                    DemoAuthority authority = new DemoAuthority(folder, password(folder), clock.instant());
                    return authority.found();
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Con dấu: a body's seal, with its tax code as Vietnamese authorities write it. */
    public SigningKey seal(String organisation, String taxCode) {
        return key("mst-" + taxCode, () -> issuing()
                .leaf(
                        CertificateIssuer.subject(organisation, organisation, "Lạc Hà", List.of("MST:" + taxCode)),
                        from(),
                        to()));
    }

    /** Chữ ký cá nhân: a person's signature with the citizen number and, for one who acts for a body, its tax code. */
    public SigningKey signature(String person, String personalId, String organisation, String taxCode) {
        List<String> uids =
                taxCode.isEmpty() ? List.of("CCCD:" + personalId) : List.of("CCCD:" + personalId, "MST:" + taxCode);
        return key("cccd-" + personalId, () -> issuing()
                .leaf(CertificateIssuer.subject(person, organisation, "Lạc Hà", uids), from(), to()));
    }

    /** A seal that has expired thirty days before the authority was founded. */
    SigningKey expired(String organisation, String taxCode) {
        return key("expired-" + taxCode, () -> issuing()
                .leaf(
                        CertificateIssuer.subject(organisation, organisation, "Lạc Hà", List.of("MST:" + taxCode)),
                        from(),
                        expiry()));
    }

    /** When {@link #expired} was still good. */
    Instant beforeExpiry() {
        return expiry().minus(Duration.ofDays(10));
    }

    private Instant expiry() {
        return founded().minus(Duration.ofDays(30)).truncatedTo(ChronoUnit.SECONDS);
    }

    /** The key whose certificate stands on the revocation list. */
    SigningKey revoked() {
        return load("revoked").signingKey();
    }

    /** A seal by an authority that nobody trusts. */
    SigningKey foreign(String organisation, String taxCode) {
        return key("foreign-" + taxCode, () -> load("foreign-authority")
                .leaf(
                        CertificateIssuer.subject(organisation, organisation, "Lạc Hà", List.of("MST:" + taxCode)),
                        from(),
                        to()));
    }

    /** Where anchors, intermediates and revocation lists lie, laid out as {@link TrustFolders#under} reads them. */
    public Path trust() {
        return folder.resolve("trust");
    }

    private DemoAuthority found() throws IOException {
        if (Files.exists(folder.resolve("trust").resolve("crl").resolve("issuing.crl"))) {
            return this;
        }
        Instant from = founded.minus(PAST).minus(Duration.ofDays(365));
        CertificateIssuer root = CertificateIssuer.root(name("Biểu Dương Root CA (" + NOTICE + ")"), from, to());
        CertificateIssuer issuing = root.authority(name("Biểu Dương CA (" + NOTICE + ")"), from, to());
        CertificateIssuer stranger = CertificateIssuer.root(name("CA lạ (" + NOTICE + ")"), from, to());
        CertificateIssuer revoked = issuing.leaf(
                CertificateIssuer.subject(
                        "Đơn vị có chứng thư bị thu hồi",
                        "Đơn vị có chứng thư bị thu hồi",
                        "Lạc Hà",
                        List.of("MST:9900009999")),
                from(),
                to());
        root.store(file("root"), password);
        issuing.store(file("issuing"), password);
        stranger.store(file("foreign-authority"), password);
        revoked.store(file("revoked"), password);
        publish("anchors/root.crt", CertificateIssuer.encoded(root.certificate()));
        publish("intermediates/issuing.crt", CertificateIssuer.encoded(issuing.certificate()));
        Instant since = founded.minus(Duration.ofDays(90));
        publish("crl/root.crl", root.revocationList(founded, to(), List.of(), since));
        publish(
                "crl/issuing.crl",
                issuing.revocationList(
                        founded, to(), List.of(revoked.certificate().getSerialNumber()), since));
        return this;
    }

    private static X500Name name(String commonName) {
        return CertificateIssuer.subject(commonName, "Tỉnh Lạc Hà", "", List.of());
    }

    private void publish(String name, byte[] bytes) throws IOException {
        Path file = trust().resolve(name);
        Files.createDirectories(file.getParent());
        Path fresh = file.resolveSibling("." + file.getFileName());
        Files.write(fresh, bytes);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private SigningKey key(String name, Supplier<CertificateIssuer> make) {
        synchronized (LOCK) {
            if (!Files.exists(file(name))) {
                make.get().store(file(name), password);
            }
            return load(name).signingKey();
        }
    }

    private CertificateIssuer issuing() {
        return load("issuing");
    }

    private CertificateIssuer load(String name) {
        return CertificateIssuer.load(file(name), password);
    }

    private Path file(String name) {
        return folder.resolve("keys").resolve(name + ".p12");
    }

    /** The moment of founding: leaves made later must not be younger than the revocation list. */
    private Instant founded() {
        Path root = file("root");
        if (!Files.exists(root)) {
            return founded;
        }
        X509Certificate certificate = load("root").certificate();
        return certificate.getNotBefore().toInstant().plus(PAST).plus(Duration.ofDays(365));
    }

    private Instant from() {
        return founded().minus(PAST);
    }

    private Instant to() {
        return founded().plus(FUTURE);
    }

    /** Chosen once at random; it keeps nobody out who can read the folder, it only must not be the same everywhere. */
    private static char[] password(Path folder) throws IOException {
        Path file = folder.resolve("keys").resolve("password");
        if (!Files.exists(file)) {
            byte[] random = new byte[16];
            new SecureRandom().nextBytes(random);
            Files.writeString(file, HexFormat.of().formatHex(random), StandardCharsets.US_ASCII);
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
        return Files.readString(file, StandardCharsets.US_ASCII).toCharArray();
    }
}
