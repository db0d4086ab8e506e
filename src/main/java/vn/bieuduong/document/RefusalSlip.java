package vn.bieuduong.document;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.document.part.Applicant;
import vn.bieuduong.document.part.Letterhead;

/**
 * Phiếu từ chối tiếp nhận giải quyết hồ sơ (mẫu 03).
 *
 * @param contact whom to ask, with telephone and e-mail, in one line
 */
public record RefusalSlip(
        Letterhead letterhead,
        String number,
        LocalDate date,
        String reference,
        Applicant applicant,
        String procedure,
        String reason,
        @Nullable String legalBasis,
        String contact,
        String officer)
        implements OfficialPaper {}
