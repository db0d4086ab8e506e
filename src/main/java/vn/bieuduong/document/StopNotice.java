package vn.bieuduong.document;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.document.part.Applicant;
import vn.bieuduong.document.part.Letterhead;
import vn.bieuduong.document.part.SigningAuthority;
import vn.bieuduong.document.part.Wording;

/**
 * Thông báo dừng giải quyết hồ sơ (mẫu 05).
 *
 * @param contact whom to ask, with telephone and e-mail, in one line
 */
public record StopNotice(
        Letterhead letterhead,
        String number,
        LocalDate date,
        String dossierNumber,
        Applicant applicant,
        String procedure,
        String stage,
        String reason,
        @Nullable String legalBasis,
        @Nullable String consequences,
        String contact,
        SigningAuthority signer,
        List<String> recipients)
        implements OfficialPaper {
    public StopNotice {
        recipients = Wording.bare(recipients);
    }
}
