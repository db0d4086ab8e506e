package vn.bieuduong;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.TreeSet;
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

    @Test
    void namesOfTheCentralHighlandsStandInThePortalsOwnFace(Page page) {
        page.navigate("/");
        page.evaluate(
                "names => { for (const e of document.querySelectorAll('h1, .lead')) e.textContent = names; }",
                "Y Ƀinh Êƀan, H'Čơ\u0306n Ksơ\u0306r, Hrĕ, Bơ\u0306, Mlô Dŭng Čŭ, Y Thĭ, Gŏ Rơ\u0306, Ê\u0306 ô\u0306 ư\u0306 Â\u0306, Ĕ Ĭ Ŏ Ŭ");
        page.evaluate("document.fonts.ready");

        for (String place : new String[] {"h1", ".lead"}) {
            assertThat(faces(page, place)).as(place).allMatch(face -> face.startsWith("own "));
        }
        Chromium.picture(page, "names-of-the-highlands");
    }

    /** The faces a browser really draws a text with. */
    private static TreeSet<String> faces(Page page, String place) {
        CDPSession inside = page.context().newCDPSession(page);
        inside.send("DOM.enable");
        inside.send("CSS.enable");
        JsonObject root = inside.send("DOM.getDocument").getAsJsonObject("root");
        JsonObject where = new JsonObject();
        where.add("nodeId", root.get("nodeId"));
        where.addProperty("selector", place);
        JsonObject node = inside.send("DOM.querySelector", where);
        TreeSet<String> faces = new TreeSet<>();
        for (JsonElement font : inside.send("CSS.getPlatformFontsForNode", node).getAsJsonArray("fonts")) {
            JsonObject face = font.getAsJsonObject();
            faces.add((face.get("isCustomFont").getAsBoolean() ? "own " : "the machine's ")
                    + face.get("familyName").getAsString());
        }
        assertThat(faces).isNotEmpty();
        return faces;
    }

    @Test
    void headAndFootAreAsWideAsTheWork(BrowserContext desk) {
        Page page =
                new Person(desk).signIn("motcua").open("/office/queue.xhtml").page();

        for (int width : new int[] {1280, 1920, 360}) {
            page.setViewportSize(width, 900);
            assertThat(
                            page.evaluate(
                                    "[...new Set([...document.querySelectorAll('.top > .wide, .strip > .wide, main > .wide, .foot > .wide')]"
                                            + ".map(e => e.getBoundingClientRect()).map(at => at.left + '-' + at.right))].length"))
                    .as("at " + width)
                    .isEqualTo(1);
        }
    }
}
