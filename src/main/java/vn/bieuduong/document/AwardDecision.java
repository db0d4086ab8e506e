package vn.bieuduong.document;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Quyết định khen thưởng: with its list of nominees as an annex. */
public record AwardDecision(
        Letterhead letterhead,
        String number,
        LocalDate date,
        String decidingBody,
        String subject,
        List<String> legalBases,
        String proposal,
        String awardForm,
        String achievement,
        List<NomineeLine> nominees,
        @Nullable String executors,
        Signer signer,
        List<String> recipients,
        @Nullable String verificationAddress)
        implements OfficialPaper {
    public AwardDecision {
        legalBases = List.copyOf(legalBases);
        nominees = List.copyOf(nominees);
        recipients = List.copyOf(recipients);
    }

    /** “02 tập thể và 15 cá nhân”: how many of each kind, in the order of the list. */
    public String counted() {
        return Counting.kinds(nominees);
    }
}
