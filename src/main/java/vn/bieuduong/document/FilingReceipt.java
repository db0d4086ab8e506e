package vn.bieuduong.document;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Biên nhận nộp hồ sơ trực tuyến: proves what was filed and when; names each file with its whole SHA-256.
 *
 * @param correctedAt when papers were last added or taken off before reception began; null where that never was
 */
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
        List<ReceivedFile> files,
        @Nullable Instant correctedAt)
        implements OfficialPaper {
    public FilingReceipt {
        files = List.copyOf(files);
    }

    /** The kind its data for programs names. */
    public static final String KIND = "filing-receipt";

    /** Whatever its template prints: who received what, and when. */
    @Override
    public String forPrograms() {
        JsonArrayBuilder listed = Json.createArrayBuilder();
        for (ReceivedFile file : files) {
            listed.add(Json.createObjectBuilder()
                    .add("component", file.component())
                    .add("name", file.fileName())
                    .add("size", file.size())
                    .add("sha256", file.sha256()));
        }
        JsonObjectBuilder receipt = Json.createObjectBuilder()
                .add("kind", KIND)
                .add("agency", agency)
                .add("reference", reference)
                .add("filedAt", filedAt.toString())
                .add("files", listed);
        if (correctedAt != null) {
            receipt.add("correctedAt", correctedAt.toString());
        }
        return receipt.build().toString();
    }

    /** Tệp đã nhận: one file of a receipt. The signature is the verdict as a sentence. */
    public record ReceivedFile(String component, String fileName, long size, String sha256, String signature) {}
}
