package vn.bieuduong.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.audit.TrailCheck.Fault;
import vn.bieuduong.platform.Sha256;
import vn.bieuduong.signature.SignatureInspector;
import vn.bieuduong.signature.report.DetachedCandidate;
import vn.bieuduong.signature.report.Integrity;
import vn.bieuduong.signature.report.SignatureEntry;
import vn.bieuduong.signature.report.SignatureReport;
import vn.bieuduong.signature.report.Signer;
import vn.bieuduong.signature.signing.DetachedSeal;
import vn.bieuduong.signature.validation.TrustFolders;
import vn.bieuduong.signature.validation.ValidationDataCollector;

/**
 * Con dấu của các điểm chốt: each must be over its checkpoint; whose they are is judged once for each certificate, which must be
 * an office's own.
 */
final class SealCheck {

    private final SignatureInspector inspector;
    private final Clock clock;
    private final Map<Sha256, String> holders = new LinkedHashMap<>();

    SealCheck(TrustFolders trust, Clock clock) {
        this.inspector = new SignatureInspector(trust, clock);
        this.clock = clock;
    }

    /** Whose seals were found, by the certificate's SHA-256. */
    Map<Sha256, String> holders() {
        return holders;
    }

    /** @param first the first line that rests on this seal */
    Optional<Fault> check(Checkpoint checkpoint, long first) throws IOException {
        byte[] seal = checkpoint.seal();
        Optional<byte[]> certificate =
                seal == null ? Optional.empty() : DetachedSeal.certificate(checkpoint.sealed(), seal);
        if (seal == null || certificate.isEmpty()) {
            return Optional.of(new Fault("audit.badSeal", first, checkpoint.count()));
        }
        Sha256 sha256 = Sha256.of(certificate.get());
        if (!holders.containsKey(sha256)) {
            Signer holder = holder(checkpoint, seal);
            if (holder == null || holder.organisation() == null) {
                return Optional.of(new Fault("audit.stranger", first, checkpoint.count(), sha256));
            }
            holders.put(sha256, holder.organisation());
        }
        return Optional.empty();
    }

    /** Null unless it is trusted and no person's. */
    private @Nullable Signer holder(Checkpoint checkpoint, byte[] seal) throws IOException {
        Path content = Files.createTempFile("checkpoint", ".txt");
        Path signature = Files.createTempFile("checkpoint", ".p7s");
        try {
            Files.write(content, checkpoint.sealed());
            Files.write(signature, seal);
            SignatureReport report = inspector.inspect(
                    signature,
                    List.of(new DetachedCandidate(content, "checkpoint.txt", null)),
                    clock.instant(),
                    ValidationDataCollector.none());
            if (report.integrity() != Integrity.INTACT || report.signatures().size() != 1) {
                return null;
            }
            SignatureEntry entry = report.signatures().get(0);
            Signer signer = entry.signer();
            boolean trusted =
                    switch (entry.standing()) {
                        case TRUSTED_NOW, TRUSTED_WHEN_SIGNED, EXPIRED_SINCE_SIGNING, REVOCATION_UNKNOWN -> true;
                        default -> false;
                    };
            return trusted
                            && signer != null
                            && signer.numbers().stream()
                                    .noneMatch(number -> number.kind().isOfPerson())
                    ? signer
                    : null;
        } finally {
            Files.deleteIfExists(content);
            Files.deleteIfExists(signature);
        }
    }
}
