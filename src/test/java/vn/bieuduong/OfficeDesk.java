package vn.bieuduong;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.bieuduong.calendar.OfficeCalendar;
import vn.bieuduong.calendar.WorkingDays;
import vn.bieuduong.platform.Problems;
import vn.bieuduong.platform.Settings;

/** Trang của cơ quan, as a clerk uses them: his queues, and a dossier with the form of its step. */
final class OfficeDesk {

    private static final Locator.GetByLabelOptions EXACT = new Locator.GetByLabelOptions().setExact(true);

    private final Person clerk;
    private final Page page;

    OfficeDesk(BrowserContext browser, String account) {
        this(new Person(browser).signIn(account));
    }

    /** Somebody who is signed in. */
    OfficeDesk(Person clerk) {
        this.clerk = clerk;
        this.page = clerk.page();
    }

    Person clerk() {
        return clerk;
    }

    /** The so many-th working day after today. */
    static LocalDate workingDay(int days) {
        OfficeCalendar calendar = OfficeCalendar.read(Path.of("config"), new Problems());
        return LocalDate.ofInstant(new WorkingDays(calendar).after(Instant.now(), days), Settings.ZONE);
    }

    /** Opens a dossier from the queue it lies in. */
    OfficeDesk take(String queue, String number) {
        clerk.open("/office/queue.xhtml").follow(queue).follow(number);
        return this;
    }

    /** Opens a dossier by typing its number. */
    OfficeDesk find(String number) {
        clerk.open("/office/queue.xhtml").fill("Số hồ sơ", number).press("Tìm").sees(number);
        return this;
    }

    /** The three answers of the header: step, holder, time left. */
    OfficeDesk isTold(String step, String holder, String left) {
        Locator answers = page.locator("dl.answers");
        assertThat(answers).containsText(step);
        assertThat(answers).containsText(holder);
        assertThat(answers).containsText(left);
        return this;
    }

    /** Asks for something about one component, at whatever step asks. */
    OfficeDesk asksFor(String component, String reason) {
        ticks(component, reason);
        clerk.press("Gửi yêu cầu bổ sung");
        return this;
    }

    /** The same without sending it yet. */
    OfficeDesk ticks(String component, String reason) {
        clerk.unfold("Yêu cầu bổ sung");
        Locator item = page.locator(".ask-item")
                .filter(new Locator.FilterOptions().setHasText(component))
                .first();
        item.getByRole(com.microsoft.playwright.options.AriaRole.CHECKBOX).check();
        item.getByRole(com.microsoft.playwright.options.AriaRole.TEXTBOX).fill(reason);
        return this;
    }

    OfficeDesk findsEligible(List<String> nominees) {
        for (String nominee : nominees) {
            fieldset(nominee).getByLabel("Đủ điều kiện", EXACT).check();
        }
        return this;
    }

    OfficeDesk findsIneligible(String nominee, String reason) {
        fieldset(nominee).getByLabel("Không đủ điều kiện", EXACT).check();
        fieldset(nominee).getByLabel("Lý do không đủ điều kiện").fill(reason);
        return this;
    }

    OfficeDesk counts(String nominee, int votes) {
        page.locator(".vote")
                .filter(new Locator.FilterOptions().setHasText(nominee))
                .locator("input")
                .fill(Integer.toString(votes));
        return this;
    }

    private Locator fieldset(String nominee) {
        return page.locator("#todo fieldset").filter(new Locator.FilterOptions().setHasText(nominee));
    }
}
