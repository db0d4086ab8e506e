package vn.bieuduong.inspection.signing;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import vn.bieuduong.signature.signing.SigningRequest;

/**
 * Yêu cầu ký một tệp: without a signature it asks what is to be signed, with one for the signed file.
 *
 * @param roomForStamp whether room is left for a time stamp
 * @param signature by the chain's first certificate; empty while it is only asked what to sign
 * @param stamp over the signature; empty for none
 * @param into the folder the signed file is put in, under {@link #SIGNED}
 */
public record SigningTask(
        Path file,
        SigningRequest request,
        List<byte[]> chain,
        boolean roomForStamp,
        byte[] signature,
        byte[] stamp,
        Path into) {

    public static final String KEY = "sign";

    /** What the signed file is called. */
    public static final String SIGNED = "signed";

    public SigningTask {
        chain = List.copyOf(chain);
    }

    /** The same, of what lies elsewhere. */
    public SigningTask at(Path there, Path out) {
        return new SigningTask(there, request, chain, roomForStamp, signature, stamp, out);
    }

    public JsonObject toJson() {
        JsonArrayBuilder certificates = Json.createArrayBuilder();
        chain.forEach(one -> certificates.add(text(one)));
        return Json.createObjectBuilder()
                .add(KEY, file.toAbsolutePath().toString())
                .add("reason", request.reason())
                .add("location", request.location())
                .add("at", request.at().toString())
                .add("chain", certificates)
                .add("roomForStamp", roomForStamp)
                .add("signature", text(signature))
                .add("stamp", text(stamp))
                .add("into", into.toAbsolutePath().toString())
                .build();
    }

    public static SigningTask fromJson(JsonObject json) {
        return new SigningTask(
                Path.of(json.getString(KEY)),
                new SigningRequest(
                        json.getString("reason"), json.getString("location"), Instant.parse(json.getString("at"))),
                json.getJsonArray("chain").getValuesAs(JsonString.class).stream()
                        .map(one -> bytes(one.getString()))
                        .toList(),
                json.getBoolean("roomForStamp"),
                bytes(json.getString("signature")),
                bytes(json.getString("stamp")),
                Path.of(json.getString("into")));
    }

    static String text(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    static byte[] bytes(String text) {
        return Base64.getDecoder().decode(text);
    }
}
