package vn.bieuduong.document;

import java.time.Instant;
import java.util.List;

/** Biên nhận nộp hồ sơ trực tuyến: proves what was filed and when; names each file with its whole SHA-256. */
public record FilingReceipt(
        String portal,
        String agency,
        String reference,
        String lookupCode,
        String lookupAddress,
        Instant filedAt,
        String filer,
        String submittingUnit,
        String procedure,
        String timeLimit,
        int nominees,
        List<ReceivedFile> files)
        implements OfficialPaper {
    public FilingReceipt {
        files = List.copyOf(files);
    }

    /** Tệp đã nhận: one file of a receipt. The signature is the verdict as a sentence. */
    public record ReceivedFile(String component, String fileName, long size, String sha256, String signature) {}
}
