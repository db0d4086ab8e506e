package vn.bieuduong.seal.remote;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.Certificate;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import vn.bieuduong.platform.Sha256;
import vn.bieuduong.platform.Texts;

/**
 * A small provider of remote signatures of the tests' own, after the Cloud Signature Consortium's API v2: it keeps keys, lets everybody in at once,
 * signs only the hash that was agreed to, and lies when told.
 */
public final class TestSigningProvider implements AutoCloseable {

    static final String CLIENT = "bieu-duong";
    private static final String SECRET = "a secret: of two words";
    private static final String AT = "/csc/v2";
    private static final byte[] SHA256_IN_RSA = HexFormat.of().parseHex("3031300d060960864801650304020105000420");

    private record Key(PrivateKey key, Certificate[] chain) {}

    private final HttpServer server;
    private final Map<String, Key> keys = new LinkedHashMap<>();
    private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>();
    private final Map<String, Map<String, String>> tokens = new ConcurrentHashMap<>();
    private final Map<String, HttpHandler> instead = new ConcurrentHashMap<>();
    private final CountDownLatch over = new CountDownLatch(1);
    private volatile UnaryOperator<JsonObject> aboutKeys = UnaryOperator.identity();
    private volatile String signsWith = "";
    private volatile String secret = SECRET;
    private volatile boolean denying;
    private volatile Map<String, String> agreed = Map.of();

