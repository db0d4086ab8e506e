package vn.bieuduong.inspection;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import vn.bieuduong.signature.validation.OnlineRevocation;

/** How a worker is told whom it may ask about revocation. */
final class OnlineJson {

    private OnlineJson() {}

    static JsonObjectBuilder write(OnlineRevocation online) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("hosts", Json.createArrayBuilder(online.hosts()))
                .add("millis", online.patience().toMillis())
                .add("bytes", online.mostBytes())
                .add("cacheSeconds", online.cache().toSeconds())
                .add("folder", online.folder().toAbsolutePath().toString());
        String proxy = online.proxy();
        return proxy == null ? json : json.add("proxy", proxy);
    }

    static OnlineRevocation read(JsonObject json) {
        return new OnlineRevocation(
                Set.copyOf(json.getJsonArray("hosts").getValuesAs(JsonString::getString)),
                Duration.ofMillis(json.getInt("millis")),
                json.getInt("bytes"),
                Duration.ofSeconds(json.getInt("cacheSeconds")),
                Path.of(json.getString("folder")),
                json.getString("proxy", null));
    }
}
