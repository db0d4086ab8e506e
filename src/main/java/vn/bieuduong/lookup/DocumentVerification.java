package vn.bieuduong.lookup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.attachment.SpotCheck;
import vn.bieuduong.inspection.BroughtFile;
import vn.bieuduong.issuing.IssuedRecord;
import vn.bieuduong.issuing.IssuedRegister;
import vn.bieuduong.issuing.VerificationCode;
import vn.bieuduong.organisation.Organisation;
import vn.bieuduong.organisation.Organisations;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.Settings;
import vn.bieuduong.platform.Sha256;
import vn.bieuduong.signature.report.Integrity;
import vn.bieuduong.signature.report.SignatureEntry;
import vn.bieuduong.signature.report.SignatureReport;

/**
 * Kiểm tra văn bản: whether a paper somebody holds is one of ours and still counts; by the code printed on it or by the file
 * itself. The file is compared byte for byte; only when it is not one of ours does a worker look at its seal. No transaction:
 * a connection must not be held while a worker judges.
 */
@ApplicationScoped
public class DocumentVerification {

    private final IssuedRegister register;
    private final Organisations organisations;
    private final SpotCheck spotCheck;
    private final LookupThrottle throttle;
    private final long mostBytes;

    @Inject
    public DocumentVerification(
            IssuedRegister register,
            Organisations organisations,
            SpotCheck spotCheck,
            LookupThrottle throttle,
            Settings settings) {
        this.register = register;
        this.organisations = organisations;
        this.spotCheck = spotCheck;
        this.throttle = throttle;
        this.mostBytes = settings.uploads().paperBytes();
    }

    /**
     * What was issued under the code; unknown is refused as NO_SUCH_PAPER.
     *
     * @param client the caller's address, for the throttle
     */
    public Verified byCode(String typed, String client) {
        throttle.admit(client);
        Optional<IssuedRecord> found = VerificationCode.typed(typed).flatMap(register::byCode);
        if (found.isEmpty()) {
            throttle.missed(client);
        }
        return found.map(paper -> known(paper, VerificationVerdict.ISSUED, null))
                .orElseThrow(() -> Refusal.of(LookupReason.NO_SUCH_PAPER));
    }

    /** The largest file that is looked at. */
    public long mostBytes() {
        return mostBytes;
    }

    /** What the file is; it is not kept. */
    public Verified byFile(InputStream content, String client) {
        throttle.admitFile(client);
        try (BroughtFile brought = spotCheck.receive(content, mostBytes)) {
            Optional<IssuedRecord> same = register.bySha256(brought.sha256());
            if (same.isPresent()) {
                return known(same.get(), VerificationVerdict.GENUINE, brought.sha256());
            }
            Optional<IssuedRecord> madeFrom = brought.beginnings().stream()
                    .flatMap(beginning -> register.bySha256(beginning).stream())
                    .findFirst();
            VerificationVerdict verdict =
                    madeFrom.isPresent() ? VerificationVerdict.ALTERED : sealed(spotCheck.judge(brought));
            return new Verified(verdict, madeFrom, madeFrom.map(this::agency).orElse(""), brought.sha256());
        }
    }

    private VerificationVerdict sealed(SignatureReport report) {
        Optional<SignatureEntry> ours = report.signatures().stream()
                .filter(entry -> entry.signer() != null
                        && register.hasSealed(entry.signer().sha256()))
                .findFirst();
        if (ours.isEmpty()) {
            return VerificationVerdict.NOT_OURS;
        }
        return report.integrity() == Integrity.INTACT ? VerificationVerdict.UNREGISTERED : VerificationVerdict.ALTERED;
    }

    private Verified known(IssuedRecord paper, VerificationVerdict inForce, @Nullable Sha256 sha256) {
        VerificationVerdict verdict = inForce;
        if (paper.revokedAt().isPresent()) {
            verdict = VerificationVerdict.REVOKED;
        } else if (paper.replacedBy().isPresent()) {
            verdict = VerificationVerdict.REPLACED;
        }
        return new Verified(verdict, Optional.of(paper), agency(paper), sha256);
    }

    private String agency(IssuedRecord paper) {
        return organisations.find(paper.agency()).map(Organisation::name).orElse("");
    }
}
