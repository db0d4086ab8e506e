package vn.bieuduong;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a form does with what is typed, pasted or chosen, and where a reader stands when it was refused. */
@Tag("browser")
@ExtendWith(Chromium.class)
@Order(Server.WHEN_MADE)
class FormsBrowserIT {

    private static final String PROCEDURE = "Tặng Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh theo công trạng";

    @Test
    void aRefusedFormStandsAtAnAddressThatCanBeOpened(BrowserContext school) {
        Filer filer = new Filer(school, "truonghoc").begins(PROCEDURE);
        Person person = filer.filer();
        filer.opens("details");
        person.fill("Số điện thoại", "12").fill("Trích yếu", "Đề nghị").press("Lưu");
        staysOpen(person, "Số điện thoại chưa đúng", "details");

        filer.opens("nominees");
        person.follow("Cá nhân").press("Lưu");
        staysOpen(person, "Lỗi", "nominee");

        filer.opens("papers");
        person.page().locator("#part-TO_TRINH input[type=file]").setInputFiles(pdf("x.exe"));
        staysOpen(person, "Tệp “x.exe”", "papers");
        assertThat(person.page().url()).contains("id=" + filer.draft());
        assertThat(Person.barriers()).isEmpty();
    }

    /** The title says that something is wrong, the message leads to its field, and the same address opens again. */
    private static void staysOpen(Person person, String message, String look) {
        Page page = person.page();
        assertThat(page.locator("#errors")).containsText(message.equals("Lỗi") ? "" : message);
        assertThat(page).hasTitle(Pattern.compile("Lỗi: .*"));
        String target = page.locator("#errors a").first().getAttribute("href");
        assertThat(page.locator("[id='" + target.substring(1) + "']").count()).isEqualTo(1);
        person.looks("applicant-" + look + "-refused");
        String address = page.url();
        assertThat(page.navigate(address).status()).isEqualTo(200);
        assertThat(page.locator("nav.crumbs")).isVisible();
        assertThat(page.locator("#errors")).hasCount(0);
    }

    @Test
    void textFromAWordProcessorIsTakenAndNothingUnseenStays(BrowserContext school) {
        Filer filer = new Filer(school, "truonghoc").begins(PROCEDURE);
        Person person = filer.filer();
        filer.opens("details");
        person.fill("Trích yếu", "Khen\u00A0thưởng\u200B cô Lụa\u202E")
                .fill("Lý do đề nghị khen thưởng", "Dòng một\u000BDòng hai\u0007")
                .fill("Họ và tên", "Y Ƀhăm Niê Ksơ\u0306r")
                .fill("Số điện thoại", "\u202A+84\u00A0912\u2011345\u2011678\u202C")
                .fill("Thư điện tử", "a@b.vn\u200B")
                .press("Lưu")
                .sees("Đã lưu thông tin chung");

        filer.opens("details");
        assertThat(person.page().getByLabel("Trích yếu")).hasValue("Khen thưởng cô Lụa");
        assertThat(person.page().getByLabel("Lý do đề nghị khen thưởng")).hasValue("Dòng một\nDòng hai");
        assertThat(person.page().getByLabel("Họ và tên")).hasValue("Y Ƀhăm Niê Ksơ\u0306r");
        assertThat(person.page().getByLabel("Số điện thoại")).hasValue("0912345678");
        assertThat(person.page().getByLabel("Thư điện tử")).hasValue("a@b.vn");
    }

    @Test
    void twoWindowsLoseNothingOfEachOther(BrowserContext school) {
        Filer filer = new Filer(school, "truonghoc").begins(PROCEDURE).describes("Lúc đầu");
        Person one = filer.filer();
        filer.opens("details");
        Page two = school.newPage();
        two.navigate("/dossier/details.xhtml?id=" + filer.draft());
        one.fill("Trích yếu", "Của cửa sổ một").press("Lưu").sees("Đã lưu thông tin chung");

        two.getByLabel("Trích yếu").fill("Của cửa sổ hai");
        two.getByLabel("Thời gian lập thành tích").fill("Năm 2025");
        save(two);
        assertThat(two.locator("#errors")).containsText("“Của cửa sổ một”");
        assertThat(two.getByLabel("Trích yếu")).hasValue("Của cửa sổ hai");
        save(two);
        assertThat(two.locator("body")).containsText("Đã lưu thông tin chung");

        filer.nominates("Cá nhân", "Họ và tên", "Nguyễn Thị Lụa").opens("nominees");
        one.follow("Sửa").fill("Chức vụ, công việc", "Giáo viên");
        two.navigate("/dossier/nominees.xhtml?id=" + filer.draft());
        two.locator("input[value='Bỏ khỏi danh sách']").click();
        assertThat(two.locator("body")).containsText("Bỏ 1 đối tượng khỏi danh sách?");
        two.locator("input[value='Bỏ khỏi danh sách']").click();
        assertThat(two.locator("body")).containsText("Đã bỏ khỏi danh sách: Nguyễn Thị Lụa");
        assertThat(two.locator("tbody")).hasCount(0);
        one.press("Lưu").sees("vừa được bỏ khỏi danh sách ở một cửa sổ khác");
        assertThat(one.page().getByLabel("Chức vụ, công việc")).hasValue("Giáo viên");
        one.looks("applicant-nominee-gone").press("Lưu").sees("Đã thêm vào danh sách");
        assertThat(Person.barriers()).isEmpty();
    }

