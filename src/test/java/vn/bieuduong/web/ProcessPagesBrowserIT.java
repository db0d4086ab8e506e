package vn.bieuduong.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.bieuduong.Chromium;
import vn.bieuduong.Eventually;
import vn.bieuduong.Person;
import vn.bieuduong.Server;

/** An administrator puts a process in force, after being told what is wrong with it, and mends single instances. */
@Tag("browser")
@ExtendWith(Chromium.class)
@Order(Server.WHEN_MADE)
class ProcessPagesBrowserIT {

    private static final Path SHIPPED = Path.of("config/processes/tdkt-x01.bpmn");

    /** Its dossiers go the ways that are held back here. */
    @BeforeEach
    void theDemonstrationIsThere() {
        Server.shared().awaitDemonstration();
    }

    @Test
    void aFileIsRefusedWithItsProblemsThenPutInForceThenHeld(BrowserContext browser) throws IOException {
        Person admin = new Person(browser).signIn("quantrivien");
        admin.unfold("Quản trị")
                .follow("Quy trình")
                .sees("Áp dụng quy trình mới")
                .sees("Đang áp dụng");
        admin.looks("admin-processes");

        String shipped = Files.readString(SHIPPED);
        choose(
                admin,
                "thu-loi.bpmn",
                shipped.replace("DESK@", "NOBODY@").replaceFirst("<userTask", "<scriptTask id=\"macro\"/><userTask"));
        admin.press("Chỉ kiểm tra")
                .sees("thu-loi.bpmn: chưa áp dụng được")
                .sees("NOBODY")
                .sees("macro");
        admin.looks("admin-problems");

        choose(admin, "thu-moi.bpmn", shipped.replace("</definitions>", "<!-- thử -->\n</definitions>"));
        admin.press("Áp dụng").sees("Hãy ghi lý do");
        choose(admin, "thu-moi.bpmn", shipped.replace("</definitions>", "<!-- thử -->\n</definitions>"));
        admin.fill("Lý do áp dụng", "thử trên trang").press("Áp dụng");
        admin.sees("Đã áp dụng.").sees("Phiên bản 2").sees("Từng bước");
        admin.looks("admin-process");
        APIResponse picture = admin.get(admin.page().locator(".diagram img").getAttribute("src"));
        assertThat(picture.headers().get("content-security-policy")).contains("default-src 'none'", "font-src data:");
        assertThat(picture.text())
                .contains("@font-face{font-family:'Be Vietnam Pro';src:url(data:font/woff2;base64,d09GM");

        admin.unfold("Tạm dừng phiên bản này").fill("Lý do", "chờ văn bản mới").press("Tạm dừng");
        admin.sees("Đã tạm dừng phiên bản này.");
        admin.fill("Lý do", "đã có văn bản").press("Cho chạy tiếp").sees("Đã cho phiên bản này chạy tiếp.");
        admin.unfold("Quản trị").follow("Quy trình").sees("Phiên bản 2").sees("Lý Anh Khôi");
        assertThat(Person.barriers()).isEmpty();
    }

    @Test
    void anInstanceIsHeldLetGoAndMoved(BrowserContext browser) {
        Person admin = new Person(browser).signIn("quantrivien");
        admin.open("/administration/processes.xhtml");
        openFirstInstance(admin);
        admin.sees("Đang chạy").sees("Can thiệp");
        admin.unfold("Tạm dừng");
        Locator hold = admin.page().locator("form#hold");
        hold.getByLabel("Lý do").fill("có đơn khiếu nại");
        hold.locator("input[type=submit]").click();
        admin.sees("Đã tạm dừng.").sees("Lý do: có đơn khiếu nại");
        admin.looks("admin-instance-suspended");

        admin.unfold("Cho chạy tiếp");
        Locator letGo = admin.page().locator("form#letGo");
        letGo.getByLabel("Lý do").fill("đã rõ nguyên nhân");
        letGo.locator("input[type=submit]").click();
        admin.sees("Đã cho chạy tiếp.");

        admin.unfold("Chuyển bước");
        Locator move = admin.page().locator("form#move");
        move.locator("input[type=submit]").click();
        admin.sees("Không chuyển được đến bước này");
        // back to where it stands: the step begins anew, and nobody else's test is disturbed
        String same = move.locator("option").allInnerTexts().stream()
                .filter(text -> text.contains("→") && text.split(" → ")[0].equals(text.split(" → ")[1]))
                .findFirst()
                .orElseThrow();
        move.locator("select").selectOption(new SelectOption().setLabel(same));
        move.getByLabel("Lý do").fill("làm lại từ đầu");
        move.locator("input[type=submit]").click();
        admin.sees("Đã chuyển bước.").sees("Lý do: làm lại từ đầu");
        admin.looks("admin-instance");
        assertThat(Person.barriers()).isEmpty();
    }

