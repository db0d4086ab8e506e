package vn.bieuduong;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.LoadState;

/** Trang của người nộp, as a unit uses them: a draft, its parts, its papers. */
final class Filer {

    /** A file is judged in the background, and of a portal that has just started the first one waits for a worker to start. */
    private static final int TO_INSPECT_MILLIS = 90_000;

    private final Person filer;
    private final Page page;
    private String draft = "";

    Filer(BrowserContext browser, String account) {
        this(new Person(browser).signIn(account));
    }

    /** Somebody who is signed in. */
    Filer(Person filer) {
        this.filer = filer;
        this.page = filer.page();
    }

    Person filer() {
        return filer;
    }

    /** Begins a dossier and remembers it. */
    Filer begins(String procedure) {
        filer.open("/dossier/mine.xhtml").looks("applicant-mine").follow("Bắt đầu hồ sơ mới");
        filer.looks("applicant-start")
                .follow(procedure)
                .looks("applicant-procedure")
                .press("Bắt đầu");
        filer.sees("Chưa nộp");
        return takesUp();
    }

    /** Goes on with the draft that is open. */
    Filer takesUp() {
        draft = page.url().replaceAll(".*[?&]id=([0-9a-f-]{36}).*", "$1");
        return this;
    }

    String draft() {
        return draft;
    }

    Filer opens(String part) {
        filer.open("/dossier/" + part + ".xhtml?id=" + draft);
        if (part.equals("papers")) {
            filer.declares();
        }
        return this;
    }

    Filer describes(String title) {
        opens("details");
        filer.fill("Trích yếu", title)
                .fill("Lý do đề nghị khen thưởng", "Kết quả bình xét của Hội đồng thi đua nhà trường.")
                .fill("Thời gian lập thành tích", "Năm học 2025 - 2026")
                .fill("Họ và tên", "Đinh Thị Mai Hương")
                .fill("Số điện thoại", "0912345678")
                .press("Lưu")
                .sees("Đã lưu thông tin chung");
        return this;
    }

    /** Adds somebody to the list; the name is asked for under another label for each kind. */
    Filer nominates(String kind, String nameLabel, String name) {
        opens("nominees");
        filer.follow(kind).fill(nameLabel, name);
        page.getByRole(AriaRole.RADIO).first().check();
        filer.fill("Tóm tắt thành tích", "Hoàn thành xuất sắc nhiệm vụ, có sáng kiến được áp dụng.");
        filer.looks("applicant-nominee-"
                        + page.url().replaceAll(".*kind=([A-Z]+).*", "$1").toLowerCase(java.util.Locale.ROOT))
                .press("Lưu")
                .sees("Đã thêm vào danh sách");
        return this;
    }

    /** Attaches a file to a component and waits for what the inspection says. */
    Filer attaches(String component, String name, byte[] content, String verdict) {
        Locator part = page.locator("#part-" + component);
        page.waitForResponse(
                response -> response.request().method().equals("POST"), () -> part.locator("input[type=file]")
                        .setInputFiles(new FilePayload(name, "application/pdf", content)));
        page.waitForLoadState(LoadState.LOAD);
        assertThat(paper(component, name))
                .containsText(verdict, new LocatorAssertions.ContainsTextOptions().setTimeout(TO_INSPECT_MILLIS));
        return this;
    }

    Filer removes(String component, String name) {
        paper(component, name)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Gỡ tệp này"))
                .click();
        filer.sees("Đã gỡ tệp");
        return this;
    }

    Locator paper(String component, String name) {
        return page.locator("#part-" + component + " .paper").filter(new Locator.FilterOptions().setHasText(name));
    }
}
