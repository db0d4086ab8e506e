package vn.bieuduong.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.bieuduong.Chromium;
import vn.bieuduong.Person;
import vn.bieuduong.Server;

/** The administrator moves dossiers to another version and back, and rehearses a draft. */
@Tag("browser")
@ExtendWith(Chromium.class)
@Order(Server.WHEN_MADE)
class VersionsBrowserIT {

    private static final String KEY = "TDKT-X01";

    @Test
    void dossiersAreMovedToAnotherVersionAndBack(Server server, BrowserContext browser) throws Exception {
        server.awaitDemonstration();
        anEarlierVersion(server);
        // another test may have put a second one in force before the demonstration's dossiers began
        int current = (int) number(
                server,
                "SELECT max(d.version) FROM wf_instance i JOIN wf_definition d ON d.id = i.definition_id WHERE d.key = '"
                        + KEY + "' AND i.ended_at IS NULL");
        Person administrator = new Person(browser).signIn("quantrivien");
        administrator
                .open("/administration/migration.xhtml")
                .sees("Chuyển hồ sơ sang phiên bản")
                .looks("migration");

        compare(administrator.page(), current, 0);
        administrator
                .sees("từ phiên bản " + current + " sang 0")
                .sees("Hồ sơ ở những chỗ này sẽ ở lại")
                .looks("migration-plan");
        administrator
                .press("Xem trước trên hồ sơ thật")
                .sees("Nếu chuyển bây giờ")
                .sees("Tiếp nhận hồ sơ” (intake)");
        map(administrator.page(), "intake", "desk");
        administrator.press("Xem trước trên hồ sơ thật");
        administrator.sees("Mọi bước đều có bước tương ứng").sees("Nếu chuyển bây giờ");
        administrator.looks("migration-preview");
        administrator.press("Chuyển hồ sơ").sees("Hãy ghi lý do");
        assertThat(target(administrator.page(), "intake"))
                .as("the mapping is not lost")
                .isEqualTo("desk");

        administrator.fill("Lý do chuyển", "Thử trước khi áp dụng").press("Chuyển hồ sơ");
        administrator.sees("Đã xong").sees("0 ở lại phiên bản cũ").sees("Thử trước khi áp dụng");
        administrator.looks("migration-run");
        assertThat(running(server, 0)).isPositive();

        administrator.open("/administration/migration.xhtml");
        compare(administrator.page(), 0, current);
        map(administrator.page(), "desk", "intake");
        administrator
                .fill("Lý do chuyển", "Trả về như cũ")
                .press("Chuyển hồ sơ")
                .sees("Đã xong");
        assertThat(running(server, 0)).isZero();
        administrator.open("/administration/migration.xhtml").sees("Trả về như cũ");
        assertThat(Person.barriers()).isEmpty();
    }

    @Test
    void aDraftIsRehearsedWithFinishedDossiers(Server server, BrowserContext browser) throws Exception {
        server.awaitDemonstration();
        Person administrator = new Person(browser).signIn("quantrivien");
        administrator
                .open("/administration/rehearsal.xhtml")
                .sees("Diễn tập quy trình")
                .looks("rehearsal");
        administrator.press("Diễn tập").sees("Hãy chọn tệp BPMN");

        String shipped = Files.readString(Path.of("config/processes/tdkt-x01.bpmn"));
        choose(administrator.page(), shipped);
        administrator.press("Diễn tập").sees("TDKT-X01: đã diễn tập").sees("đi đúng như cũ");
        assertThat(administrator.page().locator(".outcomes .same .count").textContent())
                .isNotEqualTo("0");
        assertThat(administrator.page().locator(".outcomes .stuck .count").textContent())
                .isEqualTo("0");
        administrator.looks("rehearsal-same");

        choose(administrator.page(), withOneMoreStep(shipped));
        administrator
                .press("Diễn tập")
                .sees("Đang dùng tệp")
                .sees("Sẽ phải chờ")
                .sees("Xem trước hồ sơ");
        administrator.looks("rehearsal-waits");
        administrator.press("Diễn tập").sees("Xem trước hồ sơ"); // the page keeps the file

        choose(administrator.page(), shipped.replace("targetRef=\"intake\"", "targetRef=\"nowhere\""));
        administrator.press("Diễn tập").sees("chưa đưa vào áp dụng được").looks("rehearsal-problems");
        assertThat(Person.barriers()).isEmpty();
    }

