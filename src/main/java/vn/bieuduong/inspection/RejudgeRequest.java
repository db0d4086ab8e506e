package vn.bieuduong.inspection;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import vn.bieuduong.signature.report.DetachedCandidate;

/**
 * Yêu cầu kiểm tra lại.
 *
 * @param nearby the files beside it that it signed at receipt
 * @param known a folder laid out as a trust folder with what was kept at receipt: intermediates and revocation lists
 * @param into a folder for what the new verdict rests on
 */
public record RejudgeRequest(Path file, List<DetachedCandidate> nearby, List<Instant> moments, Path known, Path into) {

    public static final String KEY = "rejudge";

    public RejudgeRequest {
        nearby = List.copyOf(nearby);
        moments = List.copyOf(moments);
    }

    JsonObject toJson() {
        JsonArrayBuilder all = Json.createArrayBuilder();
        moments.forEach(moment -> all.add(moment.toString()));
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("file", file.toAbsolutePath().toString())
                .add(KEY, all)
                .add("known", known.toAbsolutePath().toString())
                .add("into", into.toAbsolutePath().toString());
        NearbyJson.write(nearby, json);
        return json.build();
    }

    public static RejudgeRequest fromJson(JsonObject json) {
        return new RejudgeRequest(
                Path.of(json.getString("file")),
                NearbyJson.read(json),
                json.getJsonArray(KEY).getValuesAs(JsonString.class).stream()
                        .map(text -> Instant.parse(text.getString()))
                        .toList(),
                Path.of(json.getString("known")),
                Path.of(json.getString("into")));
    }
}
