package vn.bieuduong.document;

import java.time.LocalDate;
import java.util.List;
import vn.bieuduong.document.part.Applicant;
import vn.bieuduong.document.part.Letterhead;
import vn.bieuduong.document.part.SigningAuthority;
import vn.bieuduong.document.part.Wording;

/**
 * Thông báo không tặng khen thưởng cho một đối tượng: what became of one nominee while others of the dossier were awarded.
 *
 * @param nominee with what tells him from others of the name
 * @param decision the number of the decision that names the others
 */
public record NomineeNotice(
        Letterhead letterhead,
        String number,
        LocalDate date,
        String dossierNumber,
        Applicant applicant,
        String procedure,
        String nominee,
        String decision,
        String reason,
        SigningAuthority signer,
        List<String> recipients)
        implements OfficialPaper {
    public NomineeNotice {
        reason = Wording.bare(reason);
        recipients = Wording.bare(recipients);
    }
}
