package vn.bieuduong.inspection;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.nio.file.Path;
import java.util.List;
import vn.bieuduong.platform.Sha256;
import vn.bieuduong.signature.report.DetachedCandidate;

/** Dạng JSON của các tệp đi cùng: how a worker is told which files came with the one it inspects. */
public final class NearbyJson {

    private static final String KEY = "nearby";

    private NearbyJson() {}

    static void write(List<DetachedCandidate> nearby, JsonObjectBuilder request) {
        if (nearby.isEmpty()) {
            return;
        }
        JsonArrayBuilder files = Json.createArrayBuilder();
        for (DetachedCandidate one : nearby) {
            JsonObjectBuilder file = Json.createObjectBuilder()
                    .add("file", one.file().toAbsolutePath().toString())
                    .add("name", one.name());
            if (one.sha256() != null) {
                file.add("sha256", one.sha256().value());
            }
            files.add(file);
        }
        request.add(KEY, files);
    }

    public static List<DetachedCandidate> read(JsonObject request) {
        return request.containsKey(KEY)
                ? request.getJsonArray(KEY).getValuesAs(JsonObject.class).stream()
                        .map(file -> new DetachedCandidate(
                                Path.of(file.getString("file")),
                                file.getString("name"),
                                file.containsKey("sha256") ? new Sha256(file.getString("sha256")) : null))
                        .toList()
                : List.of();
    }
}
