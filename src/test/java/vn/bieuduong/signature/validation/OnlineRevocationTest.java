package vn.bieuduong.signature.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.europa.esig.dss.model.DSSException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.bieuduong.Portal;
import vn.bieuduong.fictional.OnlineAuthority;
import vn.bieuduong.platform.Problems;
import vn.bieuduong.platform.Settings;
import vn.bieuduong.platform.Sha256;
import vn.bieuduong.signature.SignatureInspector;
import vn.bieuduong.signature.StubHost;
import vn.bieuduong.signature.report.SignatureReport;
import vn.bieuduong.signature.report.SignerStatusCode;
import vn.bieuduong.signature.report.ValidationData;
import vn.bieuduong.signature.signing.PdfSigner;
import vn.bieuduong.signature.signing.SigningKey;
import vn.bieuduong.signature.signing.SigningRequest;

/** The addresses in a certificate are a stranger's: they are called only at listed hosts, and silence is never taken for good. */
@Tag("slow")
class OnlineRevocationTest {

    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    @TempDir
    private Path folder;

    private StubHost host;
    private OnlineAuthority authority;
    private Path trust;
    private byte[] rootList;
    private byte[] issuingList;

    @BeforeEach
    void aHostThatIsNamedInCertificates() throws Exception {
        host = new StubHost();
        authority = new OnlineAuthority(host.url(""), NOW);
        trust = authority.trustedIn(folder.resolve("trust"));
        rootList = authority.rootList();
        issuingList = authority.issuingList(false);
        host.answers("/root.crl", rootList);
        host.answers("/issuing.crl", issuingList);
        host.answers("/ocsp", request -> authority.answer(request, false));
    }

    @AfterEach
    void close() throws IOException {
        host.close();
    }

    @Test
    void nobodyIsAskedWhileItIsOffOrTheHostIsNotListed() throws Exception {
        Path signed = signed(host.url("/issuing.crl"), host.url("/ocsp"));

        assertThat(judged(signed, OnlineRevocation.OFF)).isEqualTo(SignerStatusCode.REVOCATION_UNKNOWN);
        for (Set<String> hosts : List.of(
                Set.of("crl.example.vn"),
                Set.of("127.0.0.1"),
                Set.of("127.0.0.1:" + (host.port() - 1)),
                Set.of("localhost:" + host.port()))) {
            assertThat(judged(signed, asking(hosts))).as("%s", hosts).isEqualTo(SignerStatusCode.REVOCATION_UNKNOWN);
        }
        assertThat(host.connections()).isZero();
    }

