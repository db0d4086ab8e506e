package vn.bieuduong;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@Tag("browser")
@ExtendWith(Chromium.class)
class ChromiumBrowserIT {

    @Test
    void thePortalAnswersARealBrowser(Page page, Server server) {
        Response response = page.navigate("/");

        assertThat(response.status()).isLessThan(500);
        assertThat(response.url()).startsWith(server.url("/"));
        Chromium.picture(page, "first-page");
    }
}
