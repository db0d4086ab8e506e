package vn.bieuduong.document;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.document.part.Letterhead;
import vn.bieuduong.document.part.NomineeLine;
import vn.bieuduong.document.part.SigningAuthority;
import vn.bieuduong.document.part.Wording;

/**
 * Quyết định khen thưởng: with its list of nominees as an annex.
 *
 * @param number with its sign: “112/QĐ-UBND”
 * @param decidingBody in sentence case: “Chủ tịch Ủy ban nhân dân tỉnh Sông Lam”
 * @param subject “Về việc tặng Bằng khen …”
 * @param legalBases “Căn cứ …” each
 * @param proposal “Theo đề nghị của …”
 * @param awardForm what is given: “Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh”
 * @param achievement goes on after “Tặng … cho 02 tập thể và 15 cá nhân”: “đã có thành tích xuất sắc trong …”
 * @param executors who carries the decision out, from “Chánh Văn phòng …” to “… có tên tại Điều 1”
 */
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
        SigningAuthority signer,
        List<String> recipients)
        implements OfficialPaper {
    public AwardDecision {
        legalBases = Wording.bare(legalBases);
        proposal = Wording.bare(proposal);
        executors = executors == null ? null : Wording.bare(executors);
        nominees = List.copyOf(nominees);
        recipients = Wording.bare(recipients);
    }

    /** “02 tập thể và 15 cá nhân”: how many of each kind, in the order of the list. */
    public String counted() {
        return Wording.counted(nominees);
    }
}