    @Test
    void aListedHostsListIsUsedKeptAsEvidenceAndNotFetchedTwice() throws Exception {
        Path signed = signed(host.url("/issuing.crl"), "");
        OnlineRevocation asking = asking(Set.of(host.host()));
        Path evidence = Files.createDirectories(folder.resolve("evidence/crl"));
        ValidationDataCollector material = ValidationDataCollector.into(evidence);

        SignatureReport report = inspector(asking).inspect(signed, NOW, material);

        assertThat(report.signatures().get(0).standing()).isEqualTo(SignerStatusCode.TRUSTED_NOW);
        assertThat(host.asked()).containsExactlyInAnyOrder("/issuing.crl", "/root.crl");
        assertThat(material.material().pieces().stream()
                        .filter(piece -> piece.kind() == ValidationData.Kind.CRL)
                        .map(ValidationData.Piece::sha256))
                .containsExactlyInAnyOrder(Sha256.of(issuingList), Sha256.of(rootList));

        assertThat(judged(signed, asking)).as("by another worker").isEqualTo(SignerStatusCode.TRUSTED_NOW);
        assertThat(host.connections()).as("kept in the folder").isEqualTo(2);

        try (Stream<Path> kept = Files.list(folder.resolve("kept/crl"))) {
            for (Path file : kept.toList()) {
                Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(Duration.ofMinutes(11))));
            }
        }
        assertThat(judged(signed, asking)).isEqualTo(SignerStatusCode.TRUSTED_NOW);
        assertThat(host.connections()).as("kept for long enough").isEqualTo(4);

        host.close();
        SignatureInspector later =
                new SignatureInspector(TrustFolders.under(trust).with(folder.resolve("evidence")), Clock.systemUTC());
        assertThat(later.inspect(signed, NOW).signatures().get(0).standing())
                .as("from the evidence alone")
                .isEqualTo(SignerStatusCode.TRUSTED_NOW);
    }

    @Test
    void anOcspAnswerIsUsedAndKeptAsEvidence() throws Exception {
        Path signed = signed("", host.url("/ocsp"));
        Path evidence = Files.createDirectories(folder.resolve("evidence/ocsp"));
        ValidationDataCollector material = ValidationDataCollector.into(evidence);
        OnlineRevocation asking = asking(Set.of(host.host()));

        SignatureReport report = inspector(asking).inspect(signed, NOW, material);

        assertThat(report.signatures().get(0).standing()).isEqualTo(SignerStatusCode.TRUSTED_NOW);
        assertThat(host.asked()).containsExactlyInAnyOrder("/ocsp", "/root.crl");
        List<ValidationData.Piece> answers = material.material().pieces().stream()
                .filter(piece -> piece.kind() == ValidationData.Kind.OCSP)
                .toList();
        assertThat(answers).hasSize(1);
        assertThat(judged(signed, asking)).isEqualTo(SignerStatusCode.TRUSTED_NOW);
        assertThat(host.connections()).as("kept in the folder").isEqualTo(2);

        host.close();
        Path lists = Files.createDirectories(folder.resolve("evidence/crl"));
        try (Stream<Path> pieces = Files.list(evidence)) {
            for (Path piece : pieces.toList()) {
                if (!piece.endsWith(answers.get(0).sha256().value())) {
                    Files.move(piece, lists.resolve(piece.getFileName()));
                }
            }
        }
        SignatureInspector later =
                new SignatureInspector(TrustFolders.under(trust).with(folder.resolve("evidence")), Clock.systemUTC());
        assertThat(later.inspect(signed, NOW).signatures().get(0).standing())
                .as("from the evidence alone")
                .isEqualTo(SignerStatusCode.TRUSTED_NOW);
    }

    @Test
    void whatIsRevokedIsCalledRevoked() throws Exception {
        host.answers("/issuing.crl", authority.issuingList(true));
        host.answers("/ocsp", request -> authority.answer(request, true));

        assertThat(judged(signed(host.url("/issuing.crl"), ""), asking(Set.of(host.host()))))
                .isEqualTo(SignerStatusCode.CERTIFICATE_REVOKED);
        assertThat(judged(signed("", host.url("/ocsp")), asking(Set.of(host.host()))))
                .isEqualTo(SignerStatusCode.CERTIFICATE_REVOKED);
    }

    @Test
    void silenceTooMuchAndNonsenseLeaveItUnknown() throws Exception {
        Path signed = signed(host.url("/issuing.crl"), "");
        OnlineRevocation asking = asking(Set.of(host.host()));

        host.answers("/issuing.crl", new byte[2_000_000]);
        assertThat(judged(signed, asking)).as("too large").isEqualTo(SignerStatusCode.REVOCATION_UNKNOWN);
        host.answers("/issuing.crl", "<html>".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        assertThat(judged(signed, asking)).as("nonsense").isEqualTo(SignerStatusCode.REVOCATION_UNKNOWN);
        OnlineAuthority other = new OnlineAuthority(host.url(""), NOW);
        host.answers("/issuing.crl", other.issuingList(false));
        assertThat(judged(signed, asking)).as("somebody else's").isEqualTo(SignerStatusCode.REVOCATION_UNKNOWN);

        host.answers("/issuing.crl", StubHost.SILENT);
        long started = System.nanoTime();
        assertThat(judged(signed, asking)).as("silence").isEqualTo(SignerStatusCode.REVOCATION_UNKNOWN);
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(8));
    }

    @Test
    void anAddressThatWasSilentIsLeftAloneForAWhile() throws Exception {
        Path signed = signed(host.url("/issuing.crl"), "");
        host.answers("/issuing.crl", StubHost.SILENT);
        SignatureInspector inspector = inspector(asking(Set.of(host.host())));
        inspector.inspect(signed);
        int before = host.connections();

        assertThat(inspector.inspect(signed).signatures().get(0).standing())
                .isEqualTo(SignerStatusCode.REVOCATION_UNKNOWN);
        assertThat(host.connections()).isEqualTo(before);
    }

    @Test
    void noRedirectionIsFollowed() throws Exception {
        try (StubHost elsewhere = new StubHost()) {
            elsewhere.answers("/issuing.crl", authority.issuingList(false));
            host.redirects("/moved.crl", elsewhere.url("/issuing.crl"));

            assertThat(judged(signed(host.url("/moved.crl"), ""), asking(Set.of(host.host()))))
                    .isEqualTo(SignerStatusCode.REVOCATION_UNKNOWN);
            assertThat(elsewhere.connections()).isZero();
            assertThat(host.asked()).contains("/moved.crl");
        }
    }

    @Test
    void aStrangersCertificateCausesNoCallEvenToAListedHost() throws Exception {
        SigningKey stranger = new OnlineAuthority(host.url(""), NOW).seal(host.url("/issuing.crl"), host.url("/ocsp"));
        Path signed = Files.write(folder.resolve("stranger.pdf"), sealed(stranger));

        assertThat(judged(signed, asking(Set.of(host.host())))).isEqualTo(SignerStatusCode.ISSUER_UNKNOWN);
        assertThat(host.connections()).isZero();
    }

    @Test
    void onlyHttpAtListedHostsAndPortsIsCalled() {
        AllowListedLoader loader = new AllowListedLoader(asking(Set.of("crl.example.vn", "ocsp.example.vn:8080")));
        for (String url : List.of(
                "ldap://crl.example.vn/cn=x",
                "ftp://crl.example.vn/a.crl",
                "file:///etc/passwd",
                "http://crl.example.vn:8080/a.crl",
                "http://ocsp.example.vn/",
                "http://crl.example.vn@127.0.0.1/a.crl",
                "http://user@crl.example.vn/a.crl",
                "http://crl.example.vn.evil.example/a.crl",
                "http://127.0.0.1/",
                "not an address")) {
            assertThatThrownBy(() -> loader.get(url))
                    .as(url)
                    .isInstanceOf(DSSException.class)
                    .hasMessage("not a listed host");
        }
        OnlineRevocation lists = asking(Set.of("crl.example.vn", "ocsp.example.vn:8080"));
        assertThat(lists.lists(java.net.URI.create("HTTP://CRL.example.vn/a.crl")))
                .isTrue();
        assertThat(lists.lists(java.net.URI.create("https://crl.example.vn/a.crl")))
                .isTrue();
        assertThat(lists.lists(java.net.URI.create("http://ocsp.example.vn:8080/")))
                .isTrue();
    }

    @Test
    void aListedNameThatLeadsIntoTheOwnNetworkIsNotCalledUnlessTheAddressIsListedToo() {
        String url = "http://localhost:" + host.port() + "/root.crl";

        assertThatThrownBy(() -> new AllowListedLoader(asking(Set.of("localhost:" + host.port()))).get(url))
                .isInstanceOf(DSSException.class)
                .hasRootCauseMessage("localhost leads to the private address 127.0.0.1, which is not listed");
        assertThat(host.connections()).isZero();
        OnlineRevocation both = asking(Set.of("localhost:" + host.port(), "127.0.0.1", "[0:0:0:0:0:0:0:1]"));
        assertThat(new AllowListedLoader(both).get(url)).isEqualTo(rootList);
    }

    @Test
    void behindAProxyEverybodyIsAskedThroughItAndNobodyDirectly() throws Exception {
        try (StubHost proxy = new StubHost()) {
            proxy.answers("http://crl.bieuduong.example/issuing.crl", issuingList);
            proxy.answers(host.url("/root.crl"), rootList);
            Path signed = signed("http://crl.bieuduong.example/issuing.crl", "");
            OnlineRevocation asking = through(proxy.host(), Set.of("crl.bieuduong.example", host.host()));

            assertThat(judged(signed, asking)).isEqualTo(SignerStatusCode.TRUSTED_NOW);
            assertThat(proxy.asked())
                    .containsExactlyInAnyOrder("http://crl.bieuduong.example/issuing.crl", host.url("/root.crl"));
            assertThat(host.connections()).as("direct calls").isZero();

            assertThat(judged(
                            signed("http://other.example/issuing.crl", ""),
                            through(proxy.host(), Set.of("crl.bieuduong.example"))))
                    .as("the list counts behind a proxy too")
                    .isEqualTo(SignerStatusCode.REVOCATION_UNKNOWN);
            assertThat(proxy.asked()).noneMatch(url -> url.contains("other.example"));
        }
    }

    @Test
    void aProxyThatIsDownOrRefusesLeavesItUnknownAndIsNotPassedBy() throws Exception {
        Path signed = signed(host.url("/issuing.crl"), host.url("/ocsp"));
        String down;
        try (StubHost proxy = new StubHost()) {
            down = proxy.host();
            assertThat(judged(signed, through(down, Set.of(host.host()))))
                    .isEqualTo(SignerStatusCode.REVOCATION_UNKNOWN);
            assertThat(proxy.connections()).isPositive();
        }
        assertThat(judged(signed, through(down, Set.of(host.host())))).isEqualTo(SignerStatusCode.REVOCATION_UNKNOWN);
        assertThat(host.connections()).as("direct calls").isZero();
    }

    @Test
    void aProxyIsReadFromTheConfigurationAndAMistakeInItIsNamed() throws IOException {
        Path config = Files.createDirectories(folder.resolve("config"));
        Path file = config.resolve("revocation.yaml");
        Files.writeString(file, "hosts: [crl.example.vn]\nproxy: Proxy.tinh.gov.vn:3128\n");
        OnlineRevocation read = OnlineRevocation.read(settings(config), new Problems());
        assertThat(read.throughProxy().orElseThrow().getHostString()).isEqualTo("Proxy.tinh.gov.vn");
        assertThat(read.throughProxy().orElseThrow().getPort()).isEqualTo(3128);
        for (String wrong : List.of(
                "http://proxy:3128",
                "proxy",
                "proxy:0",
                "proxy:70000",
                "an:matkhau@proxy:3128",
                "proxy:3128/x",
                "''")) {
            Files.writeString(file, "hosts: [crl.example.vn]\nproxy: " + wrong + "\n");
            Problems problems = new Problems();
            OnlineRevocation.read(settings(config), problems);
            assertThatThrownBy(problems::refuseIfAny).as(wrong).hasMessageContaining("proxy");
        }
    }

    private OnlineRevocation through(String proxy, Set<String> hosts) {
        OnlineRevocation direct = asking(hosts);
        return new OnlineRevocation(
                direct.hosts(), direct.patience(), direct.mostBytes(), direct.cache(), direct.folder(), proxy);
    }

    @Test
    void theShippedConfigurationAsksNobodyAndMistakesAreNamed() throws IOException {
        assertThat(OnlineRevocation.read(settings(Path.of("config")), new Problems())
                        .isOn())
                .isFalse();
        Path wrong = Files.createDirectories(folder.resolve("config"));
        assertThat(OnlineRevocation.read(settings(wrong), new Problems())).isEqualTo(OnlineRevocation.OFF);
        Files.writeString(wrong.resolve("revocation.yaml"), "hosts: [\"http://crl.example.vn/a\"]\nseconds: 500\n");
        Problems problems = new Problems();
        OnlineRevocation.read(settings(wrong), problems);
        assertThatThrownBy(problems::refuseIfAny)
                .hasMessageContaining("phải là tên máy chủ")
                .hasMessageContaining("seconds");
    }

    private static Settings settings(Path config) {
        return new Settings(
                config, Path.of("target"), "http://localhost", "x", false, 1, false, java.util.Optional.empty(), 1);
    }

    /** Each with a folder of its own below the test's, the same for the same hosts. */
    private OnlineRevocation asking(Set<String> hosts) {
        return new OnlineRevocation(
                hosts, Duration.ofSeconds(2), 1_000_000, Duration.ofMinutes(10), folder.resolve("kept"), null);
    }

    private SignatureInspector inspector(OnlineRevocation online) {
        return new SignatureInspector(TrustFolders.under(trust), new OnlineSources(online), Clock.systemUTC());
    }

    private SignerStatusCode judged(Path file, OnlineRevocation online) {
        return inspector(online).inspect(file).signatures().get(0).standing();
    }

    private Path signed(String crl, String ocsp) throws Exception {
        return Files.write(Files.createTempFile(folder, "signed", ".pdf"), sealed(authority.seal(crl, ocsp)));
    }

    private static byte[] sealed(SigningKey key) {
        return new PdfSigner().seal(Portal.aPdf(), new SigningRequest("Tôi ký tài liệu này", "", NOW), key);
    }
}
