package vn.bieuduong.processing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.util.List;
import vn.bieuduong.award.AwardReason;
import vn.bieuduong.award.CopyToSign;
import vn.bieuduong.award.SigningWay;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.identity.SecondFactors;
import vn.bieuduong.platform.Finding;
import vn.bieuduong.platform.Refusal;

/**
 * Lãnh đạo ký: he signs at his own step, with his own key, having shown by a code of his second factor that it is he. What comes of it
 * is judged as if he had signed elsewhere, so a key that is not his, or that nobody vouches for, is found before the decision
 * goes on. No transaction is open over all of it: a wrong code and a try in vain stay in the trail.
 */
@ApplicationScoped
public class LeaderSigning {

    private final SigningCopies copies;
    private final OutsideSigning outside;
    private final SecondFactors factors;

    @Inject
    public LeaderSigning(SigningCopies copies, OutsideSigning outside, SecondFactors factors) {
        this.copies = copies;
        this.outside = outside;
        this.factors = factors;
    }

    @SuppressWarnings("NullAway") // for the client proxy alone
    protected LeaderSigning() {
        this(null, null, null);
    }

    /**
     * Signs the copy he was shown with the key the portal holds for him, and takes the step further.
     *
     * @param shown SHA-256 of that copy; another one that was made meanwhile is not signed unseen
     * @param code of his second factor
     */
    public void withKey(Actor actor, DossierId id, String shown, String code) {
        copies.mustOffer(SigningWay.KEY, actor, id);
        CopyToSign given = copies.waiting(actor, id)
                .filter(copy -> copy.file().sha256().equals(shown))
                .orElseThrow(() -> Refusal.of(ProcessingReason.COPY_NOT_SHOWN));
        factors.check(actor, code, "Ký quyết định " + given.number());
        try {
            byte[] signed = copies.signWithKey(actor, id, given);
            outside.accept(actor, id, new ByteArrayInputStream(signed), SigningWay.KEY);
        } catch (Refusal refusal) {
            Refusal named = named(refusal);
            copies.inVain(actor, id, named);
            throw named;
        }
    }

    /** In other words: what is wrong with a key that the portal holds, he cannot mend himself. */
    private static Refusal named(Refusal refusal) {
        Finding finding = refusal.findings().get(0);
        if (finding.reason() == ProcessingReason.COPY_NOT_TRUSTED) {
            return Refusal.of(
                    ProcessingReason.KEY_NOT_TRUSTED, finding.arguments().get(0));
        }
        if (finding.reason() == ProcessingReason.COPY_OF_ANOTHER) {
            List<Object> who = finding.arguments();
            return Refusal.of(ProcessingReason.KEY_OF_ANOTHER, who.get(0), who.get(1));
        }
        return finding.reason() == AwardReason.COPY_NOT_PREPARED
                ? Refusal.of(ProcessingReason.COPY_NOT_SHOWN)
                : refusal;
    }
}
