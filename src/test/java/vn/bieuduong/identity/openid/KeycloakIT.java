package vn.bieuduong.identity.openid;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vn.bieuduong.Database;
import vn.bieuduong.Eventually;
import vn.bieuduong.Hearing;
import vn.bieuduong.Portal;
import vn.bieuduong.identity.signin.LoadedProvince;
import vn.bieuduong.identity.signin.Origin;
import vn.bieuduong.platform.Facts;
import vn.bieuduong.platform.Settings;
import vn.bieuduong.platform.Texts;

/**
 * The portal and a real Keycloak, the one Maven Central has, understand each other: description, code with PKCE, the client's secret,
 * signed tokens, claims of a mapper.
 */
@Tag("long")
@ExtendWith(Database.class)
class KeycloakIT {

    private static final String VERSION = "26.7.3";
    private static final Path FOLDER = Path.of("target/keycloak").toAbsolutePath();
    private static final Path HOME = FOLDER.resolve("keycloak-" + VERSION);
    private static final Duration LONGEST = Duration.ofMinutes(8);
    private static final Origin HERE = Origin.of("192.0.2.7");
    private static final String SECRET = "a secret for the tests alone";
    private static final Pattern FORM = Pattern.compile("<form[^>]*action=\"([^\"]+)\"");

    private static Process keycloak;
    private static int port;

    @TempDir
    private Path data;

    private OpenIdDoors doors;

    @BeforeAll
    static void aKeycloakWithOneRealm() throws IOException, InterruptedException {
        if (!Files.exists(HOME.resolve("bin/kc.sh"))) {
            run(
                    "./mvnw",
                    "-q",
                    "-B",
                    "dependency:unpack",
                    "-Dartifact=org.keycloak:keycloak-quarkus-dist:" + VERSION + ":zip",
                    "-DoutputDirectory=" + FOLDER);
        }
        Files.createDirectories(HOME.resolve("data/import"));
        Files.writeString(HOME.resolve("data/import/citizen-realm.json"), realm());
        Files.setPosixFilePermissions(HOME.resolve("bin/kc.sh"), PosixFilePermissions.fromString("rwxr-xr-x"));
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        ProcessBuilder builder = new ProcessBuilder(
                        HOME.resolve("bin/kc.sh").toString(),
                        "start-dev",
                        "--http-host=127.0.0.1",
                        "--http-port=" + port,
                        "--db=dev-mem",
                        "--cache=local",
                        "--import-realm")
                .redirectErrorStream(true)
                .redirectOutput(FOLDER.resolve("keycloak.log").toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("JAVA_OPTS_APPEND", "-Xmx512m -XX:TieredStopAtLevel=1");
        keycloak = builder.start();
        HttpRequest described = HttpRequest.newBuilder(URI.create(issuer() + "/.well-known/openid-configuration"))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            Eventually.holds("Keycloak answers", LONGEST, () -> {
                assertThat(keycloak.isAlive()).isTrue();
                try {
                    return client.send(described, BodyHandlers.discarding()).statusCode() == 200;
                } catch (IOException notYet) {
                    return false;
                }
            });
        }
    }

    @AfterAll
    static void stopped() throws InterruptedException {
        if (keycloak != null) {
            keycloak.descendants().forEach(ProcessHandle::destroy);
            keycloak.destroy();
            if (!keycloak.waitFor(20, TimeUnit.SECONDS)) {
                keycloak.descendants().forEach(ProcessHandle::destroyForcibly);
                keycloak.destroyForcibly();
            }
        }
    }

    @BeforeEach
    void theDemonstrationProvince(EntityManager em) {
        Settings settings = Portal.settings(data, Path.of("config"));
        Clock clock = Clock.systemUTC();
        Facts facts = new Facts(new Hearing<>(fact -> {}));
        LoadedProvince.into(em, settings, clock);
        doors = OpenIdDoors.over(
                em,
                settings,
                clock,
                facts,
                LoadedProvince.signIn(em, settings, clock, facts),
                List.of(new Provider(
                        "vneid",
                        Map.<Locale, String>of(Texts.VIETNAMESE, "Keycloak"),
                        issuer(),
                        TestProvider.CLIENT,
                        SECRET,
                        List.of("profile", "email"),
                        new Provider.Claims("citizen_id", "name", "email"),
                        List.of("1"),
                        true,
                        false,
                        true,
                        Set.of())),
                Duration.ofSeconds(20));
        em.flush();
    }

