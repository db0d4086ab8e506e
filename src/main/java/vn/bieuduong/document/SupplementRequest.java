package vn.bieuduong.document;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.document.part.Applicant;
import vn.bieuduong.document.part.Letterhead;

/**
 * Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ (mẫu 02): everything that is missing, asked once.
 *
 * @param contact whom to ask, with telephone and e-mail, in one line
 */
public record SupplementRequest(
        Letterhead letterhead,
        String number,
        LocalDate date,
        String dossierNumber,
        Applicant applicant,
        String procedure,
        List<RequestedItem> items,
        @Nullable String legalBasis,
        @Nullable LocalDate answerBy,
        String contact,
        String officer,
        @Nullable String lookupAddress)
        implements OfficialPaper {
    public SupplementRequest {
        items = List.copyOf(items);
    }

    /** Nội dung yêu cầu bổ sung: what to bring and why. */
    public record RequestedItem(String item, String reason) {}
}
