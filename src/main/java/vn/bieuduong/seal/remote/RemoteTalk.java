package vn.bieuduong.seal.remote;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.Settings;
import vn.bieuduong.platform.Sha256;
import vn.bieuduong.platform.net.BoundedHttp;
import vn.bieuduong.seal.remote.RemoteQuestion.Wanted;

/**
 * Nói với nhà cung cấp ký: the five addresses of the Cloud Signature Consortium's API v2 that a hash is signed by. Nothing it answers is
 * believed but as to its form; whose certificate it is and whether a signature is one is looked at by who asks.
 */
@ApplicationScoped
class RemoteTalk {

    /** Where providers send people back to; each has it on its list. */
    static final String ADDRESS = "/composing/remote-answer";

    private static final Logger LOG = LoggerFactory.getLogger(RemoteTalk.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int MOST_BYTES = 256 * 1024;
    private static final int MOST_CREDENTIALS = 10;
    private static final int MOST_CERTIFICATES = 8;
    private static final int MOST_ALGORITHMS = 50;
    private static final int UNAUTHORIZED = 401;
    private static final int OK = 200;
    private static final String SHA256 = "2.16.840.1.101.3.4.2.1";

    /** What can stand in a header, and is not endless. */
    private static final String TOKEN = "[\\x21-\\x7e]{1,8192}";

    /** What can stand in an address and in a row. */
    private static final String CREDENTIAL = "[^\\p{Cntrl}]{1,500}";

    private final BoundedHttp http;
    private final URI back;

    @Inject
    RemoteTalk(Settings settings) {
        this(settings, PATIENCE);
    }

    RemoteTalk(Settings settings, Duration patience) {
        this.http = new BoundedHttp(patience, MOST_BYTES, null);
        this.back = URI.create(settings.publicUrl() + ADDRESS);
    }

    /** The address to which somebody is sent: to sign in, or to agree to the signature that is wanted. */
    URI address(RemoteProvider provider, RemoteQuestions.Put put) {
        Map<String, String> asked = new LinkedHashMap<>();
        asked.put("response_type", "code");
        asked.put("client_id", provider.clientId());
        asked.put("redirect_uri", back.toString());
        asked.put("state", put.state());
        asked.put("code_challenge", challenge(put.asked().verifier()));
        asked.put("code_challenge_method", "S256");
        Wanted wanted = put.asked().wanted();
        asked.put("scope", wanted == null ? "service" : "credential");
        if (wanted != null) {
            asked.put("credentialID", wanted.credential());
            asked.put("numSignatures", "1");
            asked.put("hashes", unpadded(wanted.hash().bytes()));
            asked.put("hashAlgorithmOID", SHA256);
        }
        return URI.create(provider.oauth2() + "/oauth2/authorize?" + form(asked));
    }

    /** The permission behind the code with which somebody came back. */
    String token(RemoteProvider provider, String verifier, String code) {
        Map<String, String> sent = new LinkedHashMap<>();
        sent.put("grant_type", "authorization_code");
        sent.put("code", code);
        sent.put("redirect_uri", back.toString());
        sent.put("code_verifier", verifier);
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(provider.oauth2() + "/oauth2/token"))
                .header("Content-Type", "application/x-www-form-urlencoded");
        if (provider.secret().isEmpty()) {
            sent.put("client_id", provider.clientId());
        } else {
            String both = encoded(provider.clientId()) + ":" + encoded(provider.secret());
            request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(both.getBytes(UTF_8)));
        }
        return asked(provider, request.POST(BodyPublishers.ofString(form(sent))), said -> {
            String token = text(said, "access_token");
            if (!token.matches(TOKEN) || !text(said, "token_type").equalsIgnoreCase("Bearer")) {
                throw new IOException("no bearer token");
            }
            boolean over = said.get("expires_in") instanceof JsonNumber seconds && seconds.longValue() <= 0;
            Refusal.unless(!over, RemoteReason.REMOTE_PERMISSION_OVER);
            return token;
        });
    }

    /** The keys that the provider keeps for whoever gave the permission. */
    List<RemoteCredential> credentials(RemoteProvider provider, String token) {
        List<String> ids = asked(
                provider,
                call(
                        provider,
                        "credentials/list",
                        token,
                        Json.createObjectBuilder().add("maxResults", MOST_CREDENTIALS)),
                said -> texts(said, "credentialIDs", MOST_CREDENTIALS).stream()
                        .filter(id -> id.matches(CREDENTIAL))
                        .toList());
        return ids.stream().map(id -> credential(provider, token, id)).toList();
    }

    private RemoteCredential credential(RemoteProvider provider, String token, String id) {
        return asked(
                provider,
                call(
                        provider,
                        "credentials/info",
                        token,
                        Json.createObjectBuilder().add("credentialID", id).add("certificates", "chain")),
                said -> {
                    JsonObject key = object(said, "key");
                    JsonObject certificate = object(said, "cert");
                    List<byte[]> chain = new ArrayList<>();
                    for (String one : texts(certificate, "certificates", MOST_CERTIFICATES)) {
                        byte[] der = Base64.getDecoder().decode(one);
                        // anew, so that nothing stands behind it
                        chain.add(RemoteCredential.read(der).getEncoded());
                    }
                    if (chain.isEmpty()) {
                        throw new IOException("no certificate");
                    }
                    return new RemoteCredential(
                            id,
                            chain,
                            texts(key, "algo", MOST_ALGORITHMS),
                            key.getString("status", "enabled").equals("enabled")
                                    && certificate.getString("status", "valid").equals("valid"));
                });
    }

    /** What the provider says is the signature over the hash. */
    byte[] signature(RemoteProvider provider, String token, Wanted wanted) {
        return asked(
                provider,
                call(
                        provider,
                        "signatures/signHash",
                        token,
                        Json.createObjectBuilder()
                                .add("credentialID", wanted.credential())
                                .add(
                                        "hashes",
                                        Json.createArrayBuilder()
                                                .add(Base64.getEncoder()
                                                        .encodeToString(
                                                                wanted.hash().bytes())))
                                .add("hashAlgorithmOID", SHA256)
                                .add("signAlgo", wanted.algorithm())
                                .add("operationMode", "S")),
                said -> {
                    List<String> signatures = texts(said, "signatures", 2);
                    if (signatures.size() != 1) {
                        throw new IOException(signatures.size() + " signatures");
                    }
                    return Base64.getDecoder().decode(signatures.get(0));
                });
    }

    private static HttpRequest.Builder call(
            RemoteProvider provider, String what, String token, JsonObjectBuilder body) {
        return HttpRequest.newBuilder(URI.create(provider.address() + "/" + what))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body.build().toString()));
    }

    /** Đọc câu trả lời. */
    private interface Reading<T> {

        T of(JsonObject said) throws IOException, CertificateException;
    }

    /** What is read out of an answer; whatever is none, or of another form, is silence. */
    private <T> T asked(RemoteProvider provider, HttpRequest.Builder request, Reading<T> reading) {
        try {
            BoundedHttp.Answer answer = http.answer(request.header("Accept", "application/json"));
            Refusal.unless(answer.status() != UNAUTHORIZED, RemoteReason.REMOTE_PERMISSION_OVER);
            if (answer.status() != OK) {
                throw new IOException("status " + answer.status());
            }
            try (JsonReader reader = Json.createReader(new ByteArrayInputStream(answer.body()))) {
                return reading.of(reader.readObject());
            }
        } catch (IOException | CertificateException | JsonException | IllegalArgumentException e) {
            LOG.warn("{} says nothing that can be used: {}", provider, e.getMessage());
            Refusal refusal = Refusal.of(RemoteReason.REMOTE_SILENT);
            refusal.initCause(e);
            throw refusal;
        }
    }

    private static String text(JsonObject said, String field) {
        return said.getString(field, "");
    }

    private static JsonObject object(JsonObject said, String field) throws IOException {
        if (said.get(field) instanceof JsonObject object) {
            return object;
        }
        throw new IOException("no " + field);
    }

    /** The first of the texts in a list; all must be texts. */
    private static List<String> texts(JsonObject said, String field, int most) throws IOException {
        if (!(said.get(field) instanceof JsonArray array)) {
            throw new IOException("no " + field);
        }
        List<String> texts = new ArrayList<>();
        for (JsonValue one : array.subList(0, Math.min(most, array.size()))) {
            if (!(one instanceof JsonString text)) {
                throw new IOException("no text in " + field);
            }
            texts.add(text.getString());
        }
        return texts;
    }

    private static String challenge(String verifier) {
        return unpadded(Sha256.of(verifier.getBytes(UTF_8)).bytes());
    }

    private static String unpadded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(one -> one.getKey() + "=" + encoded(one.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
