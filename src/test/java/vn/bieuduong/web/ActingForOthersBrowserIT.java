package vn.bieuduong.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.bieuduong.Chromium;
import vn.bieuduong.Eventually;
import vn.bieuduong.Person;
import vn.bieuduong.Portal;

/** A draft goes from one unit to another; a citizen lets somebody act for him, who says for whom at the start, until it is ended. */
@Tag("browser")
@ExtendWith(Chromium.class)
class ActingForOthersBrowserIT {

    @Test
    void aDraftChangesHandsAndACitizenIsRepresentedUntilItIsEnded(
            BrowserContext giving, BrowserContext taking, BrowserContext deciding, BrowserContext being) {
        Person school = new Person(giving).signIn("truonghoc");
        school.open("/dossier/start.xhtml?procedure=TDKT-P01")
                .sees("Nộp cho: Trường")
                .press("Bắt đầu");
        String draft = school.page().url().replaceAll(".*[?&]id=([0-9a-f-]{36}).*", "$1");
        school.sees("Nộp cho: Trường").follow("Chuyển giao hồ sơ").looks("transfer-ask");
        school.unfold("Cho đơn vị khác")
                .page()
                .locator("#transferUnit [id$=':send']")
                .click();
        school.sees("Hãy ghi mã hoặc tên đơn vị nhận").looks("transfer-ask-refused");
        school.page().locator("[id='transferUnit:unit']").fill("DV-CANGCA");
        school.page().locator("#transferUnit [id$=':send']").click();
        school.sees("Chờ bên nhận trả lời").looks("transfer-asked");
        String transfer = school.page().url().replaceAll(".*[?&]id=([0-9a-f-]{36}).*", "$1");

        Person port = new Person(taking).signIn("cangca");
        assertThat(port.get("/dossier/tasks.xhtml?id=" + draft).status()).isGreaterThanOrEqualTo(400);
        port.open("/dossier/mine.xhtml")
                .sees("Có người muốn chuyển giao hồ sơ cho bạn")
                .looks("transfer-offered");
        port.open("/transfer/show.xhtml?id=" + transfer)
                .looks("transfer-answer")
                .press("Nhận hồ sơ");
        port.sees("chờ cơ quan duyệt");
        assertThat(port.get("/dossier/tasks.xhtml?id=" + draft).status()).isGreaterThanOrEqualTo(400);
        assertThat(port.get("/transfer/queue.xhtml").status()).isEqualTo(403);

        Person desk = new Person(deciding).signIn("motcua");
        desk.open("/transfer/queue.xhtml").looks("transfer-queue");
        desk.open("/transfer/show.xhtml?id=" + transfer)
                .looks("transfer-decide")
                .press("Duyệt chuyển giao");
        desk.sees("Đã chuyển giao hồ sơ");
        assertThat(school.get("/dossier/tasks.xhtml?id=" + draft).status()).isGreaterThanOrEqualTo(400);
        port.open("/dossier/tasks.xhtml?id=" + draft)
                .sees("Nộp cho: Ban quản lý Cảng cá")
                .looks("transfer-done");
        port.follow("Bỏ bản nháp này");
        port.page()
                .locator("main form button, main form input[type=submit]")
                .first()
                .click();

        Person citizen = new Person(being).signIn("congdan");
        citizen.open("/dossier/mine.xhtml").follow("Uỷ quyền nộp hồ sơ").looks("mandates-none");
        citizen.follow("Uỷ quyền cho người khác").looks("mandate-new").press("Uỷ quyền");
        citizen.sees("Không có ai được nộp hồ sơ").looks("mandate-new-refused");
        citizen.fill("Tên đăng nhập của người đại diện", "cangca")
                .fill("Họ và tên của người đại diện", "Phan Ngọc Biển")
                .fill("Đến hết ngày", "31/12/2027")
                .press("Uỷ quyền");
        citizen.sees("Đang có hiệu lực").looks("mandate");
        String mandate = citizen.page().url().replaceAll(".*[?&]id=([0-9a-f-]{36}).*", "$1");
        assertThat(school.get("/representation/show.xhtml?id=" + mandate).status())
                .isGreaterThanOrEqualTo(400);
        assertThat(school.get("/representation/paper?id=" + mandate).status()).isGreaterThanOrEqualTo(400);

        port.open("/representation/mine.xhtml").sees("Nguyễn Thị Lụa").looks("mandates");
        port.follow("Tôi được uỷ quyền").looks("mandate-ask");
        port.open("/dossier/start.xhtml?procedure=TDKT-P03")
                .looks("start-for-whom")
                .press("Bắt đầu");
        port.sees("Hãy chọn hồ sơ này nộp cho ai").looks("start-for-whom-refused");
        port.page()
                .getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("Nguyễn Thị Lụa (tôi đại diện)"))
                .check();
        port.press("Bắt đầu").sees("Nộp cho: Nguyễn Thị Lụa");
        String own = port.page().url().replaceAll(".*[?&]id=([0-9a-f-]{36}).*", "$1");
        citizen.open("/representation/show.xhtml?id=" + mandate)
                .press("Chấm dứt")
                .sees("Đã chấm dứt uỷ quyền");
        assertThat(port.get("/dossier/tasks.xhtml?id=" + own).status()).isGreaterThanOrEqualTo(400);
        citizen.open("/dossier/discard.xhtml?id=" + own);
        citizen.page()
                .locator("main form button, main form input[type=submit]")
                .first()
                .click();

        port.open("/representation/new.xhtml?as=representative")
                .follow("Người uỷ quyền không có tài khoản trên cổng")
                .looks("mandate-person")
                .press("Gửi giấy uỷ quyền");
        port.sees("12 chữ số").looks("mandate-person-refused");
        port.fill("Họ và tên của người uỷ quyền", "Trần Thị Lan")
                .fill("Số định danh cá nhân của người uỷ quyền", "079085000123")
                .fill("Địa chỉ nhận thư của người uỷ quyền", "12 Lê Lợi, phường Sơn Hạ")
                .fill("Đến hết ngày", "31/12/2027");
        port.page()
                .locator("input[type=file]")
                .setInputFiles(new FilePayload("giay-uy-quyen.pdf", "application/pdf", Portal.aPdf()));
        port.press("Gửi giấy uỷ quyền").sees("Chờ cơ quan xem giấy").looks("mandate-person-asked");
        String outsider = port.page().url().replaceAll(".*[?&]id=([0-9a-f-]{36}).*", "$1");
        desk.open("/representation/queue.xhtml").sees("không có tài khoản").looks("mandate-queue");
        desk.open("/representation/show.xhtml?id=" + outsider)
                .sees("079085000123")
                .looks("mandate-person-decide");
        Eventually.holds("the paper is looked at", Duration.ofMinutes(1), () -> desk.open(
                        "/representation/show.xhtml?id=" + outsider)
                .page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("giay-uy-quyen.pdf"))
                .isVisible());
        desk.press("Chấp nhận").sees("Đang có hiệu lực").looks("mandate-person-given");
        desk.fill("Lý do, căn cứ", "Bà Lan gọi điện xin chấm dứt")
                .press("Chấm dứt")
                .sees("Đã chấm dứt uỷ quyền");
        assertThat(Person.barriers()).isEmpty();
    }
}