    @Test
    void aChosenFileIsSentAtOnceAndSaysSoAndOthersComeWithIt(BrowserContext school) {
        Filer filer = new Filer(school, "truonghoc").begins(PROCEDURE).opens("papers");
        Page page = filer.filer().page();
        List<Integer> bad = new ArrayList<>();
        page.onResponse(response -> {
            if (response.status() >= 400) {
                bad.add(response.status());
            }
        });
        Locator part = page.locator("#part-TO_TRINH");
        assertThat(part).containsText("Tệp được gửi ngay khi bạn chọn.");
        assertThat(part.locator("input[type=submit]")).isHidden();
        assertThat(part.locator("input[type=file]")).hasAttribute("accept", Pattern.compile("\\.pdf.*"));
        assertThat(part.locator("label")).containsText("Tờ trình");

        part.locator("input[type=file]").setInputFiles(new FilePayload[] {pdf("mot.pdf"), pdf("hai.pdf")});
        assertThat(part.locator("#errors, .field-error").first()).containsText("giống hệt tệp “mot.pdf”");
        assertThat(filer.paper("TO_TRINH", "mot.pdf")).not().containsText("Đang kiểm tra");
        assertThat(bad).isEmpty();
        filer.filer().looks("applicant-papers-same-file");
        assertThat(Person.barriers()).isEmpty();
    }

    @Test
    void theAnswerStaysWhileFilesAreChosenAndTakenOff(BrowserContext school, Server server) {
        server.awaitDemonstration();
        Person person = new Person(school).signIn("truonghoc");
        Page page = person.page();
        person.open("/dossier/mine.xhtml").follow("Đề nghị tặng Bằng khen cho bà Ninh Thị Phương Chi");
        Locator part = page.locator("#part-SANG_KIEN");
        page.getByLabel("Lời trả lời").fill("Dòng một\nDòng hai");
        part.locator("input[type=file]").setInputFiles(pdf("xac-nhan.pdf"));
        assertThat(page).hasURL(Pattern.compile(".*done=attached#part-SANG_KIEN"));
        assertThat(page.getByLabel("Lời trả lời")).hasValue("Dòng một\nDòng hai");
        assertThat(part.locator(".paper").first()).containsText("chưa được ký số");
        person.looks("applicant-supplement-answering");

        page.getByLabel("Lời trả lời").fill("Dòng một, sửa lại");
        part.locator("input[value='Gỡ tệp này']").first().click();
        person.sees("Đã gỡ tệp");
        assertThat(page.getByLabel("Lời trả lời")).hasValue("Dòng một, sửa lại");
        assertThat(Person.barriers()).isEmpty();
    }

    @Test
    void anActThatTakesLongSaysSoAndIsSentOnce(BrowserContext school) {
        Filer filer = new Filer(school, "truonghoc").begins(PROCEDURE).opens("details");
        Page page = filer.filer().page();
        // nothing is answered: what would be sent is counted and stays
        page.evaluate("window.sent = 0; document.addEventListener('submit', event => {"
                + " if (!event.defaultPrevented) { window.sent++; } event.preventDefault(); })");
        Locator save = page.locator("input[type=submit][value='Lưu']").first();
        save.click();
        assertThat(page.locator(".working")).hasText("Cổng đang thực hiện, xin chờ… Đừng bấm lại hay đóng trang.");
        assertThat(save).isDisabled();
        page.getByLabel("Trích yếu").press("Enter");
        page.evaluate("document.querySelector('main form').requestSubmit()");

        assertThat(page.evaluate("window.sent")).isEqualTo(1);
    }

    private static void save(Page page) {
        page.locator("input[type=submit][value='Lưu']").first().click();
    }

    private static FilePayload pdf(String name) {
        return new FilePayload(name, "application/pdf", Portal.aPdf());
    }
}
