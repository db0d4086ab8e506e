package vn.bieuduong.document;

/** Văn bản: what {@link Documents} can render; plain data, one record for each kind of paper. */
public sealed interface OfficialPaper
        permits FilingReceipt,
                AwardDecision,
                ReceiptSlip,
                SupplementRequest,
                RefusalSlip,
                ApologyExtension,
                StopNotice,
                NomineeNotice,
                ControlSheet,
                DossierRegister,
                CouncilMinutes,
                UnitMinutes,
                SubmissionLetter,
                NomineeList,
                AchievementReport,
                AchievementSummary,
                Certificates,
                HonourCard,
                PostingSheet,
                VillageRecord,
                CopyCertificate {

    /** Dữ liệu máy đọc: what the file says to programs, as JSON in its metadata; "" for most papers. */
    default String forPrograms() {
        return "";
    }
}
