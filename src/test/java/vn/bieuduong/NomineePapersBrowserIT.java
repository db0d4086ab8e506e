package vn.bieuduong;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The report that is asked for each nominee: a line for each, found by the file's name or put there by hand. */
@Tag("browser")
@ExtendWith(Chromium.class)
@Order(Server.WHEN_MADE)
class NomineePapersBrowserIT {

    @Test
    void eachNomineeGetsHisReportAndFilingSaysWhoHasNone(BrowserContext school) {
        Filer filer = new Filer(school, "truonghoc")
                .begins("Tặng Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh theo công trạng")
                .nominates("Cá nhân", "Họ và tên", "Lò Văn Một")
                .nominates("Cá nhân", "Họ và tên", "Lò Thị Hai")
                .opens("papers");
        Person person = filer.filer();
        Page page = person.page();
        page.locator("#part-BAO_CAO").getByText("Xem từng đối tượng").click();
        person.sees("Số đối tượng chưa có giấy này: 2");

        page.locator("input[type=file]")
                .setInputFiles(new FilePayload("Báo cáo Lò Thị Hai.pdf", "application/pdf", Portal.aPdf()));
        person.sees("Số đối tượng chưa có giấy này: 1");
        assertThat(line(page, "Lò Thị Hai")).containsText("Báo cáo Lò Thị Hai.pdf");
        assertThat(line(page, "Lò Văn Một")).containsText("chưa có");
        person.looks("applicant-nominee-papers");
        filer.opens("check");
        person.sees("chưa có cho Lò Văn Một");

        filer.opens("papers");
        page.locator("#part-BAO_CAO").getByText("Xem từng đối tượng").click();
        line(page, "Lò Văn Một").locator("input[type=checkbox]").check();
        person.press("Xếp tệp cho đối tượng đã chọn").sees("Đối tượng nào cũng đã có giấy này");
        filer.opens("papers");
        assertThat(filer.paper("BAO_CAO", "Báo cáo Lò Thị Hai.pdf")).containsText("Về: Lò Văn Một, Lò Thị Hai");
        person.looks("applicant-papers-per-nominee");

        // the school's earlier dossiers are the demonstration's
        Server.shared().awaitDemonstration();
        page.locator("#part-BIEN_BAN").getByText("Dùng lại giấy đã có").click();
        person.looks("applicant-reuse");
        page.getByText("Dùng giấy này").first().click();
        assertThat(page.locator("#part-BIEN_BAN .paper")).containsText("Lấy lại từ");
        assertThat(Person.barriers()).isEmpty();
    }

    private static Locator line(Page page, String name) {
        return page.locator("tbody tr").filter(new Locator.FilterOptions().setHasText(name));
    }
}
