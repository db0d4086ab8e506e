package vn.bieuduong.issuing.receipt;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.platform.OfficeDay;
import vn.bieuduong.platform.Sha256;
import vn.bieuduong.signature.SignatureInspector;
import vn.bieuduong.signature.report.Integrity;
import vn.bieuduong.signature.report.IntegrityCode;
import vn.bieuduong.signature.report.SignatureEntry;
import vn.bieuduong.signature.report.SignatureReport;
import vn.bieuduong.signature.report.Signer;
import vn.bieuduong.signature.validation.TrustFolders;

/**
 * Con dấu trên biên nhận: whether it holds, covers the whole file, and is an office's own. Anybody with a good certificate can
 * sign a list of files; only the named office's seal makes it a receipt.
 */
final class ReceiptSeal {

    /**
     * What was found: whether the seal holds, the sentence's key with what it names, and what a reader should know besides.
     */
    record Finding(boolean holds, String key, List<String> remarks, Object... arguments) {}

    private final SignatureInspector inspector;
    private final List<Path> roots;

    ReceiptSeal(TrustFolders trust, List<Path> roots, Clock clock) {
        this.inspector = new SignatureInspector(trust, clock);
        this.roots = List.copyOf(roots);
    }

    Finding check(Path file, ReceiptData receipt) throws IOException {
        SignatureReport report = inspector.inspect(file);
        if (report.integrity() == Integrity.UNSIGNED) {
            return bad("receipt.unsealed");
        }
        if (report.code() != IntegrityCode.WHOLE_FILE || report.signatures().size() != 1) {
            return bad("receipt.changed");
        }
        SignatureEntry entry = report.signatures().get(0);
        Signer signer = entry.signer();
        List<String> remarks = new ArrayList<>();
        switch (entry.standing()) {
            case TRUSTED_NOW, TRUSTED_WHEN_SIGNED -> {}
            case EXPIRED_SINCE_SIGNING -> remarks.add("receipt.expired");
            case REVOCATION_UNKNOWN, LIST_OLDER -> remarks.add("receipt.unlisted");
            default -> {
                return bad("receipt.stranger", entry.standing());
            }
        }
        if (signer == null || signer.organisation() == null) {
            return bad("receipt.person", signer == null ? "?" : signer.commonName());
        }
        if (signer.numbers().stream().anyMatch(number -> number.kind().isOfPerson())) {
            return bad("receipt.person", signer.commonName());
        }
        if (!same(signer.organisation(), receipt.agency()) && !same(signer.commonName(), receipt.agency())) {
            return bad("receipt.other", signer.organisation(), receipt.agency());
        }
        Optional<List<Sha256>> pinned = pinned();
        if (pinned.isPresent() && !pinned.get().contains(signer.sha256())) {
            return bad("receipt.unpinned");
        }
        boolean corrected = !receipt.correctedAt().isEmpty();
        return new Finding(
                true,
                corrected ? "receipt.goodCorrected" : "receipt.good",
                remarks,
                receipt.reference(),
                signer.organisation(),
                moment(corrected ? receipt.correctedAt() : receipt.filedAt()));
    }

    /** The seals an office has published, when there is a folder of them. */
    private Optional<List<Sha256>> pinned() throws IOException {
        List<Path> folders = roots.stream()
                .map(root -> root.resolve("seals"))
                .filter(Files::isDirectory)
                .toList();
        if (folders.isEmpty()) {
            return Optional.empty();
        }
        List<Sha256> seals = new ArrayList<>();
        for (Path folder : folders) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Sha256 sha256 = fingerprint(file);
                    if (sha256 != null) {
                        seals.add(sha256);
                    }
                }
            }
        }
        return Optional.of(seals);
    }

    private static @Nullable Sha256 fingerprint(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] der = CertificateFactory.getInstance("X.509")
                    .generateCertificate(in)
                    .getEncoded();
            return Sha256.of(der);
        } catch (CertificateException e) {
            return null;
        }
    }

    /** Certificates often write a body's name in capitals. */
    private static boolean same(String one, String other) {
        return plain(one).equalsIgnoreCase(plain(other));
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC).strip().replaceAll("\\s+", " ");
    }

    private static String moment(String filedAt) {
        try {
            return OfficeDay.toTheSecond(Instant.parse(filedAt));
        } catch (DateTimeParseException e) {
            return filedAt;
        }
    }

    private static Finding bad(String key, Object... arguments) {
        return new Finding(false, key, List.of(), arguments);
    }
}
