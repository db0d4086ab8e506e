package vn.bieuduong.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Response;
import jakarta.json.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.bieuduong.Chromium;
import vn.bieuduong.Person;
import vn.bieuduong.Server;
import vn.bieuduong.SigningProgram;
import vn.bieuduong.fictional.DemoAuthority;
import vn.bieuduong.signature.signing.PdfSigner;
import vn.bieuduong.signature.signing.SigningKey;
import vn.bieuduong.signature.signing.SigningRequest;

/** The chairman signs with a token on his computer: page, signing program and portal speak with each other, in a real browser. */
@Tag("browser")
@Tag("long")
@ExtendWith(Chromium.class)
class AgentBrowserIT {

    @Test
    void theProgramOnHisComputerSignsTheDecisionOnHisScreen(BrowserContext shared) throws Exception {
        Path config = Path.of("target/agent-config").toAbsolutePath();
        FileUtils.deleteDirectory(config.toFile());
        FileUtils.copyDirectory(Path.of("config").toFile(), config.toFile());
        try (SigningProgram program = new SigningProgram()) {
            Files.writeString(
                    config.resolve("seals.yaml"),
                    "signingProgram: " + program.address() + "\n",
                    StandardOpenOption.APPEND);
            try (Server server =
                            Server.startFresh(Path.of("target/agent-server"), Map.of("CONFIG_DIR", config.toString()));
                    BrowserContext desk = shared.browser()
                            .newContext(new Browser.NewContextOptions()
                                    .setBaseURL(server.url(""))
                                    .setLocale("vi-VN")
                                    .setViewportSize(1280, 900))) {
                desk.setDefaultTimeout(20_000);
                sign(server, program, new Person(desk));
            }
        }
        assertThat(Person.barriers()).isEmpty();
    }

    private static void sign(Server server, SigningProgram program, Person chair) throws Exception {
        chair.signIn("chutich");
        chair.open(SigningQueue.first(server, chair))
                .follow("Xem và ký quyết định")
                .sees("Lập bản để ký");
        Response page = chair.page().reload();
        assertThat(page.headerValue("content-security-policy")).contains("connect-src 'self' " + program.address());
        assertThat(chair.page().navigate("/office/queue.xhtml").headerValue("content-security-policy"))
                .doesNotContain("connect-src");
        chair.page().goBack();
        chair.sees("Lập bản để ký");
        chair.fill("Số quyết định", "779/QĐ-UBND").press("Lập bản để ký").sees("Đã lập bản quyết định");

        press(chair).sees("Không nói chuyện được với phần mềm ký").looks("office-signing-agent");
        DemoAuthority authority = DemoAuthority.openOrCreate(server.data().resolve("demo"), Clock.systemUTC());
        program.holds(pdf -> signed(pdf, authority.signature("Hồ Thị Diễm Thúy", "099188000001", "", "")));
        press(chair);
        await(chair, "Chưa ký được").sees("Hồ Thị Diễm Thúy");

        JsonObject told = program.told().get(program.told().size() - 1);
        String address = told.getString("FileUploadHandler");
        assertThat(address).startsWith(server.url("/decision/agent/decision.pdf?ticket="));
        assertThat(told.keySet()).containsExactlyInAnyOrder("FileUploadHandler", "SessionId", "JWTToken", "FileName");
        assertThat(SigningProgram.fetch(address).statusCode()).isEqualTo(404);
        JsonObject again = SigningProgram.bring(address, new byte[] {1});
        assertThat(again.getInt("Status")).isEqualTo(1);
        assertThat(again.getString("Message")).contains("không còn dùng được");

        program.holds(pdf -> signed(pdf, authority.signature("Dương Thế Vinh Quy", "099067158380", "", "")));
        press(chair);
        await(chair, "Bạn đã ký quyết định").sees("Ký số bằng phần mềm ký trên máy");
        assertThat(program.actions()).containsOnly("/SignApproved");
    }

    private static Person press(Person chair) {
        return chair.press("Ký bằng USB token trên máy này");
    }

    /** Waits for program and portal, who take their time: the first worker of a fresh server starts cold. */
    private static Person await(Person chair, String text) {
        chair.page().getByText(text).first().waitFor(new Locator.WaitForOptions().setTimeout(60_000));
        return chair;
    }

    private static byte[] signed(byte[] pdf, SigningKey key) {
        return new PdfSigner().seal(pdf, new SigningRequest("Ký quyết định", "", Instant.now()), key);
    }
}
