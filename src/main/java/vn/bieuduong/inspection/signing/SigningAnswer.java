package vn.bieuduong.inspection.signing;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.signature.signing.SealReason;

/**
 * Trả lời về một tệp cần ký.
 *
 * @param dataToSign what the key signs; empty where the signed file was asked for
 * @param refused why nothing came of it; null when something did
 */
public record SigningAnswer(byte[] dataToSign, @Nullable SealReason refused) {

    /** Nothing came of it. */
    public static SigningAnswer refused(SealReason why) {
        return new SigningAnswer(new byte[0], why);
    }

    public JsonObject toJson() {
        return Json.createObjectBuilder()
                .add("dataToSign", SigningTask.text(dataToSign))
                .add("refused", refused == null ? "" : refused.name())
                .build();
    }

    public static SigningAnswer fromJson(JsonObject json) {
        String refused = json.getString("refused");
        return new SigningAnswer(
                SigningTask.bytes(json.getString("dataToSign")),
                refused.isEmpty() ? null : SealReason.valueOf(refused));
    }
}
