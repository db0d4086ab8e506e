package vn.bieuduong.composing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import vn.bieuduong.attachment.SpotCheck;
import vn.bieuduong.identity.Account;
import vn.bieuduong.identity.Accounts;
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
import vn.bieuduong.platform.id.AccountName;
import vn.bieuduong.signature.report.IdentityNumber;
import vn.bieuduong.signature.report.Integrity;
import vn.bieuduong.signature.report.SignatureEntry;
import vn.bieuduong.signature.report.SignatureReport;
import vn.bieuduong.signature.report.Signer;
import vn.bieuduong.signature.report.SignerMatch;

/**
 * Nhận lại giấy tờ đã ký: takes in what comes back, when it is the portal's own bytes with nothing but signatures of those whose turn it is
 * added. A worker reads it, never this process. Whether a certificate is trusted is for the papers' check to say, as of any other paper.
 */
@ApplicationScoped
class SignedBack {

    private final SpotCheck spotCheck;
    private final FileStore store;
    private final Accounts accounts;
    private final long mostBytes;

    @Inject
    SignedBack(SpotCheck spotCheck, FileStore store, Accounts accounts, Settings settings) {
        this.spotCheck = spotCheck;
        this.store = store;
        this.accounts = accounts;
        this.mostBytes = settings.uploads().paperBytes();
    }

    /** Bản đã nhận: the file, kept, and whose certificates have signed since, in the order of their turns. */
    record Signed(StoredFile file, List<Sha256> certificates) {}

    Signed receive(ComposedPapers.Turn turn, InputStream content) {
        Sha256 given = turn.paper().newest().sha256();
        try (BroughtFile brought = spotCheck.receive(content, mostBytes)) {
            require(!brought.sha256().equals(given), ComposingReason.FILE_NOT_SIGNED);
            require(brought.beginnings().contains(given), ComposingReason.FILE_OF_OTHER_BYTES);
            CopyVerdict verdict = spotCheck.judgeCopy(brought, store.path(given));
            List<Sha256> certificates = signers(turn, verdict);
            return new Signed(keep(brought), certificates);
        }
    }

    private List<Sha256> signers(ComposedPapers.Turn turn, CopyVerdict verdict) {
        require(verdict.scan() != Scan.INFECTED, ComposingReason.FILE_INFECTED);
        require(verdict.scan() != Scan.FAILED, ComposingReason.FILE_NOT_SCANNED);
        SignatureReport report = verdict.found().report();
        Integrity integrity = report.integrity();
        String found = report.sentence(Texts.VIETNAMESE);
        require(integrity != Integrity.UNSIGNED, ComposingReason.FILE_NOT_SIGNED);
        require(integrity != Integrity.UNREADABLE, ComposingReason.FILE_UNREADABLE, found);
        require(integrity != Integrity.BROKEN, ComposingReason.FILE_BROKEN, found);
        require(integrity != Integrity.MODIFIED, ComposingReason.FILE_CHANGED, found);
        List<Signer> added = added(report, turn.earlier());
        require(!added.isEmpty(), ComposingReason.FILE_NOT_SIGNED);
        List<Sha256> certificates = inTurn(added, turn.left());
        if (certificates.size() < turn.left().size()) {
            require(
                    !verdict.found().closed(),
                    ComposingReason.FILE_CLOSED,
                    turn.left().get(certificates.size()).name());
        }
        return certificates;
    }

    /** Those who have signed since it was given out. */
    private static List<Signer> added(SignatureReport report, List<Sha256> earlier) {
        List<Sha256> known = new ArrayList<>(earlier);
        List<Signer> added = new ArrayList<>();
        for (SignatureEntry entry : report.signatures()) {
            Signer signer = entry.signer();
            if (signer == null) {
                throw refusal(ComposingReason.FILE_BROKEN, entry.integrity().sentence(Texts.VIETNAMESE));
            }
            if (!known.remove(signer.sha256())) {
                added.add(signer);
            }
        }
        return added;
    }

    /** The certificates in the order of turns; nobody may come before his turn, and nobody who is not awaited. */
    private List<Sha256> inTurn(List<Signer> added, List<Candidate> left) {
        List<Signer> open = new ArrayList<>(added);
        List<Sha256> certificates = new ArrayList<>();
        for (Candidate awaited : left) {
            Signer his = open.stream()
                    .filter(signer -> isOf(signer, awaited))
                    .findFirst()
                    .orElse(null);
            if (his == null) {
                break;
            }
            open.remove(his);
            certificates.add(his.sha256());
        }
        if (!open.isEmpty()) {
            Candidate turn = left.get(Math.min(certificates.size(), left.size() - 1));
            Signer other = open.get(0);
            boolean later = left.stream().anyMatch(awaited -> isOf(other, awaited));
            throw refusal(
                    later ? ComposingReason.FILE_OUT_OF_TURN : ComposingReason.FILE_OF_ANOTHER,
                    other.commonName(),
                    turn.name());
        }
        return certificates;
    }

    /** By the personal number in the certificate, by the list of those known to be his, or by the name where neither has numbers. */
    boolean isOf(Signer signer, Candidate awaited) {
        SignerMatch match = awaited.personalId().isEmpty()
                ? SignerMatch.NOT_COMPARABLE
                : SignerMatch.compare(signer.numbers(), List.of(number(awaited.personalId())));
        boolean named = plain(signer.commonName()).equals(plain(awaited.name()));
        return match == SignerMatch.MATCH
                || certificates(awaited).contains(signer.sha256())
                || (match == SignerMatch.NOT_COMPARABLE && named);
    }

    private Set<Sha256> certificates(Candidate awaited) {
        AccountName account = awaited.account();
        return account == null
                ? Set.of()
                : accounts.find(account).map(Account::certificates).orElse(Set.of());
    }

    private static IdentityNumber number(String personalId) {
        return new IdentityNumber(
                personalId.length() == 12 ? IdentityNumber.Kind.CCCD : IdentityNumber.Kind.CMND, personalId);
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC)
                .strip()
                .replaceAll("\\s+", " ")
                .toLowerCase(Locale.ROOT);
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

    private static Refusal refusal(Reason reason, Object... arguments) {
        return new Refusal(List.of(Finding.on("file", reason, arguments)));
    }
}