    @Test
    void aCitizenSignsInWithWhatKeycloakSaysOfHer() throws Exception {
        OpenIdSignIn.Sent sent = doors.door.send("vneid", "", HERE).orElseThrow();
        Arrival arrival = doors.door.back(sent.ticket(), signedIn(sent.address(), "lua"), Optional.empty(), "", HERE);

        assertThat(arrival).isInstanceOfSatisfying(Arrival.Known.class, known -> assertThat(
                        known.step().signedIn().actor().account())
                .hasToString("congdan"));
    }

    @Test
    void aStrangerIsOfferedAnAccountWithAnAddressKeycloakIsSureOf() throws Exception {
        OpenIdSignIn.Sent sent = doors.door.send("vneid", "", HERE).orElseThrow();
        Arrival arrival = doors.door.back(sent.ticket(), signedIn(sent.address(), "moi"), Optional.empty(), "", HERE);

        assertThat(arrival).isInstanceOfSatisfying(Arrival.New.class, newcomer -> assertThat(
                        doors.newcomers.find(newcomer.ticket()))
                .contains(new Newcomers.Newcomer("Lò Thị Mới", "099195000111", "moi@thu.example", true)));
    }

    /** Fills in Keycloak's own form, as a browser would; what it would bring back. */
    private static OpenIdSignIn.Answer signedIn(URI address, String user) throws IOException, InterruptedException {
        try (HttpClient browser = HttpClient.newHttpClient()) {
            HttpResponse<String> form =
                    browser.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
            Matcher action = FORM.matcher(form.body());
            assertThat(action.find()).as(form.body()).isTrue();
            // Keycloak marks them as for https alone; browsers take localhost for that, the JDK does not
            String cookies = form.headers().allValues("Set-Cookie").stream()
                    .map(cookie -> cookie.replaceFirst(";.*", ""))
                    .collect(Collectors.joining("; "));
            HttpResponse<String> back = browser.send(
                    HttpRequest.newBuilder(URI.create(action.group(1).replace("&amp;", "&")))
                            .header("Cookie", cookies)
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(BodyPublishers.ofString("username=" + user + "&password="
                                    + URLEncoder.encode("mật khẩu", StandardCharsets.UTF_8)))
                            .build(),
                    BodyHandlers.ofString());
            String location = back.headers().firstValue("Location").orElseThrow(() -> new AssertionError(back.body()));
            assertThat(location).startsWith("http://localhost:8080/account/openid-answer?");
            return OpenIdDoors.answer(
                    TestProvider.parameters(URI.create(location).getRawQuery()));
        }
    }

    private static String issuer() {
        return "http://localhost:" + port + "/realms/citizen";
    }

    private static void run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).inheritIO().start();
        assertThat(process.waitFor(8, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).isZero();
    }

    private static String realm() {
        return """
                {"realm": "citizen", "enabled": true, "sslRequired": "none",
                 "clients": [{"clientId": "%s", "secret": "%s", "enabled": true, "publicClient": false,
                   "standardFlowEnabled": true, "redirectUris": ["http://localhost:8080/account/openid-answer"],
                   "attributes": {"pkce.code.challenge.method": "S256"},
                   "protocolMappers": [{"name": "citizen_id", "protocol": "openid-connect",
                     "protocolMapper": "oidc-usermodel-attribute-mapper",
                     "config": {"user.attribute": "citizen_id", "claim.name": "citizen_id", "jsonType.label": "String",
                                "id.token.claim": "true", "userinfo.token.claim": "true"}}]}],
                 "users": [
                   {"username": "lua", "enabled": true, "firstName": "Nguyễn Thị", "lastName": "Lụa",
                    "email": "lua@thu.example", "emailVerified": true, "attributes": {"citizen_id": ["099190055433"]},
                    "credentials": [{"type": "password", "value": "mật khẩu"}]},
                   {"username": "moi", "enabled": true, "firstName": "Lò Thị", "lastName": "Mới",
                    "email": "moi@thu.example", "emailVerified": true, "attributes": {"citizen_id": ["099195000111"]},
                    "credentials": [{"type": "password", "value": "mật khẩu"}]}],
                 "components": {"org.keycloak.userprofile.UserProfileProvider": [{"providerId": "declarative-user-profile",
                   "config": {"kc.user.profile.config": ["{\\"attributes\\":[{\\"name\\":\\"username\\"},{\\"name\\":\\"email\\"},{\\"name\\":\\"firstName\\"},{\\"name\\":\\"lastName\\"}],\\"unmanagedAttributePolicy\\":\\"ADMIN_EDIT\\"}"]}}]}}
                """.formatted(TestProvider.CLIENT, SECRET);
    }
}
