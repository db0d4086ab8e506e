package vn.bieuduong.document;

import java.time.LocalDate;
import java.util.List;

/** Tờ trình đề nghị khen thưởng. */
public record SubmissionLetter(
        Letterhead letterhead,
        String number,
        LocalDate date,
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
