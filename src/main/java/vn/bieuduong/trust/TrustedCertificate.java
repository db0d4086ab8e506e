package vn.bieuduong.trust;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.Sha256;
import vn.bieuduong.platform.id.AccountName;
import vn.bieuduong.signature.report.TrustFamily;
import vn.bieuduong.signature.validation.SubjectNames;
import vn.bieuduong.signature.validation.TrustTerms;

/** Chứng thư được tin: one that an administrator has trusted by page. It is ended, never deleted: old verdicts rest on it. */
@Entity
@Table(name = "trusted_certificate")
class TrustedCertificate {

    @Id
    private UUID id;

    @Version
    private int version;

    @Enumerated(EnumType.STRING)
    private TrustEntry.Kind role;

    @Enumerated(EnumType.STRING)
    private TrustFamily family;

    private String sha256;
    private byte[] der;
    private String source;
    private String reason;

    @Column(name = "in_force_from")
    private @Nullable Instant from;

    @Column(name = "in_force_to")
    private @Nullable Instant to;

    @Column(name = "added_by")
    private String addedBy;

    @Column(name = "added_at")
    private Instant addedAt;

    @Column(name = "ended_by")
    private @Nullable String endedBy;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Column(name = "end_reason")
    private @Nullable String endReason;

    @SuppressWarnings("NullAway.Init") // for JPA alone
    protected TrustedCertificate() {}

    TrustedCertificate(
            UploadedCertificate certificate,
            TrustEntry.Kind role,
            TrustTerms terms,
            TrustFamily family,
            String reason,
            AccountName by,
            Instant now) {
        this.id = UUID.randomUUID();
        this.role = role;
        this.family = family;
        this.sha256 = certificate.sha256().value();
        this.der = certificate.der();
        this.source = terms.source();
        this.reason = reason;
        this.from = terms.from();
        this.to = terms.to();
        this.addedBy = by.value();
        this.addedAt = now;
    }

    /** From then on it no longer counts; what was judged as of before stays as it is. */
    void end(Instant since, String why, AccountName by, Instant now) {
        Refusal.unless(endedAt == null, TrustReason.ALREADY_ENDED);
        if (to == null || to.isAfter(since)) {
            to = since;
        }
        endReason = why;
        endedBy = by.value();
        endedAt = now;
    }

    UUID id() {
        return id;
    }

    TrustEntry.Kind role() {
        return role;
    }

    /** As a file of a trust folder: its terms, then itself. */
    String pem() {
        return terms().lines() + "-----BEGIN CERTIFICATE-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der) + "\n-----END CERTIFICATE-----\n";
    }

    TrustLine line(Instant now) {
        UploadedCertificate certificate = UploadedCertificate.of(der);
        Instant validFrom = certificate.certificate().getNotBefore().toInstant();
        Instant validTo = certificate.certificate().getNotAfter().toInstant();
        return new TrustLine(
                id,
                role,
                family,
                SubjectNames.name(certificate.certificate().getSubjectX500Principal()),
                SubjectNames.name(certificate.certificate().getIssuerX500Principal()),
                new Sha256(sha256),
                validFrom,
                validTo,
                from,
                to,
                TrustEntry.State.of(terms(), validFrom, validTo, now),
                source,
                reason,
                addedBy,
                addedAt,
                endedBy,
                endedAt,
                endReason);
    }

    private TrustTerms terms() {
        return new TrustTerms(family, from, to, source);
    }
}
