package vn.bieuduong.inspection;

import jakarta.json.JsonObject;
import java.util.EnumSet;
import java.util.HashSet;
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
 * @param previews pictures of its first pages, once they are drawn: their addresses in the file store
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
            long millis) {
        this(kind, pages, reasons, warnings, scan, signatures, List.of(), millis, ValidationData.NONE);
    }

    public Inspection {
        reasons = reasons.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(reasons));
        warnings = warnings.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(warnings));
        previews = List.copyOf(previews);
    }

    public boolean isUsable() {
        return reasons.isEmpty() && scan != Scan.FAILED;
    }

    /** With the pictures that were drawn of it since, and what of it could not be drawn or read. */
    public Inspection with(Illustration drawn) {
        Set<Warning> more = new HashSet<>(warnings);
        drawn.warnings().stream()
                .filter(warning -> warning != Warning.PICTURE_CUT || kind.isDrawn())
                .forEach(more::add);
        return new Inspection(kind, pages, reasons, more, scan, signatures, drawn.previews(), millis, material);
    }

    /** What was drawn of it, with the text that is kept elsewhere. */
    public Illustration illustration(String text) {
        Set<Warning> cut = new HashSet<>(warnings);
        cut.retainAll(Illustration.LOST.warnings());
        return new Illustration(text, previews, cut);
    }

    /** Everything but the material, which is evidence. */
    public JsonObject toJson() {
        return InspectionJson.write(this, false);
    }

    public static Inspection fromJson(JsonObject json) {
        return InspectionJson.read(json);
    }
}
