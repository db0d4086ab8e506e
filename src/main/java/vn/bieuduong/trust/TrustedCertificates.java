package vn.bieuduong.trust;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.platform.Finding;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.Settings;
import vn.bieuduong.platform.Sha256;
import vn.bieuduong.platform.id.AccountName;
import vn.bieuduong.signature.report.TrustFamily;
import vn.bieuduong.signature.validation.TrustTerms;

/** Sổ chứng thư được tin: the register of what administrators trust by page. Who may change it is for the caller to decide. */
@ApplicationScoped
public class TrustedCertificates {

    private static final int LONGEST_TEXT = 1_000;

    private final EntityManager em;
    private final TrustList folders;
    private final Clock clock;

    @Inject
    public TrustedCertificates(EntityManager em, TrustList folders, Clock clock) {
        this.em = em;
        this.folders = folders;
        this.clock = clock;
    }

    /** Every one ever trusted by page, newest first. */
    public List<TrustLine> lines() {
        return all("order by t.addedAt desc, t.id").stream()
                .map(one -> one.line(clock.instant()))
                .toList();
    }

    /** Everything that stands against the request; empty when it may be carried out. */
    public List<Finding> check(TrustRequest request) {
        List<Finding> findings = new ArrayList<>();
        try {
            UploadedCertificate certificate = UploadedCertificate.of(request.file());
            known(certificate, request.role(), findings);
            if (request.fingerprint().isBlank()) {
                findings.add(Finding.on("fingerprint", TrustReason.FINGERPRINT_MISSING));
            } else if (!certificate.has(request.fingerprint())) {
                findings.add(Finding.on("fingerprint", TrustReason.FINGERPRINT_DIFFERS, certificate.sha256()));
            }
        } catch (Refusal unreadable) {
            unreadable.findings().forEach(f -> findings.add(new Finding(f.reason(), "file", f.arguments())));
        }
        if (request.role() == null || request.role() == TrustEntry.Kind.CRL) {
            findings.add(Finding.on("role", TrustReason.ROLE_MISSING));
        }
        if (request.family() == null) {
            findings.add(Finding.on("family", TrustReason.FAMILY_MISSING));
        }
        if (request.source().isBlank()) {
            findings.add(Finding.on("source", TrustReason.SOURCE_MISSING));
        } else if (request.source().length() > LONGEST_TEXT) {
            findings.add(Finding.on("source", TrustReason.TEXT_TOO_LONG, LONGEST_TEXT));
        }
        if (request.from() != null && request.to() != null && request.to().isBefore(request.from())) {
            findings.add(Finding.on("to", TrustReason.PERIOD_REVERSED));
        }
        return findings;
    }

    private void known(UploadedCertificate certificate, TrustEntry.@Nullable Kind role, List<Finding> findings) {
        Sha256 sha256 = certificate.sha256();
        folders.entries().stream()
                .filter(entry -> entry.kind() == role && sha256.equals(entry.sha256()))
                .findFirst()
                .ifPresent(entry -> findings.add(Finding.on("file", TrustReason.ALREADY_IN_FOLDER, entry.file())));
        boolean listed = all("where t.endedAt is null").stream()
                .map(one -> one.line(clock.instant()))
                .anyMatch(line -> line.role() == role && line.sha256().equals(sha256));
        if (listed) {
            findings.add(Finding.on("file", TrustReason.ALREADY_TRUSTED));
        }
    }

    /** Trusts it from now on, or as of the days of the request. */
    public TrustLine add(TrustRequest request, AccountName by) {
        Refusal.ifAny(check(request));
        TrustEntry.Kind role = request.role();
        TrustFamily family = request.family();
        if (role == null || family == null) {
            throw new IllegalArgumentException("unchecked request");
        }
        LocalDate to = request.to();
        TrustTerms terms = new TrustTerms(
                family, start(request.from()), start(to == null ? null : to.plusDays(1)), request.source());
        TrustedCertificate added = new TrustedCertificate(
                UploadedCertificate.of(request.file()), role, terms, family, request.reason(), by, clock.instant());
        em.persist(added);
        return added.line(clock.instant());
    }

    /** Ends one as of the beginning of a past day, or now when there is none. */
    public TrustLine end(UUID id, @Nullable LocalDate since, String reason, AccountName by) {
        Instant now = clock.instant();
        Instant moment = since == null ? now : since.atStartOfDay(Settings.ZONE).toInstant();
        if (moment.isAfter(now)) {
            throw new Refusal(List.of(Finding.on("since", TrustReason.END_IN_FUTURE)));
        }
        TrustedCertificate one = em.find(TrustedCertificate.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (one == null) {
            throw Refusal.of(TrustReason.NOT_FOUND);
        }
        one.end(moment, reason, by, now);
        return one.line(now);
    }

    /** Every one as a file of a trust folder: under {@code anchors/} or {@code intermediates/}, with its terms. */
    Map<String, String> files() {
        Map<String, String> files = new TreeMap<>();
        for (TrustedCertificate one : all("")) {
            String folder = one.role() == TrustEntry.Kind.ANCHOR ? "anchors" : "intermediates";
            files.put(folder + "/" + one.id() + ".crt", one.pem());
        }
        return files;
    }

    private List<TrustedCertificate> all(String rest) {
        return em.createQuery("select t from TrustedCertificate t " + rest, TrustedCertificate.class)
                .getResultList();
    }

    private static @Nullable Instant start(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(Settings.ZONE).toInstant();
    }
}