    @Test
    void anIncidentIsSeenMendedAndTriedAgain(Server server, BrowserContext browser) throws Exception {
        Person admin = new Person(browser).signIn("quantrivien");
        admin.open("/administration/processes.xhtml");
        choose(admin, "su-co.bpmn", FAILING);
        admin.fill("Lý do áp dụng", "thử một sự cố").press("Áp dụng").sees("Đã áp dụng.");

        failForTheLastTime(server);
        admin.open("/administration/incidents.xhtml").sees("Đến hạn nhắc").sees("Đã thử 6 lần");
        admin.unfold("Chi tiết kỹ thuật").sees("at vn.bieuduong.workflow");
        admin.looks("admin-incidents");

        admin.follow("BROWSER-FAILS").sees("Sự cố ở “Đến hạn nhắc”");
        admin.unfold("Sửa biến");
        Locator change = admin.page().locator("form#change");
        change.getByLabel("Tên biến").fill("days");
        change.locator("select").selectOption("number");
        change.getByLabel("Giá trị mới").fill("hai");
        change.getByLabel("Lý do").fill("thiếu số ngày");
        change.locator("input[type=submit]").click();
        admin.sees("Giá trị không đúng kiểu đã chọn");
        change.getByLabel("Giá trị mới").fill("2");
        change.locator("input[type=submit]").click();
        admin.sees("Đã ghi biến.").sees("Lý do: thiếu số ngày");

        admin.open("/administration/incidents.xhtml").unfold("Xử lý");
        admin.press("Thử lại").sees("Hãy ghi lý do");
        admin.fill("Lý do", "đã bổ sung số ngày").press("Thử lại").sees("Sẽ được thử lại");
        admin.sees("Không có sự cố nào đang chờ.");
        assertThat(Person.barriers()).isEmpty();
    }

    /** Begins by itself, and fails at its timer for want of a variable. */
    private static final String FAILING = """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bd="https://bieuduong.vn/bpmn" id="d" targetNamespace="urn:test">
              <process id="BROWSER-FAILS" name="Thử sự cố" isExecutable="true">
                <startEvent id="begin"><timerEventDefinition><timeDuration>PT1S</timeDuration></timerEventDefinition></startEvent>
                <sequenceFlow id="f1" sourceRef="begin" targetRef="remind"/>
                <intermediateCatchEvent id="remind" name="Đến hạn nhắc"><timerEventDefinition><timeDuration>PT1S</timeDuration></timerEventDefinition></intermediateCatchEvent>
                <sequenceFlow id="f2" sourceRef="remind" targetRef="work"/>
                <userTask id="work" name="Nhắc việc" bd:candidateGroups="DESK@H99" bd:dueDate="P${days}D"/>
                <sequenceFlow id="f3" sourceRef="work" targetRef="end"/>
                <endEvent id="end"/>
              </process>
            </definitions>
            """;

    /** Lets it fail in earnest, as often as it may; only the hours between two attempts are taken away. */
    private static void failForTheLastTime(Server server) throws Exception {
        Eventually.holds("an incident", Duration.ofMinutes(2), () -> {
            try (Connection connection = server.database().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.executeUpdate(
                        "UPDATE wf_wait SET due_at = now() WHERE due_at > now() AND failure IS NOT NULL");
                return statement
                        .executeQuery("SELECT 1 FROM wf_wait WHERE due_at IS NULL AND failure IS NOT NULL")
                        .next();
            }
        });
    }

    /** Demonstration dossiers are there some seconds after the start; a process with one is looked for. */
    private static void openFirstInstance(Person admin) {
        Page page = admin.page();
        Eventually.holds("a running instance in the demonstration", Eventually.LONG, () -> {
            page.navigate("/administration/processes.xhtml");
            int processes = page.locator("main h2 a").count();
            for (int i = 0; i < processes; i++) {
                page.navigate("/administration/processes.xhtml");
                page.locator("main h2 a").nth(i).click();
                Locator instances = page.locator("main a.code[href*='/administration/instance']");
                if (instances.count() > 0) {
                    instances.first().click();
                    return true;
                }
            }
            return false;
        });
    }

    private static void choose(Person admin, String name, String bpmn) {
        admin.page()
                .locator("input[type=file]")
                .setInputFiles(new FilePayload(name, "application/xml", bpmn.getBytes(StandardCharsets.UTF_8)));
    }
}
