package vn.bieuduong.document;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Phiếu từ chối tiếp nhận giải quyết hồ sơ (mẫu 03). */
public record RefusalSlip(
        Letterhead letterhead,
        String number,
        LocalDate date,
        String reference,
        Applicant applicant,
        String procedure,
        String reason,
        @Nullable String legalBasis,
        String officer)
        implements OfficialPaper {}
