package vn.bieuduong.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.LoadState;
import java.io.ByteArrayInputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.bieuduong.Chromium;
import vn.bieuduong.Eventually;
import vn.bieuduong.Person;
import vn.bieuduong.Server;

/** The province has honoured a man and a pupil: each has his page, and what becomes of it. */
@Tag("browser")
@ExtendWith(Chromium.class)
class HonourBrowserIT {

    private static final int PHONE = 740;

    /** As it travels, for whoever comes the first time on a weak line. */
    private static final int MOST_BYTES = 100_000;

    private static final String NAME = "Ông Sùng A Phừ";

    private String dossier;
    private String man;
    private String pupil;
    private String decision;
    private Person issuer;
    private Person friend;

    @Test
    void whoIsHonouredShowsIt(
            Server server, BrowserContext clerk, BrowserContext head, BrowserContext filer, BrowserContext anybody)
            throws Exception {
        honoured(server);
        issuer = new Person(clerk).signIn("vanthu");
        friend = new Person(anybody);
        Eventually.holds(
                "the cards are drawn",
                Eventually.LONG,
                () -> friend.get("/lookup/honour-card.jpg?code=" + man).status() == 200
                        && friend.get("/lookup/honour-card.jpg?code=" + pupil).status() == 200);

        firstVisitOnAPhone();
        wholePage();
        aChildIsNotNamed();
        theFilerReadsWhatBecameOfEach(new Person(filer));
        theHeadEntersWhatWasChosen(new Person(head));
        whatIsRevokedIsGone();
        assertThat(Person.barriers()).isEmpty();
    }

    /** Of the demonstration; the other of its list, who has a certificate as well, is made a pupil. */
    private void honoured(Server server) throws SQLException {
        dossier = server.awaitRow("""
                select d.id, h.code from dossier d join published_honour h on h.matter = d.id and h.ordinal = 2
                where d.filer = 'sogiaoduc' and h.name = 'Sùng A Phừ'""").get(0);
        server.awaitPapers();
        run(server, """
                update published_honour set honouree = 'MINOR', honorific = 'Em', name = 'Phương Nhật Minh',
                    unit = 'Trường Trung học cơ sở Bến Đông', address = '', province = 'tỉnh Lạc Hà',
                    card_sha256 = null, card_size = null, card_after = now()
                where matter = '%s' and ordinal = 1""".formatted(dossier));
        man = code(server, 2).get(0);
        pupil = code(server, 1).get(0);
        decision = code(server, 2).get(1);
    }

    private void firstVisitOnAPhone() {
        Page page = friend.page();
        List<Request> loaded = new CopyOnWriteArrayList<>();
        page.onRequestFinished(loaded::add);
        page.setViewportSize(360, PHONE);
        friend.open("/h/" + man);
        page.waitForLoadState(LoadState.NETWORKIDLE);
        for (String part : List.of("h1", ".award", ".decision", ".framed img")) {
            BoundingBox box = page.locator(part).boundingBox();
            assertThat(box.y + (part.endsWith("img") ? box.height / 2 : box.height))
                    .as(part)
                    .isLessThan(PHONE);
        }
        assertThat(page.evaluate("document.querySelector('.framed img').naturalWidth"))
                .isEqualTo(720);
        assertThat(loaded.stream().map(Request::url)).noneMatch(url -> url.contains("honour-card"));
        long weight = loaded.stream()
                .mapToLong(request -> request.sizes().responseBodySize)
                .sum();
        assertThat(weight)
                .as("bytes of a first visit: "
                        + loaded.stream().map(Request::url).toList())
                .isGreaterThan(50_000)
                .isLessThan(MOST_BYTES);
    }

    private void wholePage() throws Exception {
        Page page = friend.page();
        page.setViewportSize(1280, 900);
        friend.sees("Xin chúc mừng")
                .sees(NAME)
                .sees("Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh")
                .sees("Quyết định số " + decision)
                .looks("honour");
        friend.unfold("Thiếp chúc mừng để chia sẻ");
        Eventually.holds("the card as wide as it is shared", Duration.ofSeconds(20), () -> Integer.valueOf(1200)
                .equals(page.evaluate("document.querySelector('details img').naturalWidth")));
        Chromium.picture(page, "honour-card-open");
        assertThat(page.content())
                .doesNotContain("<script", "099079900045", "1979")
                .contains("name=\"robots\" content=\"noindex, nofollow\"", "og:image");
        assertThat(new String(friend.get("/lookup/certificate.pdf?code=" + man).body(), 0, 4))
                .isEqualTo("%PDF");
        APIResponse card = friend.get("/lookup/honour-card.jpg?code=" + man);
        assertThat(ImageIO.read(new ByteArrayInputStream(card.body())).getWidth())
                .isEqualTo(1200);
        for (String file : List.of("certificate.jpg", "certificate-small.jpg", "certificate.pdf", "honour-card.jpg")) {
            assertThat(friend.get("/lookup/" + file + "?code=" + man).headers())
                    .as(file)
                    .containsEntry("x-robots-tag", "noindex, nofollow")
                    .containsEntry("cache-control", "private, no-store");
        }
    }

