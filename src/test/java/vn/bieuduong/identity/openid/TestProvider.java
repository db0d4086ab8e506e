package vn.bieuduong.identity.openid;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A small identity provider of the tests' own, as VNeID is shaped: it sends everybody back at once as whom it was told, and lies
 * when told.
 */
public final class TestProvider implements AutoCloseable {

    /** What it knows the portal as, and the secret both know. */
    public static final String CLIENT = "bieu-duong";

    static final String SECRET = "a secret of thirty-two letters, or more";

    /** How an ID token is signed. */
    enum Signing {
        OWN_KEY,
        OTHER_KEY,
        SECRET_OF_BOTH,
        PUBLIC_KEY_AS_SECRET,
        NOTHING
    }

    private record Asked(String nonce, String challenge, String back) {}

    private final HttpServer server;
    private final RSAKey key = key("one");
    private final Map<String, Asked> codes = new ConcurrentHashMap<>();
    private final Map<String, Object> claims = new ConcurrentHashMap<>();
    private final AtomicInteger descriptions = new AtomicInteger();
    private final CountDownLatch over = new CountDownLatch(1);
    private volatile UnaryOperator<JWTClaimsSet.Builder> lie = UnaryOperator.identity();
    private volatile Signing signing = Signing.OWN_KEY;
    private volatile @Nullable HttpHandler instead;
    private volatile boolean denying;
    private volatile @Nullable String leaving;
    private volatile String atUserInfo = "";