    @Test
    void whatDoesNotExistIsNotFound(BrowserContext browser) {
        Person administrator = new Person(browser).signIn("quantrivien");
        String none = "00000000-0000-7000-8000-000000000000";
        for (String path : new String[] {
            "/administration/migration-run.xhtml?id=" + none,
            "/administration/migration-run.xhtml",
            "/administration/migration.xhtml?from=" + none + "&to=" + none,
            "/administration/migration.xhtml?from=x&to=y"
        }) {
            assertThat(administrator.get(path).status()).as(path).isEqualTo(404);
        }
    }

    // by hand

    private static void compare(Page page, int from, int to) {
        for (String[] choice : new String[][] {{"from", "" + from}, {"to", "" + to}}) {
            String label = page.locator("#" + choice[0] + " option")
                    .filter(new com.microsoft.playwright.Locator.FilterOptions()
                            .setHasText(KEY + " – phiên bản " + choice[1] + " "))
                    .first()
                    .getAttribute("value");
            page.locator("#" + choice[0]).selectOption(label);
        }
        page.locator("button", new Page.LocatorOptions().setHasText("So sánh")).click();
        page.waitForLoadState();
    }

    private static void map(Page page, String node, String target) {
        page.locator("tr", new Page.LocatorOptions().setHasText("(" + node + ")"))
                .locator("select")
                .first()
                .selectOption(target);
    }

    private static String target(Page page, String node) {
        return page.locator("tr", new Page.LocatorOptions().setHasText("(" + node + ")"))
                .locator("select")
                .first()
                .inputValue();
    }

    private static void choose(Page page, String bpmn) {
        page.locator("input[type=file]")
                .setInputFiles(
                        new FilePayload("tdkt-x01-moi.bpmn", "application/xml", bpmn.getBytes(StandardCharsets.UTF_8)));
    }

    private static String withOneMoreStep(String bpmn) {
        return bpmn.replace("sourceRef=\"start\" targetRef=\"joinIntake\"", "sourceRef=\"start\" targetRef=\"first\"")
                .replace("<incoming>f2</incoming>", "<incoming>extra</incoming>")
                .replace(
                        "<userTask id=\"intake\"",
                        "<userTask id=\"first\" name=\"Xem trước hồ sơ\" bd:candidateGroups=\"DESK@${agency}\"/>"
                                + "<sequenceFlow id=\"extra\" sourceRef=\"first\" targetRef=\"joinIntake\"/><userTask id=\"intake\"");
    }

    // the server

    /** A version numbered before the shipped one, so that new dossiers still begin with that; its first step has another id. */
    private static void anEarlierVersion(Server server) throws SQLException {
        try (Connection connection = server.database().getConnection();
                PreparedStatement copy = connection.prepareStatement(
                        "INSERT INTO wf_definition (id, key, version, name, checksum, file_name, source, deployed_by, deployed_at,"
                                + " suspended) SELECT gen_random_uuid(), key, 0, name, 'earlier', file_name,"
                                + " convert_to(replace(replace(replace(convert_from(source, 'UTF8'), '\"intake\"', '\"desk\"'),"
                                + " 'formKey=\"desk\"', 'formKey=\"intake\"'), '<flowNodeRef>intake<', '<flowNodeRef>desk<'), 'UTF8'),"
                                + " deployed_by, deployed_at, false FROM wf_definition WHERE key = ? AND version = 1")) {
            copy.setString(1, KEY);
            assertThat(copy.executeUpdate()).isEqualTo(1);
        }
    }

    private static long running(Server server, int version) throws SQLException {
        return number(
                server,
                "SELECT count(*) FROM wf_instance i JOIN wf_definition d ON d.id = i.definition_id WHERE d.key = '"
                        + KEY + "' AND d.version = " + version + " AND i.ended_at IS NULL");
    }

    private static long number(Server server, String count) throws SQLException {
        try (Connection connection = server.database().getConnection();
                ResultSet row = connection.createStatement().executeQuery(count)) {
            row.next();
            return row.getLong(1);
        }
    }
}
