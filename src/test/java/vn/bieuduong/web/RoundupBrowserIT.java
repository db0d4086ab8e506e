package vn.bieuduong.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.bieuduong.Chromium;
import vn.bieuduong.Person;

/** On a phone a school sends its list to the ward, which gives it back, then takes it over; a stranger comes upon none of it. */
@Tag("browser")
@ExtendWith(Chromium.class)
class RoundupBrowserIT {

    private static final String WHY = "Thiếu năm công tác của cô Lụa.";

    @Test
    void aListGoesUpComesBackAndIsTakenOver(BrowserContext schools, BrowserContext wards, BrowserContext others) {
        Person school = new Person(schools).signIn("truonghoc");
        school.page().setViewportSize(360, 780);
        school.open("/dossier/start.xhtml?procedure=TDKT-P01").press("Bắt đầu").sees("Gửi lên đơn vị cấp trên");
        String draft = school.page().url().replaceFirst(".*[?&]id=([0-9a-f-]{36}).*", "$1");
        school.follow("Gửi lên đơn vị cấp trên").sees("Còn thiếu trước khi gửi").looks("roundup-missing");
        school.press("Gửi danh sách").sees("Hãy ghi trích yếu");
        writes(school, draft);
        school.open("/consolidation/send.xhtml?id=" + draft)
                .press("Gửi danh sách")
                .sees("Đã gửi danh sách")
                .looks("roundup-sent");
        school.open("/dossier/nominees.xhtml?id=" + draft).sees("Chờ xem xét");
        school.open("/dossier/mine.xhtml").sees("Đã gửi lên đơn vị cấp trên");

        Person ward = new Person(wards).signIn("phuongbendong");
        ward.open("/dossier/mine.xhtml").sees("1 danh sách chờ xem xét").looks("roundup-mine");
        ward.open("/consolidation/units.xhtml").sees("Trường Trung học phổ thông Bến Đông");
        ward.looks("roundup-units").follow("Chờ xem xét");
        String list = ward.page().url().replaceFirst("^https?://[^/]+", "");
        ward.looks("roundup-look");
        ward.page().setViewportSize(360, 780);
        ward.page().locator("#listReturn textarea").fill(WHY);
        ward.press("Trả lại").sees("Đã trả lại").sees(WHY);

        Person stranger = new Person(others).signIn("doanhnghiep");
        for (String address :
                new String[] {list, "/consolidation/sent.xhtml?id=" + draft, "/consolidation/send.xhtml?id=" + draft}) {
            assertThat(stranger.get(address).status()).as(address).isIn(403, 404);
        }
        assertThat(ward.get(list).status()).as("what was given back").isIn(403, 404);

        school.open("/dossier/tasks.xhtml?id=" + draft)
                .sees("đã trả lại danh sách này")
                .sees(WHY)
                .looks("roundup-returned");
        school.open("/consolidation/send.xhtml?id=" + draft)
                .press("Gửi danh sách")
                .sees("Đã gửi danh sách");

        ward.open("/consolidation/units.xhtml").follow("Chờ xem xét");
        ward.page().getByLabel("Vừ Thị Mỷ").uncheck();
        ward.press("Lấy vào hồ sơ").sees("Hãy ghi lý do").looks("roundup-refused");
        assertThat(ward.page().getByLabel("Vừ Thị Mỷ").isChecked())
                .as("what was ticked stays")
                .isFalse();
        ward.page().locator("#listTake textarea").fill("Mới công tác được sáu tháng.");
        ward.press("Lấy vào hồ sơ").sees("Đã lấy vào hồ sơ tổng hợp").looks("roundup-taken");
        ward.open("/consolidation/units.xhtml").follow("Mở hồ sơ tổng hợp");
        ward.sees("Tổng hợp từ:").sees("Bến Đông (1)").looks("roundup-upward");
        school.open("/consolidation/sent.xhtml?id=" + draft)
                .sees("1 trên 2 đối tượng")
                .sees("Mới công tác được sáu tháng.");
        assertThat(Person.barriers()).isEmpty();
    }

    private static void writes(Person school, String draft) {
        school.open("/dossier/details.xhtml?id=" + draft)
                .fill("Trích yếu", "Đề nghị tặng Bằng khen năm 2026")
                .fill("Lý do đề nghị khen thưởng", "Kết quả bình xét của nhà trường.")
                .fill("Thời gian lập thành tích", "Năm 2026")
                .fill("Họ và tên", "Đinh Thị Mai Hương")
                .fill("Số điện thoại", "0912345678")
                .press("Lưu")
                .sees("Đã lưu thông tin chung");
        for (String name : new String[] {"Nguyễn Thị Lụa", "Vừ Thị Mỷ"}) {
            school.open("/dossier/nominees.xhtml?id=" + draft).follow("Cá nhân").fill("Họ và tên", name);
            school.page().locator("input[type=radio]").first().check();
            school.fill("Tóm tắt thành tích", "Hoàn thành xuất sắc nhiệm vụ.")
                    .press("Lưu")
                    .sees("Đã thêm vào danh sách");
        }
        school.open("/dossier/papers.xhtml?id=" + draft).declares();
    }
}