    private void aChildIsNotNamed() {
        friend.open("/lookup/honour.xhtml?code=" + pupil)
                .sees("P.N.M.")
                .sees("là trẻ em")
                .doesNotSee("Minh")
                .looks("honour-child");
        assertThat(friend.page().content()).doesNotContain("Minh", "Trường Trung học cơ sở Bến Đông", "2013");
        nothingOfACertificate(pupil);
        assertThat(friend.get("/lookup/honour.xhtml?code=0000000000").status()).isEqualTo(404);
        friend.page().navigate("/lookup/honour.xhtml?code=0000000000");
        friend.sees("Không có trang vinh danh").looks("honour-unknown");
    }

    private void nothingOfACertificate(String code) {
        for (String file : List.of("certificate.jpg", "certificate-small.jpg", "certificate.pdf")) {
            assertThat(friend.get("/lookup/" + file + "?code=" + code).status())
                    .as(file)
                    .isEqualTo(404);
        }
    }

    private void theFilerReadsWhatBecameOfEach(Person filer) {
        filer.signIn("sogiaoduc")
                .open("/dossier/show.xhtml?id=" + dossier)
                .sees("Được tặng Bằng khen của Chủ tịch")
                .sees("theo Quyết định số " + decision)
                .looks("honour-outcomes");
        assertThat(filer.get("/office/honour.xhtml?id=" + dossier + "&n=1").status())
                .isEqualTo(403);
    }

    private void theHeadEntersWhatWasChosen(Person leader) {
        String office = "/office/honour.xhtml?id=" + dossier + "&n=";
        issuer.open(office + 1).sees("P.N.M.").doesNotSee("Người giám hộ đồng ý ghi đủ tên");
        leader.signIn("truongban")
                .open(office + 1)
                .looks("honour-office")
                .fill("Ai đồng ý, theo văn bản nào", "Mẹ em, giấy đồng ý ngày 01/12/2026");
        leader.press("Ghi nhận đồng ý").sees("Em Phương Nhật Minh");
        friend.open("/lookup/honour.xhtml?code=" + pupil).sees("Em Phương Nhật Minh");
        leader.open(office + 1).fill("Ai đề nghị, vì sao", "Gia đình không muốn nêu tên em");
        leader.press("Rút tên").sees("Không ghi tên ai");
        friend.open("/lookup/honour.xhtml?code=" + pupil)
                .sees("đề nghị không ghi tên")
                .doesNotSee("Minh")
                .looks("honour-withdrawn");
        nothingOfACertificate(pupil);
        assertThat(friend.get("/lookup/honour-card.jpg?code=" + pupil).status()).isEqualTo(404);
    }

    private void whatIsRevokedIsGone() {
        issuer.open("/office/dossier.xhtml?id=" + dossier).unfold("Cấp lại hoặc thu hồi giấy tờ");
        issuer.page().locator("[id$=paper]").selectOption("MERIT_CERTIFICATE:2");
        issuer.fill("Lý do", "In sai tên người được khen").press("Thu hồi").sees("Đã thu hồi giấy tờ");
        friend.open("/lookup/honour.xhtml?code=" + man)
                .sees("đã thu hồi ngày")
                .doesNotSee("hủy bỏ")
                .doesNotSee("Sùng A Phừ")
                .looks("honour-cancelled");
        nothingOfACertificate(man);
        assertThat(friend.get("/lookup/honour-card.jpg?code=" + man).status()).isEqualTo(404);
    }

    private List<String> code(Server server, int ordinal) {
        return server.awaitRow("select code, decision from published_honour where matter = '%s' and ordinal = %d"
                .formatted(dossier, ordinal));
    }

    private static void run(Server server, String statement) throws SQLException {
        try (Connection connection = server.database().getConnection()) {
            connection.createStatement().executeUpdate(statement);
        }
    }
}
