package vn.bieuduong.signature.report;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.platform.Sha256;

/**
 * Chứng cứ: what a verdict rests on: certificates, revocation lists and OCSP answers, each by the SHA-256 of its DER.
 *
 * @param chains for each signature's id its certificate and issuers, own first, as places in the list
 */
public record ValidationData(List<Piece> pieces, Map<String, List<Integer>> chains) {

    public static final ValidationData NONE = new ValidationData(List.of(), Map.of());

    /** Loại chứng cứ; the ending its file gets. */
    public enum Kind {
        CERTIFICATE("crt"),
        CRL("crl"),
        OCSP("ocsp");

        private final String ending;

        Kind(String ending) {
            this.ending = ending;
        }

        public String ending() {
            return ending;
        }
    }

    /**
     * Một mảnh chứng cứ.
     *
     * @param title whose certificate, or whose list
     * @param from since when the certificate is valid, or when the list was made
     * @param to until when, or when the next list is due
     * @param anchor whether it is one of the trusted anchors
     */
    public record Piece(
            Kind kind,
            String title,
            String issuer,
            @Nullable Instant from,
            @Nullable Instant to,
            boolean anchor,
            Sha256 sha256) {}

    public ValidationData {
        pieces = List.copyOf(pieces);
        chains = Map.copyOf(chains);
    }

    /** The certificates behind a signature, its own first. */
    public List<Piece> chain(String signatureId) {
        return chains.getOrDefault(signatureId, List.of()).stream()
                .filter(place -> place >= 0 && place < pieces.size())
                .map(pieces::get)
                .toList();
    }

    public JsonObject toJson() {
        JsonArrayBuilder list = Json.createArrayBuilder();
        for (Piece piece : pieces) {
            JsonObjectBuilder json = Json.createObjectBuilder()
                    .add("kind", piece.kind().name())
                    .add("title", piece.title())
                    .add("issuer", piece.issuer())
                    .add("anchor", piece.anchor())
                    .add("sha256", piece.sha256().value());
            if (piece.from() != null) {
                json.add("from", piece.from().toString());
            }
            if (piece.to() != null) {
                json.add("to", piece.to().toString());
            }
            list.add(json);
        }
        JsonObjectBuilder byId = Json.createObjectBuilder();
        chains.forEach((id, places) -> byId.add(id, Json.createArrayBuilder(places)));
        return Json.createObjectBuilder()
                .add("pieces", list)
                .add("chains", byId)
                .build();
    }

    public static ValidationData fromJson(JsonObject json) {
        if (!json.containsKey("pieces")) {
            return NONE;
        }
        List<Piece> pieces = new ArrayList<>();
        for (JsonObject piece : json.getJsonArray("pieces").getValuesAs(JsonObject.class)) {
            pieces.add(new Piece(
                    Kind.valueOf(piece.getString("kind")),
                    piece.getString("title"),
                    piece.getString("issuer"),
                    instant(piece, "from"),
                    instant(piece, "to"),
                    piece.getBoolean("anchor"),
                    new Sha256(piece.getString("sha256"))));
        }
        Map<String, List<Integer>> chains = new HashMap<>();
        JsonObject byId = json.getJsonObject("chains");
        byId.keySet().forEach(id -> chains.put(id, byId.getJsonArray(id).getValuesAs(JsonNumber::intValue)));
        return new ValidationData(pieces, chains);
    }

    private static @Nullable Instant instant(JsonObject json, String key) {
        return json.containsKey(key) ? Instant.parse(json.getString(key)) : null;
    }
}
