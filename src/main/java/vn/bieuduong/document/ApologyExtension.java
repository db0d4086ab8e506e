package vn.bieuduong.document;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.bieuduong.document.part.Applicant;
import vn.bieuduong.document.part.Letterhead;
import vn.bieuduong.document.part.SigningAuthority;
import vn.bieuduong.document.part.Wording;

/**
 * Văn bản xin lỗi và đề nghị gia hạn thời gian giải quyết (mẫu 04).
 *
 * @param contact whom to ask, with telephone and e-mail, in one line
 */
public record ApologyExtension(
        Letterhead letterhead,
        String number,
        LocalDate date,
        String dossierNumber,
        Applicant applicant,
        String procedure,
        Instant receivedAt,
        Instant dueAt,
        String reason,
        Instant newDueAt,
        String contact,
        SigningAuthority signer,
        List<String> recipients)
        implements OfficialPaper {
    public ApologyExtension {
        recipients = Wording.bare(recipients);
    }
}
