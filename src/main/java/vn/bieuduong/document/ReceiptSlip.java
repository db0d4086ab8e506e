package vn.bieuduong.document;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.document.part.Applicant;
import vn.bieuduong.document.part.Letterhead;

/** Giấy tiếp nhận hồ sơ và hẹn trả kết quả (mẫu 01). */
public record ReceiptSlip(
        Letterhead letterhead,
        String number,
        String dossierNumber,
        @Nullable String lookupAddress,
        Applicant applicant,
        String procedure,
        List<SubmittedPaper> papers,
        String timeLimit,
        Instant receivedAt,
        Instant dueAt,
        String collection,
        @Nullable String book,
        @Nullable String bookEntry,
        String receiver)
        implements OfficialPaper {
    public ReceiptSlip {
        papers = List.copyOf(papers);
    }

    /** Giấy tờ đã nộp: one paper of a slip and how it was handed in (“01 bản điện tử”). */
    public record SubmittedPaper(String name, String copies) {}
}