    public TestProvider() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/.well-known/openid-configuration", this::describe);
        server.createContext("/keys", exchange -> json(exchange, 200, new JWKSet(key).toString()));
        server.createContext("/authorize", this::authorize);
        server.createContext("/token", this::token);
        server.createContext("/leave", this::leave);
        server.createContext("/me", exchange -> json(exchange, 200, atUserInfo));
        server.start();
    }

    public String issuer() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** Names it in a copy of the configuration, as a province would. */
    public void configureIn(Path config) throws IOException {
        Files.writeString(config.resolve("test.secret"), SECRET);
        Files.writeString(config.resolve("sign-in.yaml"), """
                providers:
                  - {id: test, name: {vi: "Định danh thử", en: "Test identity"}, issuer: "%s", clientId: %s, secretFile: test.secret,
                     claims: {personalId: citizen_id}, secondFactorAcr: [loa3], registers: true,
                     signsOut: true}
                """.formatted(issuer(), CLIENT), StandardOpenOption.APPEND);
    }

    /** From now on somebody with this number and name comes back. */
    public TestProvider names(String subject, String personalId, String name) {
        claims.put("sub", subject);
        claims.put("citizen_id", personalId);
        claims.put("name", name);
        return this;
    }

    /** From now on it says this too; null for no more. */
    public TestProvider says(String claim, @Nullable Object value) {
        if (value == null) {
            claims.remove(claim);
        } else {
            claims.put(claim, value);
        }
        return this;
    }

    /** Tells what the ID token leaves out only to whoever asks for it. */
    TestProvider tellsAtUserInfo(String json) {
        atUserInfo = json;
        return this;
    }

    /** Says that people sign out there. */
    TestProvider leavesAt(String address) {
        leaving = address;
        return this;
    }

    /** Whoever is asked cancels from now on, or no longer. */
    public TestProvider denies(boolean denied) {
        denying = denied;
        return this;
    }

    TestProvider lies(UnaryOperator<JWTClaimsSet.Builder> how) {
        lie = how;
        return this;
    }

    TestProvider signs(Signing how) {
        signing = how;
        return this;
    }

    /** Answers so where codes are exchanged. */
    TestProvider exchanges(HttpHandler handler) {
        instead = handler;
        return this;
    }

    /** Says nothing until the test is over. */
    HttpHandler silence() {
        return exchange -> {
            try {
                over.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            exchange.close();
        };
    }

    /** How often it was asked to describe itself. */
    int descriptions() {
        return descriptions.get();
    }

    /** Goes where a browser would be sent, and gives what it would bring back. */
    Map<String, String> visited(URI address) {
        Map<String, String> asked = parameters(address.getRawQuery());
        if (denying) {
            return Map.of("state", asked.get("state"), "error", "access_denied", "iss", issuer());
        }
        String code = UUID.randomUUID().toString();
        codes.put(code, new Asked(asked.get("nonce"), asked.get("code_challenge"), asked.get("redirect_uri")));
        return Map.of("state", asked.get("state"), "code", code, "iss", issuer());
    }

    private void describe(HttpExchange exchange) throws IOException {
        descriptions.incrementAndGet();
        json(exchange, 200, """
                {"issuer":"%1$s","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token","jwks_uri":"%1$s/keys",
                 "userinfo_endpoint":"%1$s/me","end_session_endpoint":"%2$s","subject_types_supported":["public"],"response_types_supported":["code"],
                 "id_token_signing_alg_values_supported":["RS256"],"authorization_response_iss_parameter_supported":true}""".formatted(issuer(), leaving == null ? issuer() + "/leave" : leaving));
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
        exchange.close();
    }

    private void leave(HttpExchange exchange) throws IOException {
        Map<String, String> asked = parameters(exchange.getRequestURI().getRawQuery());
        boolean known = CLIENT.equals(asked.get("client_id"));
        exchange.getResponseHeaders()
                .set(
                        "Location",
                        known ? asked.get("post_logout_redirect_uri") + "?state=" + asked.get("state") : issuer());
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private void token(HttpExchange exchange) throws IOException {
        HttpHandler other = instead;
        if (other != null) {
            other.handle(exchange);
            return;
        }
        Map<String, String> sent =
                parameters(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
        String basic = Base64.getEncoder()
                .encodeToString((CLIENT + ":" + java.net.URLEncoder.encode(SECRET, UTF_8)).getBytes(UTF_8));
        Asked asked = codes.remove(String.valueOf(sent.get("code")));
        boolean right = asked != null
                && ("Basic " + basic).equals(exchange.getRequestHeaders().getFirst("Authorization"))
                && asked.back().equals(sent.get("redirect_uri"))
                && asked.challenge().equals(challenge(String.valueOf(sent.get("code_verifier"))));
        if (!right || asked == null) {
            json(exchange, 400, "{\"error\":\"invalid_grant\"}");
            return;
        }
        json(
                exchange,
                200,
                "{\"access_token\":\"at\",\"token_type\":\"Bearer\",\"id_token\":\"" + idToken(asked.nonce()) + "\"}");
    }

    private String idToken(String nonce) {
        JWTClaimsSet.Builder builder = new JWTClaimsSet.Builder()
                .issuer(issuer())
                .audience(CLIENT)
                .issueTime(new Date())
                .expirationTime(Date.from(Instant.now().plusSeconds(300)))
                .claim("nonce", nonce);
        new LinkedHashMap<>(claims).forEach(builder::claim);
        JWTClaimsSet said = lie.apply(builder).build();
        try {
            if (signing == Signing.NOTHING) {
                return new PlainJWT(said).serialize();
            }
            boolean shared = signing == Signing.SECRET_OF_BOTH || signing == Signing.PUBLIC_KEY_AS_SECRET;
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(shared ? JWSAlgorithm.HS256 : JWSAlgorithm.RS256)
                            .keyID(key.getKeyID())
                            .type(JOSEObjectType.JWT)
                            .build(),
                    said);
            token.sign(
                    shared
                            ? new MACSigner(
                                    signing == Signing.SECRET_OF_BOTH
                                            ? SECRET.getBytes(UTF_8)
                                            : key.toRSAPublicKey().getEncoded())
                            : new RSASSASigner(signing == Signing.OWN_KEY ? key : key("one")));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String challenge(String verifier) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RSAKey key(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    static Map<String, String> parameters(String query) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String pair : query.split("&")) {
            int at = pair.indexOf('=');
            parameters.put(pair.substring(0, at), URLDecoder.decode(pair.substring(at + 1), UTF_8));
        }
        return parameters;
    }

    static void json(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        over.countDown();
        server.stop(0);
    }
}
