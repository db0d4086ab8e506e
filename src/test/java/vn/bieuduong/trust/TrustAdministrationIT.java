package vn.bieuduong.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vn.bieuduong.Database;
import vn.bieuduong.Portal;
import vn.bieuduong.fictional.DemoAuthority;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.platform.Finding;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.signature.report.TrustFamily;
import vn.bieuduong.signature.signing.SigningKey;

/** An administrator trusts an authority by page and ends it; nobody else does, and never without comparing fingerprints. */
@ExtendWith(Database.class)
class TrustAdministrationIT {

    private static final Instant MONDAY = Instant.parse("2026-11-23T02:00:00Z");
    private static final LocalDate TODAY = LocalDate.parse("2026-11-23");

    private EntityManager em;
    private Portal portal;
    private TrustAdministration trust;
    private Actor administrator;
    private DemoAuthority authority;
    private byte[] root;
    private String fingerprint;

    @BeforeEach
    void aPortal(EntityManager manager, @TempDir Path data) throws IOException {
        em = manager;
        portal = new Portal(manager, data, MONDAY);
        trust = portal.office.trust;
        administrator = portal.actor("quantrivien");
        authority = DemoAuthority.openOrCreate(data.resolve("elsewhere"), Clock.fixed(MONDAY, ZoneOffset.UTC));
        root = Files.readAllBytes(authority.trust().resolve("anchors/root.crt"));
        fingerprint = DigestUtils.sha256Hex(root);
    }

    @Test
    void nobodyButTheAdministratorMaySeeOrDoAnything() {
        UUID id = trust.add(administrator, asked(root)).id();
        for (Actor other : List.of(portal.actor("truonghoc"), portal.actor("giamdoc"), portal.with("DESK@H99"))) {
            for (Runnable act : List.<Runnable>of(
                    () -> trust.lines(other),
                    () -> trust.files(other),
                    () -> trust.add(other, asked(root)),
                    () -> trust.end(other, id, null, "thử quyền quản trị"))) {
                assertThatThrownBy(act::run).isInstanceOf(Refusal.class).hasMessageContaining("NOT_ALLOWED");
            }
        }
        assertThat(trust.lines(administrator)).hasSize(1).noneMatch(TrustLine::isEnded);
    }

    @Test
    void whatIsAddedSaysWhoWhenWhyAndIsEndedNeverDeleted() {
        TrustLine added = trust.add(administrator, asked(root));

        assertThat(added.subject()).startsWith("Biểu Dương Root CA");
        assertThat(added.sha256().value()).isEqualTo(fingerprint);
        assertThat(added.state()).isEqualTo(TrustEntry.State.IN_FORCE);
        em.flush();
        em.clear();
        TrustLine line = trust.lines(administrator).get(0);
        assertThat(line.addedBy()).isEqualTo(administrator.displayName());
        assertThat(line.addedAt()).isEqualTo(portal.clock.instant());
        assertThat(line.family()).isEqualTo(TrustFamily.GOVERNMENT);
        assertThat(line.source()).isEqualTo("rootca.example, công văn 12");
        assertThat(trail("TRUST_ADDED"))
                .singleElement()
                .asString()
                .contains("ANCHOR GOVERNMENT", fingerprint, ": gốc mới");
        assertThat(findings(asked(root))).containsExactly("file ALREADY_TRUSTED");

        trust.end(administrator, added.id(), TODAY.minusDays(3), "lộ khóa ký gốc");
        em.flush();
        em.clear();
        TrustLine ended = trust.lines(administrator).get(0);
        assertThat(ended.state()).isEqualTo(TrustEntry.State.ENDED);
        assertThat(ended.to()).isEqualTo("2026-11-19T17:00:00Z");
        assertThat(ended.endedBy()).isEqualTo(administrator.displayName());
        assertThat(trail("TRUST_ENDED")).singleElement().asString().contains("2026-11-19T17:00:00Z: lộ khóa ký gốc");
        assertThatThrownBy(() -> trust.end(administrator, added.id(), null, "thêm một lần nữa"))
                .hasMessageContaining("ALREADY_ENDED");

        trust.add(administrator, asked(root));
        em.flush();
        assertThat(trust.lines(administrator)).as("the ended one stays").hasSize(2);
    }

