package vn.bieuduong.document;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.document.part.Letterhead;
import vn.bieuduong.document.part.NomineeLine;
import vn.bieuduong.document.part.SigningAuthority;
import vn.bieuduong.document.part.Wording;

/**
 * Danh sách tập thể, cá nhân đề nghị khen thưởng, attached to a submission letter.
 *
 * @param date null where somebody is to write it in
 * @param subject what they are put forward for, in one line
 * @param attachedTo the letter it belongs to: “Tờ trình số …”
 */
public record NomineeList(
        Letterhead letterhead,
        @Nullable LocalDate date,
        String subject,
        String attachedTo,
        List<NomineeLine> nominees,
        SigningAuthority signer,
        List<String> recipients)
        implements OfficialPaper {
    public NomineeList {
        nominees = List.copyOf(nominees);
        recipients = List.copyOf(recipients);
    }

    /** “02 tập thể và 15 cá nhân”: how many of each kind, in the order of the list. */
    public String counted() {
        return Wording.counted(nominees);
    }
}
