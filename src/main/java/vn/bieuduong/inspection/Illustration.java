package vn.bieuduong.inspection;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Ảnh và chữ của tệp: what of a judged file there is to see and to search in. Made after the verdict, which it never changes.
 *
 * @param text what can be read in it, cut at a limit; for search
 * @param previews pictures of its first pages: their names in the folder asked for, then their addresses in the file store
 * @param warnings what of it could not be drawn or read
 */
public record Illustration(String text, List<String> previews, Set<Warning> warnings) {

    /** What is asked for, in a request; the file stands behind it. */
    public static final String KEY = "illustrate";

    /** Nothing could be made of it within the limits. */
    public static final Illustration LOST =
            new Illustration("", List.of(), EnumSet.of(Warning.PICTURE_CUT, Warning.TEXT_CUT));

    public Illustration {
        // PostgreSQL keeps no NUL in a text
        text = text.replace("\0", "");
        previews = List.copyOf(previews);
        warnings = Set.copyOf(warnings);
    }

    public Illustration withPreviews(List<String> addresses) {
        return new Illustration(text, addresses, warnings);
    }

    public JsonObject toJson() {
        return Json.createObjectBuilder()
                .add("text", text)
                .add("previews", Json.createArrayBuilder(previews))
                .add("warnings", InspectionJson.names(warnings))
                .build();
    }

    static Illustration fromJson(JsonObject json) {
        return new Illustration(
                json.getString("text"),
                json.getJsonArray("previews").getValuesAs(JsonString::getString),
                InspectionJson.warnings(json));
    }
}
