package vn.bieuduong.signature.report;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.platform.Sha256;

/** Dạng JSON: how a {@link SignatureReport} is stored and travels from the inspection worker. */
final class ReportJson {

    private ReportJson() {}

    static JsonObject write(SignatureReport report) {
        JsonArrayBuilder notes = Json.createArrayBuilder();
        report.notes().stream().sorted().forEach(note -> notes.add(note.name()));
        JsonArrayBuilder signatures = Json.createArrayBuilder();
        report.signatures().forEach(entry -> signatures.add(write(entry)));
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("integrity", report.integrity().name())
                .add("code", report.code().name())
                .add("who", report.who().map(Enum::name).orElse("NONE"))
                .add("signatures", signatures)
                .add("notes", notes)
                .add("checkedAt", report.checkedAt().toString())
                .add("policy", report.policy())
                .add("trust", report.trust());
        if (!report.contents().isEmpty()) {
            JsonArrayBuilder contents = Json.createArrayBuilder();
            report.contents().forEach(content -> contents.add(write(content)));
            json.add("contents", contents);
        }
        return json.build();
    }

    private static JsonObjectBuilder write(DetachedContent content) {
        JsonObjectBuilder json =
                Json.createObjectBuilder().add("algorithm", content.algorithm()).add("digest", content.digest());
        add(json, "name", content.name());
        add(json, "sha256", content.sha256());
        return json;
    }

    static SignatureReport read(JsonObject json) {
        List<SignatureEntry> signatures =
                json.getJsonArray("signatures").getValuesAs(value -> entry(value.asJsonObject()));
        Set<NoteCode> notes = EnumSet.noneOf(NoteCode.class);
        json.getJsonArray("notes")
                .getValuesAs(JsonString.class)
                .forEach(note -> notes.add(NoteCode.valueOf(note.getString())));
        return new SignatureReport(
                IntegrityCode.valueOf(json.getString("code")),
                signatures,
                notes,
                Instant.parse(json.getString("checkedAt")),
                json.getString("policy"),
                json.getString("trust", ""),
                json.containsKey("contents")
                        ? json.getJsonArray("contents").getValuesAs(value -> content(value.asJsonObject()))
                        : List.of());
    }

    private static DetachedContent content(JsonObject json) {
        return new DetachedContent(
                json.getString("algorithm"),
                json.getString("digest"),
                json.getString("name", null),
                json.containsKey("sha256") ? new Sha256(json.getString("sha256")) : null);
    }

    private static JsonObjectBuilder write(SignatureEntry entry) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("id", entry.id())
                .add("integrity", entry.integrity().integrity().name())
                .add("code", entry.integrity().name())
                .add("who", entry.standing().standing().name())
                .add("standing", entry.standing().name())
                .add("timeProven", entry.timeProven())
                .add("coversWholeFile", entry.coversWholeFile())
                .add("algorithm", entry.algorithm())
                .add("technical", entry.technical())
                .add("changedPages", Json.createArrayBuilder(entry.changedPages()));
        add(json, "signedAt", entry.signedAt());
        add(json, "family", entry.family());
        Signer signer = entry.signer();
        if (signer != null) {
            json.add("signer", write(signer));
        }
        return json;
    }

    private static JsonObjectBuilder write(Signer signer) {
        JsonArrayBuilder numbers = Json.createArrayBuilder();
        signer.numbers()
                .forEach(number -> numbers.add(Json.createObjectBuilder()
                        .add("kind", number.kind().name())
                        .add("value", number.value())));
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("commonName", signer.commonName())
                .add("numbers", numbers)
                .add("issuer", signer.issuer())
                .add("serial", signer.serial())
                .add("sha256", signer.sha256().value());
        add(json, "organisation", signer.organisation());
        add(json, "title", signer.title());
        add(json, "validFrom", signer.validFrom());
        add(json, "validTo", signer.validTo());
        return json;
    }

    private static SignatureEntry entry(JsonObject json) {
        return new SignatureEntry(
                json.getString("id"),
                IntegrityCode.valueOf(json.getString("code")),
                SignerStatusCode.valueOf(json.getString("standing")),
                json.containsKey("signer") ? signer(json.getJsonObject("signer")) : null,
                instant(json, "signedAt"),
                json.getBoolean("timeProven"),
                json.getBoolean("coversWholeFile"),
                json.getString("algorithm"),
                json.getString("technical"),
                json.getJsonArray("changedPages").getValuesAs(JsonNumber::intValue),
                json.containsKey("family") ? TrustFamily.valueOf(json.getString("family")) : null);
    }

    private static Signer signer(JsonObject json) {
        return new Signer(
                json.getString("commonName"),
                json.getString("organisation", null),
                json.getString("title", null),
                json.getJsonArray("numbers").getValuesAs(value -> {
                    JsonObject number = value.asJsonObject();
                    return new IdentityNumber(
                            IdentityNumber.Kind.valueOf(number.getString("kind")), number.getString("value"));
                }),
                json.getString("issuer"),
                json.getString("serial"),
                new Sha256(json.getString("sha256")),
                instant(json, "validFrom"),
                instant(json, "validTo"));
    }

    private static void add(JsonObjectBuilder json, String key, @Nullable Object value) {
        if (value != null) {
            json.add(key, value.toString());
        }
    }

    private static @Nullable Instant instant(JsonObject json, String key) {
        return json.containsKey(key) ? Instant.parse(json.getString(key)) : null;
    }
}
