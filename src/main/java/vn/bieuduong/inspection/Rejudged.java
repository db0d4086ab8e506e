package vn.bieuduong.inspection;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.util.List;
import vn.bieuduong.signature.report.SignatureReport;
import vn.bieuduong.signature.report.ValidationData;

/** Kiểm tra lại: a file's signatures judged as of several moments, in the order asked, and what the last verdict rests on. */
public record Rejudged(List<SignatureReport> reports, ValidationData material) {

    public Rejudged {
        reports = List.copyOf(reports);
    }

    public JsonObject toJson() {
        JsonArrayBuilder all = Json.createArrayBuilder();
        reports.forEach(report -> all.add(report.toJson()));
        return Json.createObjectBuilder()
                .add("reports", all)
                .add("material", material.toJson())
                .build();
    }

    static Rejudged fromJson(JsonObject json) {
        return new Rejudged(
                json.getJsonArray("reports").getValuesAs(JsonObject.class).stream()
                        .map(SignatureReport::fromJson)
                        .toList(),
                ValidationData.fromJson(json.getJsonObject("material")));
    }
}
