package vn.bieuduong.inspection;

import jakarta.json.JsonObject;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.signature.report.SignatureReport;
import vn.bieuduong.signature.report.ValidationData;

/**
 * Kết quả kiểm tra tệp: what an inspection worker found in one file.
 *
 * @param kind what the file is by its content
 * @param pages of a PDF, else null
 * @param reasons why it cannot be used; empty when it can
 * @param warnings what a reader should know
 * @param scan what the malware scanner said
 * @param signatures the report on its signatures
 * @param text what can be read in it, cut at a limit; for search
 * @param previews pictures of its first pages: their addresses in the file store
 * @param millis how long it took
 * @param material what the verdict on its signatures rests on
 */
public record Inspection(
        MediaKind kind,
        @Nullable Integer pages,
        Set<AttachmentReason> reasons,
        Set<Warning> warnings,
        Scan scan,
        SignatureReport signatures,
        String text,
        List<String> previews,
        long millis,
        ValidationData material) {

    /** One without anything collected. */
    public Inspection(
            MediaKind kind,
            @Nullable Integer pages,
            Set<AttachmentReason> reasons,
            Set<Warning> warnings,
            Scan scan,
            SignatureReport signatures,
            String text,
            List<String> previews,
            long millis) {
        this(kind, pages, reasons, warnings, scan, signatures, text, previews, millis, ValidationData.NONE);
    }

    public Inspection {
        reasons = reasons.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(reasons));
        warnings = warnings.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(warnings));
        previews = List.copyOf(previews);
        // PostgreSQL keeps no NUL in a text
        text = text.replace("\0", "");
    }

    public boolean isUsable() {
        return reasons.isEmpty() && scan != Scan.FAILED;
    }

    public Inspection withPreviews(List<String> addresses) {
        return new Inspection(kind, pages, reasons, warnings, scan, signatures, text, addresses, millis, material);
    }

    /** Everything but the text, which has a column of its own, and the material, which is evidence. */
    public JsonObject toJson() {
        return InspectionJson.write(this, false);
    }

    public static Inspection fromJson(JsonObject json) {
        return InspectionJson.read(json);
    }
}