    @Test
    void everythingThatStandsAgainstItIsSaidAtOnce() {
        TrustRequest empty = new TrustRequest(new byte[0], null, null, "", "", " ", TODAY, TODAY.minusDays(1));

        assertThat(findings(empty))
                .containsExactlyInAnyOrder(
                        "file FILE_MISSING",
                        "role ROLE_MISSING",
                        "family FAMILY_MISSING",
                        "source SOURCE_MISSING",
                        "to PERIOD_REVERSED",
                        "reason REASON_MISSING");
        assertThat(findings(with(root, ""))).containsExactly("fingerprint FINGERPRINT_MISSING");
        assertThat(findings(with(root, "0".repeat(64)))).containsExactly("fingerprint FINGERPRINT_DIFFERS");
        assertThat(findings(with(root, fingerprint.substring(1)))).containsExactly("fingerprint FINGERPRINT_DIFFERS");
        assertThat(trust.lines(administrator)).isEmpty();
        assertThat(trail("TRUST_ADDED")).isEmpty();
    }

    @Test
    void onlyOneAuthoritysCertificateInASmallFileIsTaken() throws IOException {
        byte[] issuing = Files.readAllBytes(authority.trust().resolve("intermediates/issuing.crt"));
        SigningKey leaf = authority.seal("Trường Bến Đông", "9900002001");

        assertThat(findings(with("không phải".getBytes(StandardCharsets.UTF_8), fingerprint)))
                .containsExactly("file NOT_A_CERTIFICATE");
        assertThat(findings(with(new byte[64 * 1024 + 1], fingerprint))).containsExactly("file FILE_TOO_LARGE");
        assertThat(findings(with((pem(root) + pem(issuing)).getBytes(StandardCharsets.US_ASCII), fingerprint)))
                .containsExactly("file SEVERAL_CERTIFICATES");
        byte[] own = leaf.chain().get(0);
        assertThat(findings(with(own, DigestUtils.sha256Hex(own)))).containsExactly("file NOT_AN_AUTHORITY");
        byte[] list = Files.readAllBytes(authority.trust().resolve("crl/root.crl"));
        assertThat(findings(with(list, DigestUtils.sha256Hex(list)))).containsExactly("file NOT_A_CERTIFICATE");

        trust.add(administrator, with(pem(root).getBytes(StandardCharsets.US_ASCII), spaced(fingerprint)));
        assertThat(trust.lines(administrator)).hasSize(1);
    }

    @Test
    void theEndIsNotInTheFutureAndHasAReason() {
        UUID id = trust.add(administrator, asked(root)).id();

        assertThatThrownBy(() -> trust.end(administrator, id, TODAY.plusDays(1), "thôi từ ngày mai"))
                .hasMessageContaining("END_IN_FUTURE");
        assertThatThrownBy(() -> trust.end(administrator, id, null, " ")).hasMessageContaining("REASON_MISSING");
        assertThatThrownBy(() -> trust.end(administrator, UUID.randomUUID(), null, "thử quyền quản trị"))
                .hasMessageContaining(TrustReason.NOT_FOUND.name());
    }

    private List<String> findings(TrustRequest request) {
        Refusal refusal = catchThrowableOfType(() -> trust.add(administrator, request), Refusal.class);
        return refusal.findings().stream().map(TrustAdministrationIT::named).toList();
    }

    private static String named(Finding finding) {
        return finding.field() + " " + finding.reason().name();
    }

    private TrustRequest asked(byte[] file) {
        return with(file, fingerprint);
    }

    private static TrustRequest with(byte[] file, String fingerprint) {
        return new TrustRequest(
                file,
                TrustEntry.Kind.ANCHOR,
                TrustFamily.GOVERNMENT,
                fingerprint,
                "rootca.example, công văn 12",
                "gốc mới của nhà nước",
                null,
                null);
    }

    /** As people write it: AB:CD:… */
    private static String spaced(String hex) {
        return hex.toUpperCase(java.util.Locale.ROOT).replaceAll("(..)(?=.)", "$1:");
    }

    private static String pem(byte[] der) {
        return "-----BEGIN CERTIFICATE-----\n" + Base64.getMimeEncoder().encodeToString(der)
                + "\n-----END CERTIFICATE-----\n";
    }

    @SuppressWarnings("unchecked")
    private List<String> trail(String act) {
        em.flush();
        return em.createNativeQuery(
                        "SELECT details FROM audit.line WHERE act = ?1 AND actor = 'quantrivien' ORDER BY id")
                .setParameter(1, act)
                .getResultList();
    }
}
