package vn.bieuduong;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.bieuduong.fictional.DemoAuthority;
import vn.bieuduong.platform.OfficeDay;
import vn.bieuduong.signature.signing.PdfSigner;
import vn.bieuduong.signature.signing.SigningRequest;

/** A village's title from the meeting to the certificate: the head writes, signs, posts and files; the commune decides and issues. */
@Tag("browser")
@Tag("long")
@ExtendWith(Chromium.class)
class VillageTitleBrowserIT {

    private static final double A_WORKERS_TURN_MILLIS = 90_000;
    private static final String WHOLE = "Tài liệu còn nguyên vẹn từ khi ký.";
    private static final String HOUSEHOLD = "Vàng A Sử";

    private DemoAuthority authority;
    private String number = "";

    @Test
    void aFamilyGetsItsTitle(
            Server server,
            BrowserContext village,
            BrowserContext desk,
            BrowserContext head,
            BrowserContext officer,
            BrowserContext chair,
            BrowserContext clerk)
            throws IOException, SQLException {
        authority = DemoAuthority.openOrCreate(server.data().resolve("demo"), Clock.systemUTC());
        Person thon = new Person(village).signIn("thon");
        thon.page().setDefaultTimeout(A_WORKERS_TURN_MILLIS);
        thon.open("/dossier/start.xhtml?procedure=TDKT-X09").press("Bắt đầu").sees("Việc của thôn trước khi nộp");
        Filer filer = new Filer(thon).takesUp();
        meets(thon, filer.draft());
        filer.describes("Đề nghị tặng danh hiệu Gia đình văn hóa năm 2026");
        signsMinutes(thon, filer);
        posts(server, thon, filer.draft());
        files(thon, filer);

        receives(new OfficeDesk(desk, "motcua.suoinga"), new OfficeDesk(head, "truongphong.suoinga"));
        appraises(new OfficeDesk(officer, "congchuc.suoinga"));
        decides(new OfficeDesk(new Person(head)), new OfficeDesk(chair, "chutich.suoinga"), clerk);
        readsTheResult(server, thon, filer.draft());
        assertThat(Person.barriers()).isEmpty();
    }

    private static void meets(Person thon, String draft) {
        thon.open("/village/household.xhtml?id=" + draft)
                .fill("Ông/Bà", "Ông")
                .fill("Họ và tên chủ hộ", HOUSEHOLD)
                .fill("Nơi ở", "Thôn Nà Hồ, xã Suối Ngà, tỉnh Lạc Hà")
                .fill("Điểm tự chấm", "92,5")
                .press("Lưu, ghi hộ tiếp theo")
                .sees("Đã lưu hộ");
        thon.open("/village/meeting.xhtml?id=" + draft)
                .fill("Ngày họp", OfficeDay.written(OfficeDay.today(Clock.systemUTC())))
                .fill("Nơi họp", "Nhà văn hóa thôn Nà Hồ")
                .fill("Người chủ trì", "Hà Văn Pẩu")
                .fill("Chức danh người chủ trì", "Trưởng thôn")
                .fill("Đại diện Ban công tác Mặt trận", "Tòng Thị Ương")
                .fill("Thư ký", "Hoàng Thị Đào")
                .fill("Số hộ được mời", "20")
                .fill("Số hộ dự họp", "18")
                .fill("Số hộ nhất trí với danh sách", "18")
                .fill("Người dự họp", "Vàng A Sử, Chi hội Cựu chiến binh")
                .fill("Kết luận của cuộc họp", "Nhất trí đề nghị.")
                .press("Lưu biên bản")
                .sees("Đã lưu biên bản họp");
    }

    private void signsMinutes(Person thon, Filer filer) {
        filer.opens("papers");
        thon.open("/village/work.xhtml?id=" + filer.draft()).follow("Lập và ký biên bản trên cổng");
        thon.sees("Hoàng Thị Đào")
                .press("Lập văn bản")
                .sees("Đã lập văn bản")
                .sees("Đến lượt Hoàng Thị Đào")
                .looks("village-minutes");
        thon.page()
                .locator("input[type=file]")
                .setInputFiles(new FilePayload(
                        "bien-ban.pdf",
                        "application/pdf",
                        signed(signed(thon.download("Tải văn bản về"), "Hoàng Thị Đào", "099175348495"))));
        thon.press("Nhận bản đã ký").sees("Văn bản đã đủ chữ ký");
    }

    private byte[] signed(byte[] pdf) {
        return signed(pdf, "Hà Văn Pẩu", "099069031676");
    }

    private byte[] signed(byte[] pdf, String name, String personalId) {
        return new PdfSigner()
                .seal(
                        pdf,
                        new SigningRequest("Ký giấy tờ của thôn", "", Instant.now()),
                        authority.signature(name, personalId, "", ""));
    }

