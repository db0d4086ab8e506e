package vn.bieuduong.inspection;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import vn.bieuduong.signature.SignedCopy;

/** Kết luận về bản ký bên ngoài: what an inspection worker found, and what the malware scanner said. */
public record CopyVerdict(SignedCopy found, Scan scan) {

    public JsonObject toJson() {
        return Json.createObjectBuilder()
                .add("found", found.toJson())
                .add("scan", scan.name())
                .build();
    }

    static CopyVerdict fromJson(JsonObject json) {
        return new CopyVerdict(SignedCopy.fromJson(json.getJsonObject("found")), Scan.valueOf(json.getString("scan")));
    }
}
