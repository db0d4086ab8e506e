package vn.bieuduong.signature.validation;

import eu.europa.esig.dss.cades.validation.CAdESSignature;
import eu.europa.esig.dss.diagnostic.CertificateRevocationWrapper;
import eu.europa.esig.dss.diagnostic.CertificateWrapper;
import eu.europa.esig.dss.diagnostic.SignatureWrapper;
import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.enumerations.SubIndication;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.simplereport.SimpleReport;
import eu.europa.esig.dss.spi.signature.AdvancedSignature;
import java.time.Instant;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.platform.Sha256;
import vn.bieuduong.signature.report.IntegrityCode;
import vn.bieuduong.signature.report.SignatureEntry;
import vn.bieuduong.signature.report.SignerStatusCode;
import vn.bieuduong.signature.report.TrustFamily;

/** Ai ký: who made a signature and how far the certificate is to be believed. */
public final class SignatureEntries {

    private SignatureEntries() {}

    public static SignatureEntry entry(
            AdvancedSignature signature,
            SignatureWrapper found,
            SimpleReport simple,
            IntegrityCode integrity,
            boolean coversWholeFile,
            List<Integer> changedPages,
            Trust trust,
            Instant at) {
        CertificateToken certificate = signature.getSigningCertificateToken();
        Indication indication = simple.getIndication(signature.getId());
        SubIndication reason = simple.getSubIndication(signature.getId());
        Instant claimed = claimed(signature, found);
        Instant proven = instant(simple.getBestSignatureTime(signature.getId()));
        boolean timeProven = proven != null
                && proven.isBefore(at)
                && !found.getTimestampList().isEmpty();
        return new SignatureEntry(
                signature.getId(),
                integrity,
                standing(found, certificate, indication, reason, claimed, timeProven ? proven : null, at),
                certificate == null ? null : SubjectNames.signer(certificate),
                claimed != null ? claimed : timeProven ? proven : null,
                timeProven,
                coversWholeFile,
                algorithm(found),
                reason == null ? String.valueOf(indication) : indication + "/" + reason,
                changedPages,
                family(found, trust, at));
    }

    /** The time that the file says, or else the one that the signer's attributes say (RFC 5652 11.3). */
    private static @Nullable Instant claimed(AdvancedSignature signature, SignatureWrapper found) {
        Instant said = instant(found.getClaimedSigningTime());
        return said == null && signature instanceof CAdESSignature cades
                ? CmsBytes.signedAt(cades.getSignerInformation())
                : said;
    }

    private static @Nullable TrustFamily family(SignatureWrapper found, Trust trust, Instant at) {
        return found.getCertificateChain().stream()
                .filter(CertificateWrapper::isTrusted)
                .flatMap(anchor -> trust.family(sha256(anchor), at).stream())
                .findFirst()
                .orElse(null);
    }

    /** The library hands out the certificate itself only where evidence is collected, else its digest. */
    private static Sha256 sha256(CertificateWrapper certificate) {
        byte[] der = certificate.getBinaries();
        return der != null
                ? Sha256.of(der)
                : new Sha256(HexFormat.of()
                        .formatHex(certificate.getDigestAlgoAndValue().getDigestValue()));
    }

