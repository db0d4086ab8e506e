package vn.bieuduong.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.attachment.SpotCheck;
import vn.bieuduong.identity.Account;
import vn.bieuduong.identity.Accounts;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.inspection.BroughtFile;
import vn.bieuduong.inspection.CopyVerdict;
import vn.bieuduong.inspection.Scan;
import vn.bieuduong.platform.FileStore;
import vn.bieuduong.platform.Finding;
import vn.bieuduong.platform.Reason;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.Settings;
import vn.bieuduong.platform.Sha256;
import vn.bieuduong.platform.StoredFile;
import vn.bieuduong.platform.Texts;
import vn.bieuduong.signature.report.IdentityNumber;
import vn.bieuduong.signature.report.Integrity;
import vn.bieuduong.signature.report.SignatureEntry;
import vn.bieuduong.signature.report.SignatureReport;
import vn.bieuduong.signature.report.Signer;
import vn.bieuduong.signature.report.SignerMatch;
import vn.bieuduong.signature.report.SignerStatus;

/**
 * Bản đã ký: takes in what comes back as a signed copy, when it is our bytes with nothing but the signer's own valid
 * signature added. A worker reads it, never this process.
 */
@ApplicationScoped
public class SignedCopies {

    private final SpotCheck spotCheck;
    private final FileStore store;
    private final Accounts accounts;
    private final long mostBytes;

    @Inject
    public SignedCopies(SpotCheck spotCheck, FileStore store, Accounts accounts, Settings settings) {
        this.spotCheck = spotCheck;
        this.store = store;
        this.accounts = accounts;
        this.mostBytes = settings.uploads().paperBytes();
    }

    /** Bản đã nhận: the file, kept, and what the worker found about it and its one signer. */
    record Signed(StoredFile file, SignatureReport report, Signer signer) {}

    /** Says what is wrong with the copy, if anything is; else keeps it. */
    Signed receive(CopyToSign given, Actor actor, InputStream content) {
        try (BroughtFile brought = spotCheck.receive(content, mostBytes)) {
            require(!brought.sha256().equals(given.file().sha256()), DecisionReason.COPY_NOT_SIGNED);
            require(brought.beginnings().contains(given.file().sha256()), DecisionReason.COPY_OTHER_BYTES);
            CopyVerdict verdict =
                    spotCheck.judgeCopy(brought, store.path(given.file().sha256()));
            Signer signer = signer(verdict, actor);
            return new Signed(keep(brought), verdict.found().report(), signer);
        }
    }

    private Signer signer(CopyVerdict verdict, Actor actor) {
        require(verdict.scan() != Scan.INFECTED, DecisionReason.COPY_INFECTED);
        require(verdict.scan() != Scan.FAILED, DecisionReason.COPY_NOT_SCANNED);
        SignatureReport report = verdict.found().report();
        Integrity integrity = report.integrity();
        require(integrity != Integrity.UNSIGNED, DecisionReason.COPY_NOT_SIGNED);
        String found = report.sentence(Texts.VIETNAMESE);
        require(integrity != Integrity.UNREADABLE, DecisionReason.COPY_UNREADABLE, found);
        require(integrity != Integrity.BROKEN, DecisionReason.COPY_BROKEN, found);
        require(integrity != Integrity.MODIFIED, DecisionReason.COPY_CHANGED, found);
        List<SignatureEntry> signatures = report.signatures();
        require(!signatures.isEmpty(), DecisionReason.COPY_NOT_SIGNED);
        require(signatures.size() == 1, DecisionReason.COPY_SIGNED_TWICE, signatures.size());
        SignatureEntry signature = signatures.get(0);
        Signer signer = signature.signer();
        String standing = signature.standing().sentence(Texts.VIETNAMESE);
        if (signer == null || signature.standing().standing() != SignerStatus.TRUSTED) {
            throw refusal(
                    DecisionReason.COPY_NOT_TRUSTED,
                    standing,
                    signature.standing().advice(Texts.VIETNAMESE));
        }
        if (!isOf(signer, actor.personalId(), certificates(actor))) {
            throw refusal(DecisionReason.COPY_OF_ANOTHER, signer.commonName(), actor.displayName());
        }
        require(!verdict.found().closed(), DecisionReason.COPY_CLOSED);
        return signer;
    }

    /** By the personal number in the certificate, or by the list of those known to be his. */
    private static boolean isOf(Signer signer, @Nullable String personalId, Set<Sha256> certificates) {
        return certificates.contains(signer.sha256())
                || (personalId != null
                        && !personalId.isBlank()
                        && SignerMatch.compare(signer.numbers(), List.of(IdentityNumber.cccd(personalId)))
                                == SignerMatch.MATCH);
    }

    private Set<Sha256> certificates(Actor actor) {
        return accounts.find(actor.account()).map(Account::certificates).orElse(Set.of());
    }

    private StoredFile keep(BroughtFile brought) {
        try (InputStream copy = brought.open()) {
            return store.put(copy, mostBytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void require(boolean condition, Reason reason, Object... arguments) {
        if (!condition) {
            throw refusal(reason, arguments);
        }
    }

    static Refusal refusal(Reason reason, Object... arguments) {
        return new Refusal(List.of(Finding.on("file", reason, arguments)));
    }
}
