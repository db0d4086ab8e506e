package vn.bieuduong.document;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.document.part.Letterhead;
import vn.bieuduong.document.part.NomineeLine;
import vn.bieuduong.document.part.SigningAuthority;
import vn.bieuduong.document.part.Wording;

/**
 * Tờ trình đề nghị khen thưởng.
 *
 * @param date null where somebody is to write it in
 */
public record SubmissionLetter(
        Letterhead letterhead,
        String number,
        @Nullable LocalDate date,
        String subject,
        String addressee,
        List<String> bases,
        List<String> paragraphs,
        List<NomineeLine> nominees,
        SigningAuthority signer,
        List<String> recipients)
        implements OfficialPaper {
    public SubmissionLetter {
        bases = Wording.bare(bases);
        paragraphs = List.copyOf(paragraphs);
        nominees = List.copyOf(nominees);
        recipients = Wording.bare(recipients);
    }

    /** “02 tập thể và 15 cá nhân”: how many of each kind, in the order of the list. */
    public String counted() {
        return Wording.counted(nominees);
    }
}
