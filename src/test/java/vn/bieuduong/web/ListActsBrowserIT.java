package vn.bieuduong.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.bieuduong.Chromium;
import vn.bieuduong.Person;

/** Administrators' lists: filtered, with the columns one wants, saved as a file, and acted on row by row. */
@Tag("browser")
@ExtendWith(Chromium.class)
class ListActsBrowserIT {

    private static final String ACCOUNTS = "/administration/accounts.xhtml";

    @Test
    void severalAccountsAreLockedAtOnceAndEachSaysWhatBecameOfIt(BrowserContext administrator) {
        Person admin = new Person(administrator).signIn("quantrivien");
        for (String name : List.of("nhieu.mot", "nhieu.hai")) {
            admin.open("/administration/account-new.xhtml");
            admin.page().locator("[id='accountNew:name']").fill(name);
            admin.fill("Họ và tên", "Nguyễn Thị Nhiều");
            admin.page().locator("[id='accountNew:body_input']").fill("H99.10");
            admin.page().locator("input[type=radio][value=PASSWORD]").check();
            admin.page().locator("[id='accountNew:open']").click();
            admin.sees("Nguyễn Thị Nhiều");
        }
        admin.open(ACCOUNTS + "?q=nguyen+thi+nhieu").looks("administration-accounts-found");
        assertThat(rows(admin)).hasCount(2);
        admin.page()
                .locator("summary", new Page.LocatorOptions().setHasText("Cột hiển thị"))
                .click();
        admin.page().locator("input[name=column][value=OPENED]").check();
        admin.page().locator("input[name=column][value=STATE]").uncheck();
        admin.page().locator("form.find [type=submit]").click();
        assertThat(admin.page().locator(".work thead")).containsText("Ngày mở");
        assertThat(admin.page().locator(".work thead")).not().containsText("Tình trạng");
        assertThat(admin.page()).hasURL(Pattern.compile(".*column=OPENED.*"));
        admin.looks("administration-accounts-columns");

        admin.follow("Chọn nhiều tài khoản");
        assertThat(rows(admin)).hasCount(2);
        assertThat(admin.page().locator(".work thead")).containsText("Ngày mở");
        admin.page().locator("[id='accountBatch:send']").click();
        admin.sees("Chưa chọn dòng nào").sees("Hãy chọn việc cần làm").looks("administration-accounts-choose-refused");

        admin.page().locator("input[data-all]").check();
        assertThat(admin.page().locator("input[name=chosen]:checked")).hasCount(2);
        admin.page().locator("[id='accountBatch:act']").selectOption("LOCK");
        admin.page().locator("[id='accountBatch:reason']").fill("Kết thúc đợt tập huấn của sở");
        admin.page().locator("[id='accountBatch:send']").click();
        assertThat(admin.page().locator(".outcome li")).hasCount(2);
        assertThat(admin.page().locator(".outcome .good")).hasCount(2);
        assertThat(admin.page().locator("input[name=chosen]:checked")).hasCount(0);
        admin.looks("administration-accounts-locked");

        admin.open(ACCOUNTS + "?q=nguyen+thi+nhieu&choose=true&state=LOCKED");
        admin.page().locator("input[name=chosen]").first().check();
        admin.page().locator("[id='accountBatch:act']").selectOption("INVITE");
        admin.page().locator("[id='accountBatch:send']").click();
        assertThat(admin.page().locator(".outcome .bad")).hasCount(1);
        assertThat(admin.page().locator(".outcome")).containsText("khóa");
        admin.open(ACCOUNTS + "?duty=CHAIR&order=PERSON").sees("Chủ tịch");
        assertThat(rows(admin).first()).not().containsText("Nguyễn Thị Nhiều");
        Assertions.assertThat(Person.barriers()).isEmpty();
    }

    @Test
    void severalBodiesMergeAtOnce(BrowserContext administrator) {
        Person admin = new Person(administrator).signIn("quantrivien");
        for (String name : List.of("Hội Gộp Một", "Hội Gộp Hai")) {
            admin.open("/administration/organisation-new.xhtml?under=H99.02").fill("Tên đầy đủ", name);
            admin.page().locator("#organisationNew select").selectOption("ASSOCIATION");
            admin.fill("Địa chỉ", "Số 1 phường Bến Đông, tỉnh Lạc Hà").fill("Địa danh trên văn bản", "Bến Đông");
            admin.press("Thêm vào danh mục");
        }
        admin.open("/administration/organisations.xhtml?q=hoi+gop&choose=true")
                .looks("administration-organisations-choose");
        admin.page().locator("input[data-all]").check();
        admin.page().locator("[id='bodyBatch:lastDay_input']").fill("31/01/2026");
        admin.page().locator("[id='bodyBatch:successor_input']").fill("phuong ben dong");
        admin.page().locator("[id='bodyBatch:reason']").fill("Nghị quyết số 12/NQ-HĐND ngày 20/11/2026");
        admin.page().locator("[id='bodyBatch:send']").click();
        assertThat(admin.page().locator(".outcome .good")).hasCount(2);
        admin.looks("administration-organisations-merged");
        admin.open("/administration/organisations.xhtml?q=hoi+gop&state=ENDED").sees("Chấm dứt 31/01/2026");
        Assertions.assertThat(Person.barriers()).isEmpty();
    }

    @Test
    void theListThatIsSeenIsSavedWholeAndByNobodyElse(BrowserContext administrator, BrowserContext officer)
            throws IOException {
        Person admin = new Person(administrator).signIn("quantrivien");
        String csv = text(admin.get("/listing/export.csv?of=ACCOUNTS&q=motcua.bendong"));
        Assertions.assertThat(csv).startsWith("\uFEFF\"Tên đăng nhập\"").contains("\"motcua.bendong\"");
        Assertions.assertThat(csv.lines()).hasSize(2);
        APIResponse xlsx = admin.get("/listing/export.xlsx?of=BODIES&q=ben+dong");
        Assertions.assertThat(xlsx.headers().get("content-disposition")).contains("co-quan-don-vi.xlsx");
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(xlsx.body()))) {
            Assertions.assertThat(book.getFirstSheet().read().stream().map(row -> row.getCellText(0)))
                    .contains("Mã", "H99.02")
                    .doesNotContain("H99.01");
        }
        Assertions.assertThat(text(admin.get("/listing/export.csv?of=ROSTERS&without=true")))
                .contains("Số người đang được ký")
                .doesNotContain("\"H99\",");
        Assertions.assertThat(text(admin.get("/listing/export.csv?of=TRAIL&person=quantrivien&act=EVERYTHING")))
                .contains("/listing/export.csv?of=ROSTERS&without=true");
        Assertions.assertThat(admin.get("/listing/export.csv?of=NOTHING").status())
                .isEqualTo(404);
        new Person(officer).signIn("motcua");
        for (String of : List.of("ACCOUNTS", "BODIES", "ROSTERS", "TRAIL")) {
            Assertions.assertThat(officer.request()
                            .get("/listing/export.xlsx?of=" + of)
                            .status())
                    .as(of)
                    .isEqualTo(403);
        }
    }

    private static Locator rows(Person person) {
        return person.page().locator(".work tbody tr");
    }

    private static String text(APIResponse answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }
}
