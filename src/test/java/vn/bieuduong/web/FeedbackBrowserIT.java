package vn.bieuduong.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.bieuduong.Chromium;
import vn.bieuduong.Person;
import vn.bieuduong.Server;

/** Anybody writes to the office and reads the answer by his code; a filer rates what became of his dossier. */
@Tag("browser")
@ExtendWith(Chromium.class)
@Order(Server.WHEN_MADE)
class FeedbackBrowserIT {

    @Test
    void whatAnybodyWritesIsAnsweredAndReadByItsCode(BrowserContext anybody, BrowserContext office) {
        Server.shared().awaitDemonstration();
        Person writer = new Person(anybody).open("/").follow("Phản ánh, góp ý").looks("feedback-write");
        writer.fill("Nội dung", "Chờ ở quầy hai giờ.").press("Gửi").sees("Hãy chọn loại ý kiến");
        assertThat(writer.page().getByLabel("Nội dung").inputValue()).isEqualTo("Chờ ở quầy hai giờ.");
        writer.looks("feedback-refused").page().getByLabel("Phản ánh").check();
        writer.press("Gửi").sees("Hãy ghi lại mã này").looks("feedback-received");
        String code = writer.page().locator("p.code").innerText();

        Person officer = new Person(office).signIn("truongban").open("/office/queue.xhtml");
        officer.follow("Phản ánh, kiến nghị").looks("feedback-queue");
        officer.page()
                .locator("tr")
                .filter(new Locator.FilterOptions().setHasText("Chờ ở quầy hai giờ"))
                .locator("a.go")
                .first()
                .click();
        officer.looks("feedback-petition")
                .fill("Câu trả lời", "Quầy đã thêm người.")
                .press("Gửi câu trả lời");
        officer.sees("Đã gửi câu trả lời").looks("feedback-publish");

        writer.follow("Theo dõi phản ánh")
                .fill("Mã phản ánh", "SAIMA")
                .press("Xem")
                .sees("Không có phản ánh nào");
        writer.fill("Mã phản ánh", code)
                .press("Xem")
                .sees("Quầy đã thêm người.")
                .looks("feedback-follow");
        assertThat(Person.barriers()).isEmpty();
    }

    @Test
    void aFilerRatesWhatBecameOfHisDossier(BrowserContext school, BrowserContext office) {
        Server.shared().awaitDemonstration();
        Person filer = new Person(school).signIn("sogiaoduc").open("/dossier/mine.xhtml");
        filer.page()
                .locator("tr")
                .filter(new Locator.FilterOptions().setHasText("Đã có kết quả"))
                .locator("a[href^='/dossier/show.xhtml']")
                .first()
                .click();
        filer.follow("Đánh giá mức hài lòng")
                .press("Gửi đánh giá")
                .sees("Hãy chọn một mức")
                .looks("feedback-rate");
        filer.page()
                .getByLabel("Hài lòng", new Page.GetByLabelOptions().setExact(true))
                .check();
        filer.press("Gửi đánh giá").sees("Cảm ơn bạn đã đánh giá").sees("Bạn đã đánh giá: Hài lòng");

        new Person(office)
                .signIn("motcua")
                .open("/feedback/ratings.xhtml")
                .sees("1 (100 %)")
                .looks("feedback-ratings");
        assertThat(Person.barriers()).isEmpty();
    }
}
