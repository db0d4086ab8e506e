package vn.bieuduong.signature.validation;

import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.model.x509.revocation.Revocation;
import eu.europa.esig.dss.spi.validation.CertificateVerifier;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonCertificateSource;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.spi.x509.CompositeRevocationSource;
import eu.europa.esig.dss.spi.x509.revocation.RevocationSource;
import eu.europa.esig.dss.spi.x509.revocation.crl.ExternalResourcesCRLSource;
import eu.europa.esig.dss.spi.x509.revocation.ocsp.ExternalResourcesOCSPSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.bieuduong.platform.Sha256;
import vn.bieuduong.signature.report.TrustFamily;

/**
 * Niềm tin: the anchors, intermediates and revocation lists of the configured folders, read once. Addresses inside an uploaded
 * file are never followed, but for revocation at the hosts that the configuration lists.
 */
public final class Trust {

    private static final Logger LOG = LoggerFactory.getLogger(Trust.class);

    private static final Duration RECENT = Duration.ofHours(1);

    /** A certificate and how it is trusted. */
    private record Trusted(CertificateToken certificate, Sha256 sha256, TrustTerms terms) {}

    private final List<Trusted> anchors = new ArrayList<>();
    private final List<Trusted> intermediates = new ArrayList<>();
    private final ExternalResourcesCRLSource crls;
    private final ExternalResourcesOCSPSource answers;
    private final OnlineSources online;
    private final Clock clock;
    private final Sha256 sha256;

    public Trust(TrustFolders folders, OnlineSources online, Clock clock) {
        this.online = online;
        this.clock = clock;
        folders.anchors().forEach(folder -> read(folder, anchors));
        folders.intermediates().forEach(folder -> read(folder, intermediates));
        crls = new ExternalResourcesCRLSource(contents(folders.crls()));
        answers = new ExternalResourcesOCSPSource(contents(folders.ocsps()));
        sha256 = Sha256.of(anchors.stream()
                .map(anchor -> anchor.sha256() + "\n" + anchor.terms().lines())
                .sorted()
                .collect(Collectors.joining("\n"))
                .getBytes(StandardCharsets.UTF_8));
    }

    /** What judges a file as of the moment: with whoever was or is trusted then. */
    public CertificateVerifier verifier(Instant at) {
        CommonTrustedCertificateSource trusted = new CommonTrustedCertificateSource();
        CommonCertificateSource known = new CommonCertificateSource();
        add(anchors, at, trusted);
        add(intermediates, at, known);
        CommonCertificateVerifier verifier = new CommonCertificateVerifier(true);
        verifier.setTrustedCertSources(trusted);
        verifier.setAdjunctCertSources(known);
        // a file judged as of long ago rests on what was known then; today the newest word counts
        online.forgetOld();
        boolean past = at.isBefore(clock.instant().minus(RECENT));
        verifier.setCrlSource(inOrder(crls, online.crl(), past));
        verifier.setOcspSource(inOrder(answers, online.ocsp(), past));
        return verifier;
    }

    /** SHA-256 of all anchors and their terms: stored with each report, so that one can tell whom it trusted. */
    public Sha256 sha256() {
        return sha256;
    }

    /** The family of an anchor that counts at the moment, when somebody said it. */
    Optional<TrustFamily> family(Sha256 anchor, Instant at) {
        return anchors.stream()
                .filter(one -> one.sha256().equals(anchor) && one.terms().cover(at))
                .flatMap(one -> Optional.ofNullable(one.terms().family()).stream())
                .findFirst();
    }

    private static void add(List<Trusted> all, Instant at, CommonCertificateSource into) {
        all.stream().filter(one -> one.terms().cover(at)).forEach(one -> into.addCertificate(one.certificate()));
    }

    private static void read(Path folder, List<Trusted> into) {
        for (Path file : TrustFolders.files(folder)) {
            try {
                byte[] bytes = Files.readAllBytes(file);
                TrustTerms terms = TrustTerms.of(bytes);
                for (var certificate :
                        CertificateFactory.getInstance("X.509").generateCertificates(new ByteArrayInputStream(bytes))) {
                    X509Certificate found = (X509Certificate) certificate;
                    into.add(new Trusted(new CertificateToken(found), Sha256.of(found.getEncoded()), terms));
                }
            } catch (CertificateException | IOException e) {
                LOG.warn("{} holds no certificate and is left out: {}", file, e.getMessage());
            }
        }
    }

    private static <R extends Revocation> RevocationSource<R> inOrder(
            RevocationSource<R> kept, Optional<RevocationSource<R>> asked, boolean keptFirst) {
        if (asked.isEmpty()) {
            return kept;
        }
        Map<String, RevocationSource<R>> sources = new LinkedHashMap<>();
        if (keptFirst) {
            sources.put("kept", kept);
        }
        sources.put("asked", asked.get());
        sources.putIfAbsent("kept", kept);
        CompositeRevocationSource<R> both = new CompositeRevocationSource<>();
        both.setSources(sources);
        return both;
    }

    private static InMemoryDocument[] contents(List<Path> folders) {
        List<InMemoryDocument> contents = new ArrayList<>();
        for (Path folder : folders) {
            for (Path file : TrustFolders.files(folder)) {
                try {
                    contents.add(new InMemoryDocument(Files.readAllBytes(file)));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
        return contents.toArray(InMemoryDocument[]::new);
    }
}
