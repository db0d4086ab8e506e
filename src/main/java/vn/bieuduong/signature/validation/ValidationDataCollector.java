package vn.bieuduong.signature.validation;

import eu.europa.esig.dss.diagnostic.CertificateWrapper;
import eu.europa.esig.dss.diagnostic.DiagnosticData;
import eu.europa.esig.dss.diagnostic.RevocationWrapper;
import eu.europa.esig.dss.diagnostic.SignatureWrapper;
import eu.europa.esig.dss.enumerations.RevocationType;
import eu.europa.esig.dss.enumerations.TokenExtractionStrategy;
import eu.europa.esig.dss.spi.DSSUtils;
import eu.europa.esig.dss.validation.reports.Reports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.platform.Sha256;
import vn.bieuduong.signature.report.Signer;
import vn.bieuduong.signature.report.ValidationData;
import vn.bieuduong.signature.report.ValidationData.Kind;
import vn.bieuduong.signature.report.ValidationData.Piece;

/** Người gom chứng cứ: writes what a verdict rests on into a folder, each piece under its SHA-256. */
public final class ValidationDataCollector {

    private static final int MOST_PIECES = 200;

    private final @Nullable Path folder;
    private final Map<Sha256, Integer> places = new LinkedHashMap<>();
    private final List<Piece> pieces = new ArrayList<>();
    private final Map<String, List<Integer>> chains = new HashMap<>();

    private ValidationDataCollector(@Nullable Path folder) {
        this.folder = folder;
    }

    /** Collects nothing; extraction costs time that most callers need not spend. */
    public static ValidationDataCollector none() {
        return new ValidationDataCollector(null);
    }

    public static ValidationDataCollector into(Path folder) {
        return new ValidationDataCollector(folder);
    }

    public ValidationData material() {
        return new ValidationData(pieces, chains);
    }

    public TokenExtractionStrategy strategy() {
        return folder == null
                ? TokenExtractionStrategy.NONE
                : TokenExtractionStrategy.EXTRACT_CERTIFICATES_AND_REVOCATION_DATA;
    }

    public void collect(Reports reports) throws IOException {
        if (folder == null) {
            return;
        }
        DiagnosticData data = reports.getDiagnosticData();
        for (SignatureWrapper signature : data.getSignatures()) {
            List<Integer> chain = new ArrayList<>();
            for (CertificateWrapper certificate : signature.getCertificateChain()) {
                add(certificate, folder, chain);
            }
            chains.put(signature.getId(), chain);
        }
        for (RevocationWrapper revocation : data.getAllRevocationData()) {
            add(revocation, folder);
        }
    }

    private void add(CertificateWrapper certificate, Path into, List<Integer> chain) throws IOException {
        byte[] der = certificate.getBinaries();
        if (der == null) {
            return;
        }
        Sha256 sha256 = Sha256.of(der);
        Integer known = places.get(sha256);
        if (known == null) {
            if (pieces.size() >= MOST_PIECES) {
                return;
            }
            Signer holder = SubjectNames.signer(DSSUtils.loadCertificate(der));
            known = keep(
                    new Piece(
                            Kind.CERTIFICATE,
                            holder.commonName(),
                            holder.issuer(),
                            holder.validFrom(),
                            holder.validTo(),
                            certificate.isTrusted(),
                            sha256),
                    der,
                    into);
        }
        chain.add(known);
    }

    private void add(RevocationWrapper revocation, Path into) throws IOException {
        byte[] der = revocation.getBinaries();
        if (der == null || pieces.size() >= MOST_PIECES) {
            return;
        }
        Sha256 sha256 = Sha256.of(der);
        if (!places.containsKey(sha256)) {
            CertificateWrapper issuer = revocation.getSigningCertificate();
            String name = issuer == null ? "" : String.valueOf(issuer.getCommonName());
            Kind kind = revocation.getRevocationType() == RevocationType.OCSP ? Kind.OCSP : Kind.CRL;
            keep(
                    new Piece(
                            kind,
                            name,
                            name,
                            instant(revocation.getThisUpdate()),
                            instant(revocation.getNextUpdate()),
                            false,
                            sha256),
                    der,
                    into);
        }
    }

    private int keep(Piece piece, byte[] der, Path into) throws IOException {
        Files.write(into.resolve(piece.sha256().value()), der);
        places.put(piece.sha256(), pieces.size());
        pieces.add(piece);
        return pieces.size() - 1;
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }
}
