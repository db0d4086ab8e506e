package vn.bieuduong.issuing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.issuing.IssuedDocuments.Available;
import vn.bieuduong.platform.Sha256;
import vn.bieuduong.platform.StoredFile;

/** Sổ phát hành: the register of {@link IssuedDocument}. */
@ApplicationScoped
public class IssuedRegister {

    private static final Set<DocumentKind> CERTIFICATES =
            EnumSet.of(DocumentKind.MERIT_CERTIFICATE, DocumentKind.COMMENDATION);

    private final EntityManager em;

    @Inject
    public IssuedRegister(EntityManager em) {
        this.em = em;
    }

    /** What was issued under the code. */
    public Optional<IssuedRecord> byCode(VerificationCode code) {
        return one("select i from IssuedDocument i where i.code = :x", code.value())
                .map(this::record);
    }

    /** What was issued with exactly these bytes. */
    public Optional<IssuedRecord> bySha256(Sha256 sha256) {
        return one("select i from IssuedDocument i where i.sha256 = :x order by i.issuedAt desc", sha256.value())
                .map(this::record);
    }

    /** Whether papers were ever sealed with the certificate. */
    public boolean hasSealed(Sha256 certificate) {
        return one("select i from IssuedDocument i where i.sealCertificate = :x", certificate.value())
                .isPresent();
    }

    /** The decisions in force on these dossiers, the newest first. */
    List<IssuedDocuments.Decision> decisions(Collection<DossierId> dossiers) {
        return dossiers.isEmpty()
                ? List.of()
                : em.createQuery(
                                "select i from IssuedDocument i where i.dossier in :d and i.kind = :k"
                                        + " and i.revokedAt is null and i.replacedBy is null order by i.issuedAt desc",
                                IssuedDocument.class)
                        .setParameter(
                                "d", dossiers.stream().map(DossierId::value).toList())
                        .setParameter("k", DocumentKind.DECISION)
                        .getResultStream()
                        .map(IssuedDocument::decision)
                        .toList();
    }

    public void add(IssuedDocument issued) {
        em.persist(issued);
    }

    /** The paper that counts: the one no other has replaced. */
    public Optional<IssuedDocument> current(DossierId dossier, DocumentKind kind, int ordinal) {
        List<IssuedDocument> found = em.createQuery(
                        "select i from IssuedDocument i where i.dossier = :d and i.kind = :k and i.ordinal = :o"
                                + " and i.replacedBy is null",
                        IssuedDocument.class)
                .setParameter("d", dossier.value())
                .setParameter("k", kind)
                .setParameter("o", ordinal)
                .getResultList();
        return found.stream().findFirst();
    }

    /** The certificate that counts for one of the dossier's list, once it is made. */
    public Optional<Given> certificate(DossierId dossier, int ordinal) {
        return CERTIFICATES.stream()
                .flatMap(kind -> current(dossier, kind, ordinal).stream())
                .findFirst()
                .map(one -> new Given(
                        one.file(),
                        one.picture(),
                        one.lightPicture(),
                        one.revokedAt().or(() -> decisionRevokedAt(dossier))));
    }

    /**
     * A certificate as a file.
     *
     * @param picture how it looks, where that was drawn
     * @param light the same picture, small enough for a first visit
     * @param revokedAt since when it counts no more, by itself or with its decision
     */
    public record Given(
            IssuedFile file, Optional<StoredFile> picture, Optional<StoredFile> light, Optional<Instant> revokedAt) {}

    /** Every paper of the dossier that was ever issued, revoked ones too. */
    Set<Available> issued(DossierId dossier) {
        return em.createQuery("select i from IssuedDocument i where i.dossier = :d", IssuedDocument.class)
                .setParameter("d", dossier.value())
                .getResultStream()
                .map(issued -> new Available(issued.kind(), issued.ordinal()))
                .collect(Collectors.toSet());
    }

    /** The ordinals of the dossier's certificates that were revoked and not issued again. */
    Set<Integer> revokedCertificates(DossierId dossier) {
        return Set.copyOf(em.createQuery(
                        "select i.ordinal from IssuedDocument i where i.dossier = :d and i.kind in :kinds"
                                + " and i.replacedBy is null and i.revokedAt is not null",
                        Integer.class)
                .setParameter("d", dossier.value())
                .setParameter("kinds", CERTIFICATES)
                .getResultList());
    }

    /** Those of the dossier that count and were sealed without the time stamp that is configured. */
    List<IssuedDocument> unstamped(DossierId dossier) {
        return em.createQuery(
                        "select i from IssuedDocument i where i.dossier = :d and i.stampMissing = true"
                                + " and i.replacedBy is null and i.revokedAt is null",
                        IssuedDocument.class)
                .setParameter("d", dossier.value())
                .getResultList();
    }

    private Optional<IssuedDocument> one(String query, String value) {
        return em.createQuery(query, IssuedDocument.class)
                .setParameter("x", value)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** Follows a chain of replacements to its end, so that nobody is led to a paper that is replaced itself. */
    private IssuedRecord record(IssuedDocument issued) {
        Optional<VerificationCode> newest = issued.replacedBy();
        for (Optional<VerificationCode> next = newest; next.isPresent(); next = replacement(next.get())) {
            newest = next;
        }
        return issued.record(newest, issued.revokedAt().or(() -> revokedWithDecision(issued)));
    }

    /** A certificate counts only as long as the decision it rests on. */
    private Optional<Instant> revokedWithDecision(IssuedDocument issued) {
        return issued.kind().isCertificate() ? decisionRevokedAt(issued.dossier()) : Optional.empty();
    }

    /** Since when the dossier's decision counts no more. */
    public Optional<Instant> decisionRevokedAt(DossierId dossier) {
        return current(dossier, DocumentKind.DECISION, 0).flatMap(IssuedDocument::revokedAt);
    }

    private Optional<VerificationCode> replacement(VerificationCode code) {
        return one("select i from IssuedDocument i where i.code = :x", code.value())
                .flatMap(IssuedDocument::replacedBy);
    }
}