    public TestSigningProvider() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        context("/oauth2/authorize", this::authorize);
        context("/oauth2/token", this::token);
        context("/credentials/list", this::list);
        context("/credentials/info", this::info);
        context("/signatures/signHash", this::sign);
        server.start();
    }

    private void context(String path, HttpHandler handler) {
        server.createContext(AT + path, exchange -> {
            try (exchange) {
                instead.getOrDefault(path, handler).handle(exchange);
            }
        });
    }

    String address() {
        return "http://localhost:" + server.getAddress().getPort() + AT;
    }

    /** As a province would name it. */
    public RemoteProvider configured() {
        return new RemoteProvider(
                "kyso",
                Map.<Locale, String>of(Texts.VIETNAMESE, "Ký số thử", Texts.ENGLISH, "Test signing"),
                URI.create(address()),
                URI.create(address()),
                CLIENT,
                secret);
    }

    /** Names it in a copy of the configuration, as a province would for a client without a secret. */
    public void configureIn(Path config) throws IOException {
        secret = "";
        Files.writeString(config.resolve("remote-signing.yaml"), """
                providers:
                  - {id: kyso, name: {vi: "Ký số thử", en: "Test signing"}, address: "%s", clientId: %s}
                """.formatted(address(), CLIENT));
    }

    /** Keeps the first key of a PKCS#12 file from now on. */
    public TestSigningProvider keeps(String credential, Path file, char[] password) {
        try (InputStream in = Files.newInputStream(file)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, password);
            String alias = store.aliases().nextElement();
            keys.put(credential, new Key((PrivateKey) store.getKey(alias, password), store.getCertificateChain(alias)));
            return this;
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Keeps no key any more. */
    public TestSigningProvider forgets(String credential) {
        keys.remove(credential);
        return this;
    }

    /** Whoever is asked cancels. */
    public TestSigningProvider denies() {
        denying = true;
        return this;
    }

    /** Says this of each key instead. */
    public TestSigningProvider saysOfKeys(UnaryOperator<JsonObject> how) {
        aboutKeys = how;
        return this;
    }

    /** Signs with this key, whatever it is asked for. */
    public TestSigningProvider signsWith(String credential) {
        signsWith = credential;
        return this;
    }

    /** Answers so at one of its addresses. */
    public TestSigningProvider answers(String path, int status, String body) {
        instead.put(path, exchange -> json(exchange, status, body));
        return this;
    }

    /** Says nothing at one of its addresses until the test is over. */
    public TestSigningProvider isSilentAt(String path) {
        instead.put(path, exchange -> {
            try {
                over.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        return this;
    }

    /** Signs another hash than it was asked for. */
    public TestSigningProvider signsAnotherHash() {
        instead.put("/signatures/signHash", exchange -> {
            JsonObject asked = read(exchange);
            json(
                    exchange,
                    200,
                    signatures(signature(
                            asked.getString("credentialID"),
                            Sha256.of(new byte[] {1}).bytes())));
        });
        return this;
    }

    /** What the last person who came agreed to, as the portal asked for it. */
    public Map<String, String> agreed() {
        return agreed;
    }

    /** Goes where a browser would be sent, and gives what it would bring back. */
    public Map<String, String> visited(URI address) {
        Map<String, String> asked = parameters(address.getRawQuery());
        agreed = asked;
        if (denying) {
            return Map.of("state", asked.get("state"), "error", "access_denied");
        }
        String code = UUID.randomUUID().toString();
        codes.put(code, asked);
        return Map.of("state", asked.get("state"), "code", code);
    }

    private void authorize(HttpExchange exchange) throws IOException {
        URI asked = exchange.getRequestURI();
        StringBuilder back =
                new StringBuilder(parameters(asked.getRawQuery()).get("redirect_uri")).append("?at=provider");
        visited(asked)
                .forEach((name, value) ->
                        back.append('&').append(name).append('=').append(value));
        exchange.getResponseHeaders().set("Location", back.toString());
        exchange.sendResponseHeaders(302, -1);
    }

    private void token(HttpExchange exchange) throws IOException {
        Map<String, String> sent =
                parameters(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
        String both = CLIENT + ":" + URLEncoder.encode(secret, UTF_8);
        String basic = "Basic " + Base64.getEncoder().encodeToString(both.getBytes(UTF_8));
        boolean known = secret.isEmpty()
                ? CLIENT.equals(sent.get("client_id"))
                : basic.equals(exchange.getRequestHeaders().getFirst("Authorization"));
        Map<String, String> asked = codes.remove(String.valueOf(sent.get("code")));
        boolean right = asked != null
                && known
                && asked.get("redirect_uri").equals(sent.get("redirect_uri"))
                && asked.get("code_challenge_method").equals("S256")
                && asked.get("code_challenge").equals(challenge(String.valueOf(sent.get("code_verifier"))));
        if (!right || asked == null) {
            json(exchange, 400, "{\"error\":\"invalid_grant\"}");
            return;
        }
        String token = UUID.randomUUID().toString();
        tokens.put(token, asked);
        json(exchange, 200, "{\"access_token\":\"" + token + "\",\"token_type\":\"Bearer\",\"expires_in\":300}");
    }

    private void list(HttpExchange exchange) throws IOException {
        if (may(exchange, "service")) {
            JsonArrayBuilder ids = Json.createArrayBuilder();
            keys.keySet().forEach(ids::add);
            json(
                    exchange,
                    200,
                    Json.createObjectBuilder().add("credentialIDs", ids).build().toString());
        }
    }

    private void info(HttpExchange exchange) throws IOException {
        if (may(exchange, "service")) {
            Key key = keys.get(read(exchange).getString("credentialID"));
            JsonArrayBuilder chain = Json.createArrayBuilder();
            for (Certificate one : key.chain()) {
                chain.add(Base64.getEncoder().encodeToString(encoded(one)));
            }
            String algorithm = key.key().getAlgorithm().equals("EC") ? "1.2.840.10045.4.3.2" : "1.2.840.113549.1.1.11";
            JsonObject said = Json.createObjectBuilder()
                    .add(
                            "key",
                            Json.createObjectBuilder()
                                    .add("status", "enabled")
                                    .add("algo", Json.createArrayBuilder().add(algorithm)))
                    .add(
                            "cert",
                            Json.createObjectBuilder().add("status", "valid").add("certificates", chain))
                    .add("multisign", 1)
                    .build();
            json(exchange, 200, aboutKeys.apply(said).toString());
        }
    }

    private void sign(HttpExchange exchange) throws IOException {
        if (may(exchange, "credential")) {
            JsonObject asked = read(exchange);
            Map<String, String> permitted = tokens.get(bearer(exchange));
            byte[] hash =
                    Base64.getDecoder().decode(asked.getJsonArray("hashes").getString(0));
            boolean right = asked.getJsonArray("hashes").size() == 1
                    && permitted.get("credentialID").equals(asked.getString("credentialID"))
                    && permitted
                            .get("hashes")
                            .equals(Base64.getUrlEncoder().withoutPadding().encodeToString(hash))
                    && permitted.get("numSignatures").equals("1")
                    && permitted.get("hashAlgorithmOID").equals(asked.getString("hashAlgorithmOID"));
            if (!right) {
                json(exchange, 400, "{\"error\":\"invalid_request\"}");
                return;
            }
            tokens.remove(bearer(exchange));
            String with = signsWith.isEmpty() ? asked.getString("credentialID") : signsWith;
            json(exchange, 200, signatures(signature(with, hash)));
        }
    }

    private static String signatures(byte[] signature) {
        return Json.createObjectBuilder()
                .add(
                        "signatures",
                        Json.createArrayBuilder().add(Base64.getEncoder().encodeToString(signature)))
                .build()
                .toString();
    }

    private byte[] signature(String credential, byte[] hash) {
        try {
            PrivateKey key = keys.get(credential).key();
            boolean elliptic = key.getAlgorithm().equals("EC");
            Signature signature = Signature.getInstance(elliptic ? "NONEwithECDSA" : "NONEwithRSA");
            signature.initSign(key);
            ByteArrayOutputStream signed = new ByteArrayOutputStream();
            signed.writeBytes(elliptic ? new byte[0] : SHA256_IN_RSA);
            signed.writeBytes(hash);
            signature.update(signed.toByteArray());
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean may(HttpExchange exchange, String scope) throws IOException {
        Map<String, String> permitted = tokens.get(bearer(exchange));
        if (permitted != null && scope.equals(permitted.get("scope"))) {
            return true;
        }
        json(exchange, 401, "{\"error\":\"invalid_token\"}");
        return false;
    }

    private static String bearer(HttpExchange exchange) {
        return String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"))
                .replaceFirst("^Bearer ", "");
    }

    private static JsonObject read(HttpExchange exchange) {
        try (JsonReader reader = Json.createReader(exchange.getRequestBody())) {
            return reader.readObject();
        }
    }

    private static byte[] encoded(Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String challenge(String verifier) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Sha256.of(verifier.getBytes(UTF_8)).bytes());
    }

    private static Map<String, String> parameters(String query) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String pair : List.of(query.split("&"))) {
            int at = pair.indexOf('=');
            parameters.put(pair.substring(0, at), URLDecoder.decode(pair.substring(at + 1), UTF_8));
        }
        return parameters;
    }

    private static void json(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        over.countDown();
        server.stop(0);
    }
}
