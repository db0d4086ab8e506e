package vn.bieuduong.signature;

import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.spi.validation.CertificateVerifier;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonCertificateSource;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.spi.x509.revocation.crl.ExternalResourcesCRLSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Niềm tin: the anchors, intermediates and revocation lists of the configured folders, read once. Nothing here reaches the
 * network: addresses inside an uploaded file are never followed.
 */
final class Trust {

    private static final Logger LOG = LoggerFactory.getLogger(Trust.class);

    private final CommonTrustedCertificateSource anchors = new CommonTrustedCertificateSource();
    private final CommonCertificateSource intermediates = new CommonCertificateSource();
    private final ExternalResourcesCRLSource crls;

    Trust(TrustFolders folders) {
        folders.anchors().forEach(folder -> read(folder, anchors));
        folders.intermediates().forEach(folder -> read(folder, intermediates));
        crls = new ExternalResourcesCRLSource(folders.crls().stream()
                .flatMap(folder -> lists(folder).stream())
                .toArray(InMemoryDocument[]::new));
    }

    CertificateVerifier verifier() {
        CommonCertificateVerifier verifier = new CommonCertificateVerifier(true);
        verifier.setTrustedCertSources(anchors);
        verifier.setAdjunctCertSources(intermediates);
        verifier.setCrlSource(crls);
        return verifier;
    }

    private static void read(Path folder, CommonCertificateSource into) {
        for (Path file : TrustFolders.files(folder)) {
            try (InputStream in = Files.newInputStream(file)) {
                CertificateFactory.getInstance("X.509").generateCertificates(in).stream()
                        .map(X509Certificate.class::cast)
                        .forEach(certificate -> into.addCertificate(new CertificateToken(certificate)));
            } catch (CertificateException | IOException e) {
                LOG.warn("{} holds no certificate and is left out: {}", file, e.getMessage());
            }
        }
    }

    private static List<InMemoryDocument> lists(Path folder) {
        List<InMemoryDocument> lists = new ArrayList<>();
        for (Path file : TrustFolders.files(folder)) {
            try {
                lists.add(new InMemoryDocument(Files.readAllBytes(file)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return lists;
    }
}
