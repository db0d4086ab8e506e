package vn.bieuduong.attachment;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.nio.file.Path;

/**
 * Yêu cầu đối chiếu bản ký.
 *
 * @param given the document that was given out for signing
 */
record CopyRequest(Path copy, Path given) {

    static final String KEY = "given";

    JsonObject toJson() {
        return Json.createObjectBuilder()
                .add("copy", copy.toAbsolutePath().toString())
                .add(KEY, given.toAbsolutePath().toString())
                .build();
    }

    static CopyRequest fromJson(JsonObject json) {
        return new CopyRequest(Path.of(json.getString("copy")), Path.of(json.getString(KEY)));
    }
}
