package vn.bieuduong.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.bieuduong.Chromium;
import vn.bieuduong.Person;

/** A village head does on a phone what comes before filing; a resident speaks up by the code of the board and is answered; filing waits for the last day. */
@Tag("browser")
@ExtendWith(Chromium.class)
class VillageBrowserIT {

    @Test
    void theVillageDoesItsWorkOnAPhoneBeforeItFiles(
            BrowserContext village, BrowserContext street, BrowserContext school) {
        Person head = new Person(village).signIn("thon");
        small(head);
        head.open("/procedure/show.xhtml?id=TDKT-X09").sees("niêm yết danh sách 10 ngày");
        head.open("/dossier/start.xhtml?procedure=TDKT-X09").press("Bắt đầu").sees("Việc của thôn trước khi nộp");
        String draft = head.page().url().replaceFirst(".*[?&]id=([0-9a-f-]{36}).*", "$1");

        head.follow("Việc của thôn trước khi nộp").sees("Chưa ghi biên bản").looks("village-begun");
        small(head);
        head.follow("Xem và ghi danh sách").follow("Thêm một hộ").looks("village-household");
        small(head);
        head.fill("Ông/Bà", "Ông")
                .fill("Họ và tên chủ hộ", "Vàng A Sử")
                .fill("Nơi ở", "Thôn Nà Hồ, xã Suối Ngà, tỉnh Lạc Hà")
                .fill("Điểm tự chấm", "chín hai")
                .press("Lưu, ghi hộ tiếp theo")
                .sees("Điểm tự chấm là một số");
        head.fill("Điểm tự chấm", "92,5").press("Lưu, ghi hộ tiếp theo").sees("Đã lưu hộ");
        head.open("/village/import.xhtml?id=" + draft);
        head.page()
                .locator("#listImport [type=file]")
                .setInputFiles(new FilePayload(
                        "ho.csv",
                        "text/csv",
                        "STT;Chủ hộ;Địa chỉ;Số khẩu;Điểm;Nhận xét\n1;Hoàng Thị Đào;Thôn Nà Hồ, xã Suối Ngà, tỉnh Lạc Hà;4;88;Tốt\n"
                                .getBytes(StandardCharsets.UTF_8)));
        head.press("Kiểm tra tệp")
                .sees("1 hộ sẽ được thêm")
                .press("Nhập cả danh sách")
                .sees("Hoàng Thị Đào")
                .looks("village-households");
        small(head);

        meeting(head, draft);
        head.fill("Nơi niêm yết", "nhà văn hóa thôn Nà Hồ")
                .press("Bắt đầu niêm yết")
                .sees("Đã bắt đầu niêm yết")
                .sees("Chưa hết 10 ngày niêm yết")
                .looks("village-posted");
        small(head);
        assertThat(new String(head.get("/village/sheet.pdf?id=" + draft).body(), StandardCharsets.ISO_8859_1))
                .startsWith("%PDF-");
        String address =
                head.page().locator("a[href*='/n/']").getAttribute("href").replaceFirst("^https?://[^/]+", "");

        photographs(head);
        Person resident = new Person(street);
        speaksUp(resident, address);
        answers(head, draft);
        resident.page().locator("a.code").click();
        resident.sees("Đã nộp đủ ngày 03/11.");
        head.open("/dossier/check.xhtml?id=" + draft)
                .sees("Chưa hết 10 ngày niêm yết")
                .doesNotSee("chưa trả lời");

        nobodyElse(new Person(school).signIn("truonghoc"), school, draft);
        assertThat(Person.barriers()).isEmpty();
    }

    private static void meeting(Person head, String draft) {
        head.open("/village/work.xhtml?id=" + draft)
                .follow("Ghi biên bản họp")
                .press("Lưu biên bản")
                .sees("Hãy ghi ngày họp")
                .looks("village-meeting");
        small(head);
        head.fill("Ngày họp", "01/11/2026")
                .fill("Nơi họp", "Nhà văn hóa thôn Nà Hồ")
                .fill("Người chủ trì", "Hà Văn Pẩu")
                .fill("Chức danh người chủ trì", "Trưởng thôn")
                .fill("Đại diện Ban công tác Mặt trận", "Tòng Thị Ương")
                .fill("Thư ký", "Hoàng Thị Đào")
                .fill("Số hộ được mời", "20")
                .fill("Số hộ dự họp", "18")
                .fill("Số hộ nhất trí với danh sách", "18")
                .fill("Người dự họp", "Vàng A Sử, Chi hội Cựu chiến binh\nHoàng Thị Đào, Chi hội Phụ nữ")
                .fill("Kết luận của cuộc họp", "Nhất trí đề nghị hai hộ.")
                .press("Lưu biên bản")
                .sees("Đã lưu biên bản họp");
    }

    private static void photographs(Person head) {
        head.page()
                .locator("#boardPhoto [type=file]")
                .setInputFiles(new FilePayload("bang.png", "image/png", picture()));
        head.press("Gửi ảnh").sees("Đã nhận ảnh bảng niêm yết").sees("bang.png");
    }

    private static byte[] picture() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(320, 240, BufferedImage.TYPE_INT_RGB), "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** By the QR code of the board: no account. */
    private static void speaksUp(Person resident, String address) {
        small(resident);
        resident.open(address)
                .sees("Vàng A Sử")
                .sees("Đang nhận ý kiến")
                .doesNotSee("Tốt")
                .looks("village-board");
        small(resident);
        resident.page().getByLabel("Không đồng ý").first().check();
        resident.press("Gửi ý kiến").sees("Hãy viết ý kiến của bạn.");
        resident.fill("Nội dung", "Còn nợ quỹ thôn.")
                .press("Gửi ý kiến")
                .sees("Đã nhận ý kiến của bạn.")
                .looks("village-remark");
    }

    private static void answers(Person head, String draft) {
        head.open("/village/remarks.xhtml?id=" + draft)
                .sees("Còn nợ quỹ thôn.")
                .follow("Trả lời ý kiến này")
                .fill("Câu trả lời", "Đã nộp đủ ngày 03/11.")
                .press("Gửi câu trả lời")
                .sees("Đã gửi câu trả lời.")
                .looks("village-remarks");
        small(head);
    }

    private static void nobodyElse(Person other, BrowserContext context, String draft) {
        for (String path : new String[] {
            "work.xhtml",
            "households.xhtml",
            "household.xhtml",
            "import.xhtml",
            "meeting.xhtml",
            "remarks.xhtml",
            "sheet.pdf",
            "minutes.pdf",
            "summary.pdf",
            "photo"
        }) {
            assertThat(other.get("/village/" + path + "?id=" + draft).status())
                    .as(path)
                    .isEqualTo(404);
        }
    }

    private static void small(Person person) {
        person.page().setViewportSize(360, 780);
    }
}
