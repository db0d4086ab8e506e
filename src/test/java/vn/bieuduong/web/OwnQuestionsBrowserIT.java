package vn.bieuduong.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.bieuduong.Chromium;
import vn.bieuduong.Person;

/** A procedure asks questions of its own, about nominees and about the dossier, on a telephone. */
@Tag("browser")
@ExtendWith(Chromium.class)
class OwnQuestionsBrowserIT {

    @Test
    void eachNomineeIsAskedAndTheCheckPageLeadsToWhatIsOpen(BrowserContext unit) {
        Person school = new Person(unit).signIn("truonghoc");
        school.page().setViewportSize(360, 780);
        String draft = begun(school, "TDKT-P01");
        school.open("/dossier/questions.xhtml?id=" + draft);
        school.page().getByLabel("Thành tích có dựa trên sáng kiến").selectOption("yes");
        school.press("Lưu câu trả lời").sees("Đã lưu");
        nominates(school, draft, "Vừ Thị Mỷ");

        school.open("/dossier/check.xhtml?id=" + draft).looks("check-own-question");
        school.page().setViewportSize(360, 780);
        school.page()
                .getByRole(AriaRole.LINK)
                .filter(new Locator.FilterOptions().setHasText("Số sáng kiến, đề tài đã được công nhận"))
                .click();
        Locator count = school.page().getByLabel("Số sáng kiến, đề tài đã được công nhận");
        count.fill("vài ba");
        school.press("Lưu").sees("chưa đúng kiểu").looks("nominee-own-question-refused");
        school.page().setViewportSize(360, 780);
        assertThat(count).hasValue("vài ba");
        count.fill("2");
        school.page().getByLabel("Mức xếp loại của năm gần nhất").selectOption("Hoàn thành tốt nhiệm vụ");
        school.press("Lưu").sees("Đã lưu");

        school.open("/dossier/check.xhtml?id=" + draft)
                .sees("Hoàn thành tốt nhiệm vụ")
                .doesNotSee("Hãy trả lời câu hỏi “Số sáng kiến")
                .looks("check-own-answers");
        assertThat(new String(school.get("/nominee/list.csv?id=" + draft).body(), StandardCharsets.UTF_8))
                .contains("Mức xếp loại của năm gần nhất")
                .contains("\"2\",\"Hoàn thành tốt nhiệm vụ\"");
        assertThat(Person.barriers()).isEmpty();
    }

    @Test
    void whatACitizenAnsweredIsCorrectedUntilReceptionBegins(BrowserContext browser) {
        Person citizen = new Person(browser).signIn("congdan");
        citizen.page().setViewportSize(360, 780);
        String draft = begun(citizen, "TDKT-P03");
        citizen.open("/dossier/details.xhtml?id=" + draft)
                .fill("Trích yếu", "Đề nghị khen anh thợ cứu người đuối nước")
                .fill("Lý do đề nghị khen thưởng", "Nhảy xuống sông cứu hai cháu nhỏ.")
                .fill("Thời gian lập thành tích", "Tháng 11/2026")
                .fill("Họ và tên", "Lò Văn Định")
                .fill("Số điện thoại", "0912345678")
                .press("Lưu")
                .sees("Đã lưu");
        nominates(citizen, draft, "Giàng A Tủa");
        citizen.open("/dossier/questions.xhtml?id=" + draft).fill("Sự việc xảy ra ở đâu?", "Cầu treo bản Lầu");
        citizen.page().getByLabel("Bạn biết việc này bằng cách nào?").selectOption("Nghe người khác kể");
        citizen.press("Lưu câu trả lời").sees("Đã lưu");
        citizen.open("/dossier/papers.xhtml?id=" + draft).declares();
        citizen.open("/dossier/check.xhtml?id=" + draft).press("Nộp hồ sơ").sees("Đã nộp hồ sơ");

        citizen.open("/dossier/correct.xhtml?id=" + draft).looks("correct-questions");
        citizen.page().setViewportSize(360, 780);
        citizen.fill("Sự việc xảy ra ở đâu?", " ").press("Lưu chỗ sửa").sees("Hãy trả lời câu hỏi");
        citizen.looks("correct-questions-refused");
        citizen.page().setViewportSize(360, 780);
        citizen.fill("Sự việc xảy ra ở đâu?", "Cầu treo bản Lầu, xã Suối Ngà");
        citizen.page().getByLabel("Bạn biết việc này bằng cách nào?").selectOption("Tôi có mặt và chứng kiến");
        citizen.press("Lưu chỗ sửa").sees("Đã lưu chỗ sửa");
        citizen.open("/dossier/correct-papers.xhtml?id=" + draft).looks("correct-papers");
        citizen.open("/dossier/show.xhtml?id=" + draft)
                .sees("Những chỗ đã sửa sau khi nộp")
                .sees("Tôi có mặt và chứng kiến")
                .looks("corrected-questions");
        assertThat(Person.barriers()).isEmpty();
    }

    private static String begun(Person filer, String procedure) {
        filer.open("/dossier/start.xhtml?procedure=" + procedure)
                .press("Bắt đầu")
                .page()
                .waitForURL("**/dossier/tasks.xhtml?**");
        return filer.page().url().replaceFirst(".*[?&]id=([0-9a-f-]{36}).*", "$1");
    }

    private static void nominates(Person filer, String draft, String name) {
        filer.open("/dossier/nominee.xhtml?kind=PERSON&id=" + draft).fill("Họ và tên", name);
        filer.page().getByRole(AriaRole.RADIO).first().check();
        filer.fill("Tóm tắt thành tích", "Việc làm được mọi người biết ơn.")
                .press("Lưu")
                .sees("Đã thêm vào danh sách");
    }
}
