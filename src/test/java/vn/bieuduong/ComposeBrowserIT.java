package vn.bieuduong;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.bieuduong.fictional.DemoAuthority;
import vn.bieuduong.signature.signing.PdfSigner;
import vn.bieuduong.signature.signing.SigningRequest;

/** A school's clerk has the portal write the letter; its head is told, reads it, signs it elsewhere, and it stands in the dossier. */
@Tag("browser")
@ExtendWith(Chromium.class)
class ComposeBrowserIT {

    /** A busy machine's worker may keep whoever brings a signed file waiting. */
    private static final double A_WORKERS_TURN_MILLIS = 60_000;

    @Test
    void theClerkWritesTheLetterAndTheHeadSignsIt(Server server, BrowserContext clerks, BrowserContext heads)
            throws IOException {
        Person clerk = new Person(clerks).signIn("truonghoc.vanthu");
        String draft = new Filer(clerk)
                .begins("Tặng Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh theo công trạng")
                .describes("Đề nghị tặng Bằng khen cho cô Nguyễn Thị Lụa")
                .nominates("Cá nhân", "Họ và tên", "Nguyễn Thị Lụa")
                .draft();
        clerk.open("/dossier/papers.xhtml?id=" + draft)
                .declares()
                .looks("applicant-papers-write")
                .follow("Lập từ thông tin đã khai và ký");
        clerk.press("Lập văn bản").sees("Hãy ghi số văn bản do đơn vị cấp");
        clerk.fill("Số văn bản", "12/TTr-THPT")
                .press("Lập văn bản")
                .sees("Đã lập văn bản")
                .sees("Đinh Thị Mai Hương đã được báo")
                .looks("applicant-compose");
        String page = clerk.page().url().replaceFirst("^https?://[^/]+", "").replaceFirst("&done.*", "");
        clerk.open("/composing/compose.xhtml?id=" + draft + "&component=BAO_CAO")
                .sees("Chưa lập")
                .press("Lập các báo cáo")
                .sees("chờ Đinh Thị Mai Hương ký")
                .looks("applicant-reports");

        Person head = new Person(heads).signIn("truonghoc");
        head.page().setDefaultTimeout(A_WORKERS_TURN_MILLIS);
        head.open("/account/inbox.xhtml").sees("Có văn bản chờ ông/bà ký");
        head.open(page).sees("Đến lượt Đinh Thị Mai Hương");
        byte[] given = head.download("Tải văn bản về");
        upload(head, given);
        head.sees("Tệp này chưa có thêm chữ ký số nào").looks("applicant-compose-refused");
        DemoAuthority authority = DemoAuthority.openOrCreate(server.data().resolve("demo"), Clock.systemUTC());
        byte[] signed = new PdfSigner()
                .seal(
                        given,
                        new SigningRequest("Ký tờ trình", "", Instant.now()),
                        authority.signature("Đinh Thị Mai Hương", "099176007919", "", ""));
        upload(head, signed);
        head.sees("Văn bản đã đủ chữ ký").sees("to-trinh.pdf").looks("applicant-papers-signed");
        signsRemotely(server, head, draft);
        writesTheMinutes(clerk, draft);
        assertThat(Person.barriers()).isEmpty();
    }

    /** The clerk writes down the council's meeting; whoever is to sign its minutes stands there by name. */
    private static void writesTheMinutes(Person clerk, String draft) {
        clerk.open("/composing/compose.xhtml?id=" + draft + "&component=BIEN_BAN")
                .sees("Chưa ghi cuộc họp bình xét")
                .follow("Cuộc họp");
        clerk.fill("Ngày họp", "20/11/2026")
                .fill("Bắt đầu lúc", "8h")
                .fill("Nơi họp", "Phòng họp số 2")
                .fill("Số người có quyền biểu quyết", "12")
                .fill("Số người dự họp và bỏ phiếu", "7")
                .fill("Những người dự họp", "Lê Quang Vinh; Văn thư; Ủy viên")
                .fill("Đồng ý, Nguyễn Thị Lụa", "7")
                .fill("Không đồng ý, Nguyễn Thị Lụa", "1")
                .fill("Kết luận của cuộc họp", "Nhất trí đề nghị.");
        clerk.page().getByLabel("Người chủ trì").selectOption(new SelectOption().setIndex(1));
        clerk.page().getByLabel("Thư ký cuộc họp").selectOption(new SelectOption().setIndex(1));
        clerk.press("Lưu cuộc họp")
                .sees("Có mặt 7 trên 12 thành viên, chưa đủ 2/3")
                .sees("cộng lại là 8, nhiều hơn 7 người")
                .looks("applicant-meeting-refused");
        assertThat(clerk.page().getByLabel("Nơi họp").inputValue()).isEqualTo("Phòng họp số 2");
        clerk.fill("Số người dự họp và bỏ phiếu", "10")
                .press("Lưu cuộc họp")
                .sees("Đã lưu cuộc họp")
                .sees("Ninh Thị Phương Chi")
                .press("Lập văn bản")
                .sees("Đã lập văn bản")
                .sees("Đến lượt Ninh Thị Phương Chi")
                .looks("applicant-compose-minutes");
    }

    /** She signs the report, too, with the key that a provider keeps of hers. */
    private static void signsRemotely(Server server, Person head, String draft) throws IOException {
        Path keys = server.data().resolve("demo").resolve("keys");
        head.open("/composing/compose.xhtml?id=" + draft + "&component=BAO_CAO").follow("Nguyễn Thị Lụa");
        head.looks("applicant-compose-remote").follow("Ký số từ xa (Ký số thử)");
        head.sees("chưa có chứng thư số nào").looks("applicant-compose-remote-refused");
        Server.signing()
                .keeps(
                        "head",
                        keys.resolve("cccd-099176007919.p12"),
                        Files.readString(keys.resolve("password")).toCharArray());
        head.follow("Ký số từ xa (Ký số thử)").sees("Văn bản đã đủ chữ ký");
        assertThat(head.get("/composing/remote-answer?state=a&code=b").status()).isEqualTo(403);
    }

    private static void upload(Person head, byte[] file) {
        head.page().locator("input[type=file]").setInputFiles(new FilePayload("da-ky.pdf", "application/pdf", file));
        head.press("Nhận bản đã ký");
    }
}