    private static SignerStatusCode standing(
            SignatureWrapper found,
            @Nullable CertificateToken token,
            @Nullable Indication indication,
            @Nullable SubIndication reason,
            @Nullable Instant claimed,
            @Nullable Instant proven,
            Instant at) {
        CertificateWrapper certificate = found.getSigningCertificate();
        if (certificate == null) {
            return SignerStatusCode.CERTIFICATE_MISSING;
        }
        List<CertificateWrapper> chain = found.getCertificateChain();
        if (chain.stream().noneMatch(CertificateWrapper::isTrusted)) {
            return certificate.isSelfSigned() ? SignerStatusCode.SELF_SIGNED : SignerStatusCode.ISSUER_UNKNOWN;
        }
        Instant decisive = proven != null ? proven : at;
        if (isRevoked(certificate, decisive)) {
            return SignerStatusCode.CERTIFICATE_REVOKED;
        }
        for (CertificateWrapper issuer : chain) {
            if (!issuer.equals(certificate) && !issuer.isTrusted() && isRevoked(issuer, decisive)) {
                return SignerStatusCode.ISSUER_REVOKED;
            }
        }
        if (indication == Indication.TOTAL_PASSED || indication == Indication.PASSED) {
            if (token == null || !CertificateSuitability.maySign(token)) {
                return SignerStatusCode.NOT_FOR_SIGNING;
            }
            boolean old = certificate.getNotAfter() != null
                    && certificate.getNotAfter().toInstant().isBefore(at);
            return old ? SignerStatusCode.TRUSTED_WHEN_SIGNED : SignerStatusCode.TRUSTED_NOW;
        }
        return inTime(certificate, chain, claimed, decisive, reason);
    }

    private static SignerStatusCode inTime(
            CertificateWrapper certificate,
            List<CertificateWrapper> chain,
            @Nullable Instant claimed,
            Instant decisive,
            @Nullable SubIndication reason) {
        Instant from = instant(certificate.getNotBefore());
        Instant to = instant(certificate.getNotAfter());
        if (to != null && to.isBefore(decisive)) {
            boolean whenSigned = claimed == null || claimed.isAfter(to);
            return whenSigned ? SignerStatusCode.EXPIRED_WHEN_SIGNED : SignerStatusCode.EXPIRED_SINCE_SIGNING;
        }
        if (from != null && from.isAfter(decisive)) {
            return SignerStatusCode.NOT_YET_VALID;
        }
        for (CertificateWrapper issuer : chain) {
            Instant end = instant(issuer.getNotAfter());
            if (!issuer.isTrusted() && end != null && end.isBefore(decisive)) {
                return SignerStatusCode.ISSUER_EXPIRED;
            }
        }
        if (reason == SubIndication.CRYPTO_CONSTRAINTS_FAILURE
                || reason == SubIndication.CRYPTO_CONSTRAINTS_FAILURE_NO_POE) {
            return SignerStatusCode.OLD_ALGORITHM;
        }
        boolean uninformed = chain.stream()
                .filter(issuer -> !issuer.isTrusted())
                .anyMatch(issuer -> !issuer.isRevocationDataAvailable());
        if (uninformed) {
            return SignerStatusCode.REVOCATION_UNKNOWN;
        }
        if (chain.stream().anyMatch(SignatureEntries::isYoungerThanItsLists)) {
            return SignerStatusCode.LIST_OLDER;
        }
        return reason == SubIndication.CHAIN_CONSTRAINTS_FAILURE
                ? SignerStatusCode.NOT_FOR_SIGNING
                : SignerStatusCode.UNDECIDED;
    }

    /** Whether all that is known of its revocation was said before it was issued: a list that comes out once a day. */
    private static boolean isYoungerThanItsLists(CertificateWrapper certificate) {
        Instant from = instant(certificate.getNotBefore());
        List<CertificateRevocationWrapper> said = certificate.getCertificateRevocationData();
        return from != null
                && !certificate.isTrusted()
                && !said.isEmpty()
                && said.stream()
                        .map(one -> instant(one.getThisUpdate()))
                        .allMatch(when -> when != null && when.isBefore(from));
    }

    private static boolean isRevoked(CertificateWrapper certificate, Instant decisive) {
        for (CertificateRevocationWrapper revocation : certificate.getCertificateRevocationData()) {
            Instant since = instant(revocation.getRevocationDate());
            if (revocation.isRevoked() && (since == null || !since.isAfter(decisive))) {
                return true;
            }
        }
        return false;
    }

    private static String algorithm(SignatureWrapper found) {
        String key = found.getKeyLengthUsedToSignThisToken();
        return found.getEncryptionAlgorithm() + " " + (key == null ? "?" : key) + ", " + found.getDigestAlgorithm();
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }
}
