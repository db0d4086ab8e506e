package vn.bieuduong.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.bieuduong.Chromium;
import vn.bieuduong.Person;

/** A passkey of Chromium's virtual device: made, used beside the password and in its place, refused when its counter goes back. */
@Tag("browser")
@ExtendWith(Chromium.class)
class PasskeyBrowserIT {

    /** Nobody else signs in with this account. */
    private static final String OWNER = "motcua.suoinga";

    @Test
    void aDeviceOfOnesOwnSignsInAndACopyOfItIsRefused(BrowserContext desk, BrowserContext elsewhere) {
        Person own = new Person(desk).signIn(OWNER);
        Device device = new Device(desk.newCDPSession(own.page()));
        own.open("/account/passkeys.xhtml").sees("Chưa có khóa nào");
        own.fill("Mật khẩu", Person.PASSWORD).press("Tiếp tục");
        own.press("Thêm khóa truy cập").sees("Hãy đặt tên").looks("account-passkeys-refused");
        own.fill("Tên khóa", "Máy ở cơ quan").press("Thêm khóa truy cập").sees("Đã thêm khóa truy cập");

        own.press("Đăng xuất").open("/account/sign-in.xhtml");
        own.press("Đăng nhập bằng khóa truy cập").sees("Đăng xuất");

        Person password = own.press("Đăng xuất").open("/account/sign-in.xhtml");
        password.fill("Tên đăng nhập", OWNER).fill("Mật khẩu", Person.PASSWORD).press("Đăng nhập");
        own.sees("Bước thứ hai: dùng khóa truy cập").looks("account-second-step-passkey");
        own.page().getByLabel("Đây là thiết bị của riêng tôi").check();
        own.press("Dùng khóa truy cập").sees("Đăng xuất");

        own.press("Đăng xuất").signIn(OWNER);
        own.open("/account/sign-ins.xhtml").sees("Thiết bị tin cậy").looks("account-sign-ins-trusted");
        own.press("Thôi tin").sees("sẽ được hỏi bước thứ hai").doesNotSee("Thiết bị tin cậy");

        Person stranger = new Person(elsewhere).open("/account/sign-in.xhtml");
        stranger.press("Đăng nhập bằng khóa truy cập").sees("Chưa dùng được khóa");

        device.countFrom(0);
        own.press("Đăng xuất").open("/account/sign-in.xhtml");
        own.press("Đăng nhập bằng khóa truy cập").sees("có thể đã bị sao chép").looks("account-sign-in-copied");

        device.countFrom(1000);
        own.press("Đăng nhập bằng khóa truy cập").sees("Đăng xuất");
        own.open("/account/inbox.xhtml").sees("Khóa truy cập của ông/bà có thể đã bị sao chép");
        own.open("/account/passkeys.xhtml")
                .fill("Mật khẩu", Person.PASSWORD)
                .press("Tiếp tục")
                .sees("Dùng gần nhất")
                .looks("account-passkeys");
        own.unfold("Gỡ khóa này").press("Gỡ khóa").sees("Đã gỡ khóa truy cập").sees("Chưa có khóa nào");
        assertThat(Person.barriers()).isEmpty();
    }

    /** The virtual device, told over Chromium's own protocol what to say. */
    private static final class Device {

        private final CDPSession chromium;
        private final String id;

        Device(CDPSession chromium) {
            this.chromium = chromium;
            chromium.send("WebAuthn.enable");
            JsonObject options = new JsonObject();
            options.addProperty("protocol", "ctap2");
            options.addProperty("transport", "internal");
            options.addProperty("hasResidentKey", true);
            options.addProperty("hasUserVerification", true);
            options.addProperty("isUserVerified", true);
            options.addProperty("automaticPresenceSimulation", true);
            JsonObject asked = new JsonObject();
            asked.add("options", options);
            id = chromium.send("WebAuthn.addVirtualAuthenticator", asked)
                    .get("authenticatorId")
                    .getAsString();
        }

        /** From now on its key says that it was used so many times. */
        void countFrom(int uses) {
            JsonObject asked = new JsonObject();
            asked.addProperty("authenticatorId", id);
            JsonObject key = chromium.send("WebAuthn.getCredentials", asked)
                    .getAsJsonArray("credentials")
                    .get(0)
                    .getAsJsonObject();
            chromium.send("WebAuthn.clearCredentials", asked);
            key.addProperty("signCount", uses);
            asked.add("credential", key);
            chromium.send("WebAuthn.addCredential", asked);
        }
    }
}
