package vn.bieuduong.notification.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.bieuduong.Portal;
import vn.bieuduong.platform.Settings;
import vn.bieuduong.platform.Settings.Gateway;
import vn.bieuduong.platform.Settings.Phones;

/** What gateways for short messages get, and what is made of their answers. */
class PhoneChannelsTest {

    private static final UUID ID = UUID.fromString("11111111-2222-3333-4444-555555555555");

    private GatewayServer server;
    private SmsChannel sms;
    private ZaloChannel zalo;

    @BeforeEach
    void gateways() throws IOException {
        server = new GatewayServer();
        Settings settings = Portal.settings(Path.of("target"), Path.of("config"))
                .with(new Phones(
                        Optional.of(new Gateway(server.address(), "BIEUDUONG", "secret-sms")),
                        Optional.of(new Gateway(server.address(), "123456", "secret-zalo"))));
        sms = new SmsChannel(settings);
        zalo = new ZaloChannel(settings);
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void anSmsIsPostedWithItsSenderItsNumberAndItsReference() throws Exception {
        sms.send(message("0912 345 678"));

        JsonObject body = posted();
        assertThat(body.getString("from")).isEqualTo("BIEUDUONG");
        assertThat(body.getString("to")).isEqualTo("84912345678");
        assertThat(body.getString("text")).isEqualTo("Biểu Dương: Hồ sơ 1 đã có kết quả. http://x");
        assertThat(body.getString("reference")).isEqualTo(ID.toString());
        assertThat(server.posted().get(0).authorization()).isEqualTo("Bearer secret-sms");
    }

    @Test
    void aZaloMessageIsPostedByItsTemplate() throws Exception {
        zalo.send(message("+84912345678"));

        JsonObject body = posted();
        assertThat(body.getString("phone")).isEqualTo("84912345678");
        assertThat(body.getString("template_id")).isEqualTo("123456");
        assertThat(body.getString("tracking_id")).isEqualTo(ID.toString());
        assertThat(body.getJsonObject("template_data").getString("text")).isEqualTo("Hồ sơ 1 đã có kết quả");
        assertThat(server.posted().get(0).accessToken()).isEqualTo("secret-zalo");
    }

    @ParameterizedTest
    @CsvSource({
        "400, REFUSED",
        "422, REFUSED",
        "429, LATER",
        "401, AWAY",
        "403, AWAY",
        "500, AWAY",
        "503, AWAY",
        "302, AWAY",
    })
    void whatTheGatewaySaysIsKeptAndToldApart(int status, Trouble trouble) {
        server.answer(status, "{\"message\":\"no\"}");

        NotDelivered failure = refused(sms, "0912345678");

        assertThat(failure.trouble()).isEqualTo(trouble);
        assertThat(failure.words()).startsWith(status + " ").contains("no");
    }

    @ParameterizedTest
    @CsvSource({"-118, REFUSED", "-124, AWAY", "-115, AWAY", "-100, LATER", "-133, LATER"})
    void zaloSaysNoInAnAnswerOfTwoHundred(int error, Trouble trouble) {
        server.answer(200, "{\"error\":" + error + ",\"message\":\"no\"}");

        assertThat(refused(zalo, "0912345678").trouble()).isEqualTo(trouble);
    }

    @Test
    void anAnswerThatIsNoneIsNoYesOfZalo() {
        server.answer(200, "<html>" + "x".repeat(100_000));

        assertThat(refused(zalo, "0912345678").trouble()).isEqualTo(Trouble.LATER);
    }

    @ParameterizedTest
    @CsvSource({"02993001027", "12345", "'0912345678,0912345679'", "abc"})
    void whatIsNoMobileNumberIsNeverPosted(String number) {
        assertThat(refused(sms, number).trouble()).isEqualTo(Trouble.MALFORMED);
        assertThat(server.posted()).isEmpty();
    }

    @Test
    void aGatewayThatIsAwayIsNoFaultOfTheMessage() {
        server.close();

        assertThat(refused(sms, "0912345678").trouble()).isEqualTo(Trouble.AWAY);
    }

    private JsonObject posted() {
        assertThat(server.posted()).hasSize(1);
        return Json.createReader(new StringReader(server.posted().get(0).body()))
                .readObject();
    }

    private static NotDelivered refused(Channel channel, String number) {
        return catchThrowableOfType(NotDelivered.class, () -> channel.send(message(number)));
    }

    private static Dispatch message(String number) {
        return new Dispatch(
                ID,
                "<x@y>",
                number,
                "vi",
                "Hồ sơ 1 đã có kết quả",
                "Biểu Dương: Hồ sơ 1 đã có kết quả. http://x",
                Optional.empty(),
                Optional.empty(),
                Instant.EPOCH);
    }
}
