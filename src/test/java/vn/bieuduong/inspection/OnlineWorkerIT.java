package vn.bieuduong.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.bieuduong.Portal;
import vn.bieuduong.fictional.OnlineAuthority;
import vn.bieuduong.signature.StubHost;
import vn.bieuduong.signature.report.SignerStatusCode;
import vn.bieuduong.signature.report.ValidationData;
import vn.bieuduong.signature.signing.PdfSigner;
import vn.bieuduong.signature.signing.SigningRequest;
import vn.bieuduong.signature.validation.OnlineRevocation;
import vn.bieuduong.signature.validation.TrustFolders;

/** A worker asks the hosts it was told of, and nobody else, whatever an applicant's file names. */
class OnlineWorkerIT {

    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    @TempDir
    private Path folder;

    private StubHost host;
    private Path trust;
    private Path signed;

    @BeforeEach
    void aSignedFileThatNamesAHost() throws Exception {
        host = new StubHost();
        OnlineAuthority authority = new OnlineAuthority(host.url(""), NOW);
        trust = authority.trustedIn(folder.resolve("trust"));
        host.answers("/root.crl", authority.rootList());
        host.answers("/issuing.crl", authority.issuingList(false));
        byte[] pdf = new PdfSigner()
                .seal(
                        Portal.aPdf(),
                        new SigningRequest("Tôi ký tài liệu này", "", NOW),
                        authority.seal(host.url("/issuing.crl"), host.url("/ocsp")));
        signed = Files.write(folder.resolve("signed.pdf"), pdf);
    }

    @AfterEach
    void close() throws IOException {
        host.close();
    }

    @Test
    void aWorkerThatWasToldOfNobodyConnectsNowhere() throws Exception {
        Inspection found = inspected(OnlineRevocation.OFF);

        assertThat(standing(found)).isEqualTo(SignerStatusCode.REVOCATION_UNKNOWN);
        assertThat(host.connections()).isZero();
    }

    @Test
    void aWorkerThatWasToldOfTheHostAsksItAndHandsOverWhatItHeard() throws Exception {
        // there is no OCSP at the address named, but a list
        Inspection found = inspected(new OnlineRevocation(
                Set.of(host.host()),
                Duration.ofSeconds(3),
                1_000_000,
                Duration.ofMinutes(10),
                folder.resolve("revocation"),
                null));

        assertThat(standing(found)).isEqualTo(SignerStatusCode.TRUSTED_NOW);
        assertThat(host.asked()).contains("/issuing.crl", "/root.crl").noneMatch(path -> path.endsWith("/issuer.crt"));
        assertThat(found.material().pieces().stream().filter(piece -> piece.kind() == ValidationData.Kind.CRL))
                .hasSize(2);
    }

    private Inspection inspected(OnlineRevocation online) throws Exception {
        WorkerSettings settings = WorkerSettings.of(
                        List.of(System.getProperty("java.class.path").split(File.pathSeparator)),
                        TrustFolders.under(trust),
                        Optional.empty())
                .with(online);
        try (InspectionPool pool = new InspectionPool(settings, 1, folder.resolve("work"), Clock.systemUTC())) {
            return pool.inspect(signed, "to-trinh.pdf", List.of(), Files.createDirectories(folder.resolve("into")));
        }
    }

    private static SignerStatusCode standing(Inspection found) {
        return found.signatures().signatures().get(0).standing();
    }
}
