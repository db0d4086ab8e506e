package vn.bieuduong.inspection;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import vn.bieuduong.signature.report.SignatureReport;
import vn.bieuduong.signature.report.ValidationData;

/** Dạng JSON của kết quả kiểm tra: how it leaves the worker and how it is stored. */
public final class InspectionJson {

    private InspectionJson() {}

    public static JsonObject write(Inspection inspection, boolean whole) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("kind", inspection.kind().name())
                .add("reasons", names(inspection.reasons()))
                .add("warnings", names(inspection.warnings()))
                .add("scan", inspection.scan().name())
                .add("signatures", inspection.signatures().toJson())
                .add("previews", Json.createArrayBuilder(inspection.previews()))
                .add("millis", inspection.millis());
        Integer pages = inspection.pages();
        if (pages != null) {
            json.add("pages", pages);
        }
        if (whole) {
            json.add("material", inspection.material().toJson());
        }
        return json.build();
    }

    static Inspection read(JsonObject json) {
        Set<AttachmentReason> reasons = EnumSet.noneOf(AttachmentReason.class);
        strings(json, "reasons").forEach(name -> reasons.add(AttachmentReason.valueOf(name)));
        return new Inspection(
                MediaKind.valueOf(json.getString("kind")),
                json.containsKey("pages") ? json.getInt("pages") : null,
                reasons,
                warnings(json),
                Scan.valueOf(json.getString("scan")),
                SignatureReport.fromJson(json.getJsonObject("signatures")),
                strings(json, "previews"),
                json.getJsonNumber("millis").longValue(),
                json.containsKey("material")
                        ? ValidationData.fromJson(json.getJsonObject("material"))
                        : ValidationData.NONE);
    }

    static Set<Warning> warnings(JsonObject json) {
        Set<Warning> warnings = EnumSet.noneOf(Warning.class);
        strings(json, "warnings").forEach(name -> warnings.add(Warning.valueOf(name)));
        return warnings;
    }

    static JsonArrayBuilder names(Collection<? extends Enum<?>> values) {
        JsonArrayBuilder names = Json.createArrayBuilder();
        values.stream().map(Enum::name).sorted().forEach(names::add);
        return names;
    }

    private static List<String> strings(JsonObject json, String key) {
        return json.getJsonArray(key).getValuesAs(JsonString::getString);
    }
}