    /** Eleven days go by at once: no test waits for them. */
    private static void posts(Server server, Person thon, String draft) throws IOException, SQLException {
        thon.open("/village/work.xhtml?id=" + draft)
                .fill("Nơi niêm yết", "nhà văn hóa thôn Nà Hồ")
                .press("Bắt đầu niêm yết")
                .sees("Đã bắt đầu niêm yết");
        ByteArrayOutputStream picture = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(320, 240, BufferedImage.TYPE_INT_RGB), "png", picture);
        thon.page()
                .locator("#boardPhoto [type=file]")
                .setInputFiles(new FilePayload("bang.png", "image/png", picture.toByteArray()));
        thon.press("Gửi ảnh").sees("Đã nhận ảnh bảng niêm yết");
        try (Connection connection = server.database().getConnection();
                PreparedStatement passes = connection.prepareStatement(
                        "update village_work set posted_on = posted_on - 11, posted_until = posted_until - 11"
                                + " where dossier = ?")) {
            passes.setObject(1, UUID.fromString(draft));
            assertThat(passes.executeUpdate()).isEqualTo(1);
        }
    }

    private void files(Person thon, Filer filer) {
        byte[] summary = thon.get("/village/summary.pdf?id=" + filer.draft()).body();
        filer.opens("papers").attaches("DANH_SACH", "danh-sach.pdf", signed(summary), WHOLE);
        thon.open("/composing/compose.xhtml?id=" + filer.draft() + "&component=TO_TRINH")
                .fill("Số văn bản", "03/TTr-NH")
                .press("Lập văn bản")
                .sees("Đã lập văn bản");
        thon.page()
                .locator("input[type=file]")
                .setInputFiles(
                        new FilePayload("to-trinh.pdf", "application/pdf", signed(thon.download("Tải văn bản về"))));
        thon.press("Nhận bản đã ký").sees("Văn bản đã đủ chữ ký");
        Eventually.holds("the papers and the picture are judged", Eventually.LONG, () -> {
            thon.open("/dossier/check.xhtml?id=" + filer.draft());
            return !thon.text().contains("đang được kiểm tra");
        });
        thon.looks("village-check").press("Nộp hồ sơ").sees("Đã nộp hồ sơ");
        number = thon.page().locator(".panel .code").innerText().strip();
    }

    private void receives(OfficeDesk desk, OfficeDesk head) {
        desk.take("Chờ nhận", number);
        desk.clerk().press("Nhận việc").sees("Bạn đã nhận việc này");
        desk.clerk().sees("Vàng A Sử").press("Tiếp nhận hồ sơ").sees("Đã tiếp nhận hồ sơ");
        Matcher given = Pattern.compile("H99\\.01-\\d{6}-[0-9A-Z]{4}")
                .matcher(desk.clerk().text());
        assertThat(given.find()).as("a dossier number").isTrue();
        number = given.group();
        head.take("Chờ nhận", number);
        head.clerk().page().getByLabel("Chuyên viên thụ lý").selectOption("congchuc.suoinga");
        head.clerk().press("Giao hồ sơ").sees("Đã giao hồ sơ");
    }

    private void appraises(OfficeDesk officer) {
        officer.take("Tôi đang giữ", number).findsEligible(List.of(HOUSEHOLD));
        officer.clerk()
                .fill("Ý kiến thẩm định", "Đủ hồ sơ, đã niêm yết đủ ngày.")
                .press("Kết luận thẩm định")
                .sees("Đã ghi kết luận thẩm định");
    }

    private void decides(OfficeDesk head, OfficeDesk chair, BrowserContext clerks) {
        head.take("Chờ nhận", number)
                .clerk()
                .fill("Số tờ trình", "12/TTr-VHXH")
                .press("Trình hồ sơ")
                .sees("Đã trình hồ sơ");
        chair.take("Chờ nhận", number)
                .clerk()
                .unfold("Đã ký trên bản giấy")
                .press("Xác nhận đã ký bản giấy")
                .sees("Đã ký quyết định");
        OfficeDesk clerk = new OfficeDesk(clerks, "vanthu.suoinga");
        clerk.take("Chờ nhận", number)
                .clerk()
                .fill("Số quyết định", "77/QĐ-UBND")
                .press("Ban hành quyết định")
                .sees("Đã ban hành quyết định");
    }

    private static void readsTheResult(Server server, Person thon, String draft) {
        server.awaitPapers();
        thon.open("/dossier/show.xhtml?id=" + draft).sees("Được khen thưởng").looks("village-honoured");
        assertThat(MainJourneyBrowserIT.textOf(thon.download("Quyết định khen thưởng")))
                .contains("77/QĐ-UBND", HOUSEHOLD, "đạt tiêu chuẩn Gia đình văn hóa")
                .doesNotContain("xuất sắc");
        assertThat(MainJourneyBrowserIT.textOf(thon.download("Hộ gia đình ông Vàng A Sử")))
                .contains(HOUSEHOLD, "Đã đạt tiêu chuẩn Gia đình văn hóa");
    }
}
