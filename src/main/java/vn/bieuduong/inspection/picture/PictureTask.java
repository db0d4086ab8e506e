package vn.bieuduong.inspection.picture;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.nio.file.Path;

/**
 * Yêu cầu chuyển ảnh thành PDF.
 *
 * @param into the folder the PDF is put in, under {@link #MADE}
 */
public record PictureTask(Path picture, Path into) {

    public static final String KEY = "picture";

    /** What the PDF is called. */
    public static final String MADE = "made.pdf";

    /** How it went. */
    public enum State {
        MADE,
        /** A kind that only some telephones read. */
        HEIC,
        NOT_A_PICTURE,
        TOO_LARGE
    }

    public JsonObject toJson() {
        return Json.createObjectBuilder()
                .add(KEY, picture.toAbsolutePath().toString())
                .add("into", into.toAbsolutePath().toString())
                .build();
    }

    public static PictureTask fromJson(JsonObject json) {
        return new PictureTask(Path.of(json.getString(KEY)), Path.of(json.getString("into")));
    }

    /** The worker's answer. */
    public static JsonObject answer(State state) {
        return Json.createObjectBuilder().add("state", state.name()).build();
    }

    /** What the answer says. */
    public static State state(JsonObject answer) {
        return State.valueOf(answer.getString("state"));
    }
}
