package vn.bieuduong.signature.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.bieuduong.fictional.DemoAuthority;
import vn.bieuduong.platform.Finding;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.signature.SignatureInspector;
import vn.bieuduong.signature.report.SignatureReport;
import vn.bieuduong.signature.validation.TrustFolders;

/** A seal gets its time stamp from the configured authority; when that fails, it is refused or made without, as configured. */
class TimeStampsIT {

    private final Clock clock = Clock.systemUTC();
    private final AtomicInteger asked = new AtomicInteger();

    @TempDir
    private Path folder;

    private SigningKey key;
    private HttpServer server;
    private KeyPair pair;
    private X509Certificate certificate;
    private DemoAuthority authority;

    @BeforeEach
    void anAuthority() throws Exception {
        authority = DemoAuthority.openOrCreate(folder.resolve("demo"), clock);
        key = authority.seal("Ủy ban nhân dân tỉnh Lạc Hà", "9900001027");
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        pair = generator.generateKeyPair();
        X500Name name = new X500Name("CN=TSA thử nghiệm");
        Instant now = clock.instant();
        JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                name,
                BigInteger.ONE,
                Date.from(now.minus(Duration.ofDays(1))),
                Date.from(now.plus(Duration.ofDays(9))),
                name,
                pair.getPublic());
        builder.addExtension(Extension.extendedKeyUsage, true, new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping));
        certificate = new JcaX509CertificateConverter()
                .getCertificate(builder.build(new JcaContentSignerBuilder("SHA256withRSA").build(pair.getPrivate())));
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    @Test
    void theSealCarriesTheAuthoritysTimeAndIsStillWhole() throws Exception {
        answering(this::stamp);

        PdfSigner.Signed signed = signed(true);
        byte[] sealed = signed.pdf();

        assertThat(signed.stampMissing()).isFalse();
        assertThat(asked).hasValue(1);
        assertThat(new String(sealed, java.nio.charset.StandardCharsets.ISO_8859_1).toLowerCase(java.util.Locale.ROOT))
                .contains(STAMP_ATTRIBUTE);
        assertIntact(sealed);
    }

    @Test
    void anAuthorityThatFailsIsDoneWithoutUnlessItsStampIsRequired() throws Exception {
        answering(request -> new byte[] {1, 2, 3});

        PdfSigner.Signed without = signed(false);
        assertIntact(without.pdf());
        assertThat(without.stampMissing()).as("for the office to see").isTrue();
        assertThatThrownBy(() -> sealed(true))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.findings())
                        .extracting(Finding::reason)
                        .containsExactly(SealReason.TIME_STAMP_MISSING));
    }

    @Test
    void aStampFetchedBeforehandIsPutInAndOneOverSomethingElseIsRefused() throws Exception {
        answering(this::stamp);
        TimeStamps stamps = stamps(true);
        PdfSigner signer = PdfSigner.forStampInHand(true);
        PdfSigner.Prepared prepared =
                signer.prepare(blank(), new SigningRequest("Ký từ xa", "", clock.instant()), key.chain());
        byte[] signature = key.sign(prepared.dataToSign());

        byte[] signed = signer.embed(prepared, signature, stamps.over(signature));

        assertThat(new String(signed, java.nio.charset.StandardCharsets.ISO_8859_1).toLowerCase(java.util.Locale.ROOT))
                .contains(STAMP_ATTRIBUTE);
        assertIntact(signed);
        byte[] other = stamps.over(new byte[] {1});
        assertThatThrownBy(() -> signer.embed(prepared, signature, other))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.findings())
                        .extracting(Finding::reason)
                        .containsExactly(SealReason.TIME_STAMP_MISSING));
    }

    @Test
    void anEndlessAnswerIsNotReadToItsEnd() throws Exception {
        answering(request -> new byte[5_000_000]);

        assertThatThrownBy(() -> sealed(true))
                .isInstanceOf(Refusal.class)
                .rootCause()
                .hasMessage("answer too long");
    }

    @Test
    void aSlowAnswerIsNotWaitedFor() throws Exception {
        CountDownLatch over = new CountDownLatch(1);
        answering(request -> {
            over.await(20, TimeUnit.SECONDS);
            return stamp(request);
        });
        long before = System.nanoTime();

        assertThatThrownBy(() -> sealed(true)).isInstanceOf(Refusal.class);

        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(12));
        over.countDown();
    }

    @Test
    void aRedirectionIsNotFollowed() throws Exception {
        AtomicInteger elsewhere = new AtomicInteger();
        server.createContext("/elsewhere", exchange -> elsewhere.incrementAndGet());
        server.createContext("/tsa", exchange -> {
            exchange.getResponseHeaders().add("Location", "/elsewhere");
            exchange.sendResponseHeaders(307, -1);
            exchange.close();
        });

        assertThatThrownBy(() -> sealed(true)).isInstanceOf(Refusal.class);
        assertThat(elsewhere).hasValue(0);
    }

    /** id-aa-timeStampToken, 1.2.840.113549.1.9.16.2.14, as it stands in the hexadecimal signature. */
    private static final String STAMP_ATTRIBUTE = "060b2a864886f70d010910020e";

    private interface Answer {
        byte[] to(byte[] request) throws Exception;
    }

    private void answering(Answer answer) {
        server.createContext("/tsa", exchange -> {
            asked.incrementAndGet();
            try (exchange) {
                byte[] bytes = answer.to(exchange.getRequestBody().readAllBytes());
                exchange.sendResponseHeaders(200, bytes.length);
                exchange.getResponseBody().write(bytes);
            } catch (IOException e) {
                throw e;
            } catch (Exception e) {
                throw new IOException(e);
            }
        });
    }

    private byte[] stamp(byte[] request) throws Exception {
        var digests = new JcaDigestCalculatorProviderBuilder().build();
        var sha256 = digests.get(new org.bouncycastle.asn1.x509.AlgorithmIdentifier(
                org.bouncycastle.asn1.nist.NISTObjectIdentifiers.id_sha256));
        TimeStampTokenGenerator tokens = new TimeStampTokenGenerator(
                new JcaSimpleSignerInfoGeneratorBuilder().build("SHA256withRSA", pair.getPrivate(), certificate),
                sha256,
                new ASN1ObjectIdentifier("1.2.3.4.1"));
        tokens.addCertificates(new JcaCertStore(List.of(certificate)));
        return new TimeStampResponseGenerator(tokens, TSPAlgorithms.ALLOWED)
                .generate(new TimeStampRequest(request), BigInteger.TEN, Date.from(clock.instant()))
                .getEncoded();
    }

    private byte[] sealed(boolean required) throws IOException {
        return signed(required).pdf();
    }

    private PdfSigner.Signed signed(boolean required) throws IOException {
        return new PdfSigner(stamps(required))
                .sign(blank(), new SigningRequest("Phát hành văn bản", "", clock.instant()), key);
    }

    private TimeStamps stamps(boolean required) {
        URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/tsa");
        return new TimeStamps(address, Duration.ofSeconds(3), required);
    }

    private void assertIntact(byte[] pdf) throws IOException {
        Path file = Files.write(folder.resolve("sealed.pdf"), pdf);
        SignatureReport report = new SignatureInspector(TrustFolders.under(authority.trust()), clock).inspect(file);
        assertThat(report.isTrustworthy()).as(report.toString()).isTrue();
    }

    private static byte[] blank() throws IOException {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            document.addPage(new PDPage());
            document.save(out);
            return out.toByteArray();
        }
    }
}
