package vn.bieuduong.inspection;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.nio.file.Path;

/**
 * Yêu cầu đối chiếu bản ký.
 *
 * @param given the document that was given out for signing
 */
public record CopyRequest(Path copy, Path given) {

    public static final String KEY = "given";

    JsonObject toJson() {
        return Json.createObjectBuilder()
                .add("copy", copy.toAbsolutePath().toString())
                .add(KEY, given.toAbsolutePath().toString())
                .build();
    }

    public static CopyRequest fromJson(JsonObject json) {
        return new CopyRequest(Path.of(json.getString("copy")), Path.of(json.getString(KEY)));
    }
}
