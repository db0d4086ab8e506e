package vn.bieuduong.processing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.attachment.BroughtFile;
import vn.bieuduong.attachment.CopyVerdict;
import vn.bieuduong.attachment.Scan;
import vn.bieuduong.attachment.SpotCheck;
import vn.bieuduong.award.AwardReason;
import vn.bieuduong.award.CopyToSign;
import vn.bieuduong.award.SigningWay;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.platform.FileStore;
import vn.bieuduong.platform.Finding;
import vn.bieuduong.platform.Reason;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.StoredFile;
import vn.bieuduong.platform.Texts;
import vn.bieuduong.signature.IdentityNumber;
import vn.bieuduong.signature.Integrity;
import vn.bieuduong.signature.SignatureEntry;
import vn.bieuduong.signature.SignatureReport;
import vn.bieuduong.signature.Signer;
import vn.bieuduong.signature.SignerMatch;
import vn.bieuduong.signature.Standing;

/**
 * Ký bằng thiết bị riêng: the leader downloads the decision, signs it with his own token and uploads it. It is taken when it
 * is our bytes, with nothing but his own valid signature added. A worker reads it, never this process; and no transaction is
 * open meanwhile, so that a connection does not wait for a worker.
 */
@ApplicationScoped
public class OutsideSigning {

    /** Decisions with long lists and pictures of signatures stay far below. */
    public static final long MOST_BYTES = 20L * 1024 * 1024;

    private final SigningCopies copies;
    private final SpotCheck spotCheck;
    private final FileStore store;

    @Inject
    public OutsideSigning(SigningCopies copies, SpotCheck spotCheck, FileStore store) {
        this.copies = copies;
        this.spotCheck = spotCheck;
        this.store = store;
    }

    @SuppressWarnings("NullAway") // for the client proxy alone
    protected OutsideSigning() {
        this(null, null, null);
    }

    /** The ways that are offered to the actor at this step; refused to whom it does not belong. */
    public Set<SigningWay> ways(Actor actor, DossierId id) {
        return copies.ways(actor, id);
    }

    /** Lập bản để ký: makes the decision under its number and today's date; one made before counts no more. */
    public CopyToSign prepare(Actor actor, DossierId id, String number) {
        return copies.prepare(actor, id, number);
    }

    /** The copy the actor was given at this step; refused to whom the step does not belong. */
    public Optional<CopyToSign> waiting(Actor actor, DossierId id) {
        return copies.waiting(actor, id);
    }

    /** The number the decision is to be issued under, when the leader has signed a copy with it; for the issuing clerk. */
    public Optional<String> signedNumber(Actor actor, DossierId id) {
        return copies.signedNumber(actor, id);
    }

    /** Whether his signature on it lacks its time stamp. */
    public boolean signedUnstamped(Actor actor, DossierId id) {
        return copies.signedUnstamped(actor, id);
    }

    /** Nhận bản đã ký: takes the step further, or says what is wrong with the copy and leaves everything as it is. */
    public void accept(Actor actor, DossierId id, InputStream content) {
        copies.mustOffer(SigningWay.COPY, actor, id);
        accept(actor, id, content, SigningWay.COPY);
    }

    /** The same, whichever way it was signed. */
    void accept(Actor actor, DossierId id, InputStream content, SigningWay way) {
        CopyToSign given = copies.waiting(actor, id).orElseThrow(() -> refusal(AwardReason.COPY_NOT_PREPARED));
        try (BroughtFile brought = spotCheck.receive(content, MOST_BYTES)) {
            require(!brought.sha256().equals(given.file().sha256()), ProcessingReason.COPY_NOT_SIGNED);
            require(brought.beginnings().contains(given.file().sha256()), ProcessingReason.COPY_OTHER_BYTES);
            CopyVerdict verdict =
                    spotCheck.judgeCopy(brought, store.path(given.file().sha256()));
            Signer signer = signer(verdict, actor);
            copies.signed(actor, id, given, keep(brought), verdict.found().report(), signer, way);
        }
    }

    private Signer signer(CopyVerdict verdict, Actor actor) {
        require(verdict.scan() != Scan.INFECTED, ProcessingReason.COPY_INFECTED);
        require(verdict.scan() != Scan.FAILED, ProcessingReason.COPY_NOT_SCANNED);
        SignatureReport report = verdict.found().report();
        Integrity integrity = report.integrity();
        require(integrity != Integrity.UNSIGNED, ProcessingReason.COPY_NOT_SIGNED);
        String found = report.sentence(Texts.VIETNAMESE);
        require(integrity != Integrity.UNREADABLE, ProcessingReason.COPY_UNREADABLE, found);
        require(integrity != Integrity.BROKEN, ProcessingReason.COPY_BROKEN, found);
        require(integrity != Integrity.MODIFIED, ProcessingReason.COPY_CHANGED, found);
        List<SignatureEntry> signatures = report.signatures();
        require(!signatures.isEmpty(), ProcessingReason.COPY_NOT_SIGNED);
        require(signatures.size() == 1, ProcessingReason.COPY_SIGNED_TWICE, signatures.size());
        SignatureEntry signature = signatures.get(0);
        Signer signer = signature.signer();
        String standing = signature.standing().sentence(Texts.VIETNAMESE);
        if (signer == null || signature.standing().standing() != Standing.TRUSTED) {
            throw refusal(
                    ProcessingReason.COPY_NOT_TRUSTED,
                    standing,
                    signature.standing().advice(Texts.VIETNAMESE));
        }
        if (!isOf(signer, actor.personalId(), copies.certificates(actor))) {
            throw refusal(ProcessingReason.COPY_OF_ANOTHER, signer.commonName(), actor.displayName());
        }
        require(!verdict.found().closed(), ProcessingReason.COPY_CLOSED);
        return signer;
    }

    /** By the personal number in the certificate, or by the list of those known to be his. */
    private static boolean isOf(Signer signer, @Nullable String personalId, Set<String> certificates) {
        return certificates.contains(signer.sha256())
                || (personalId != null
                        && !personalId.isBlank()
                        && SignerMatch.compare(signer.numbers(), List.of(IdentityNumber.cccd(personalId)))
                                == SignerMatch.MATCH);
    }

    private StoredFile keep(BroughtFile brought) {
        try (InputStream copy = brought.open()) {
            return store.put(copy, MOST_BYTES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void require(boolean condition, Reason reason, Object... arguments) {
        if (!condition) {
            throw refusal(reason, arguments);
        }
    }

    private static Refusal refusal(Reason reason, Object... arguments) {
        return new Refusal(List.of(Finding.on("file", reason, arguments)));
    }
}
