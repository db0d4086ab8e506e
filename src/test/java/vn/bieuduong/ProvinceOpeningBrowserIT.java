package vn.bieuduong;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vn.bieuduong.account.FirstAdministrator;

/**
 * A province is put into service by pages alone: without the demonstration, on an empty database, from the one-time password
 * that the first start prints to a decision about a dossier.
 */
@Tag("browser")
@Tag("long")
@ExtendWith(Chromium.class)
class ProvinceOpeningBrowserIT {

    private static final Pattern ONE_TIME = Pattern.compile("Mật khẩu dùng một lần / one-time password: (\\S{12,})");
    private static final Pattern INVITATION = Pattern.compile("/account/invitation\\.xhtml\\?token=[A-Za-z0-9_-]{43}");
    private static final String OWN = "bốn con thuyền qua sông sớm";
    private static final String SCHOOL = "Trường Trung học phổ thông Núi Voi";

    @TempDir
    private Path folder;

    private final Map<String, byte[]> phones = new HashMap<>();
    private final Map<String, Long> steps = new HashMap<>();

    @Test
    void aProvinceIsOpenedAndDecidesItsFirstDossier(BrowserContext any) throws IOException {
        Browser browser = any.browser();
        Path config = folder.resolve("config");
        FileUtils.copyDirectory(Path.of("config").toFile(), config.toFile());
        try (Server server = Server.startFresh(
                Path.of("target/test-province"), Map.of("DEMO", "false", "CONFIG_DIR", config.toString()))) {
            Person admin = theFirstAdministratorComesIn(server, person(browser, server));
            opensBodies(admin);
            Map<String, Person> people = opensAccounts(admin, browser, server);
            assertThat(people).hasSize(12);
            decides(people);
            assertThat(Person.barriers()).isEmpty();
        }
    }

    private Person theFirstAdministratorComesIn(Server server, Person admin) {
        Matcher printed = ONE_TIME.matcher(server.output());
        assertThat(printed.find()).as(server.output()).isTrue();
        admin.open("/account/sign-in.xhtml")
                .fill("Tên đăng nhập", FirstAdministrator.NAME)
                .fill("Mật khẩu", printed.group(1))
                .press("Đăng nhập")
                .sees("Đổi mật khẩu");
        admin.page().locator("[id$=':oldPassword']").fill(printed.group(1));
        admin.page().locator("[id$=':newPassword']").fill(OWN);
        admin.press("Đổi mật khẩu");
        turnsOnASecondFactor(FirstAdministrator.NAME, admin);
        return admin;
    }

    /** Two departments, a commune and two units below the province, in the order of the page's own links. */
    private static void opensBodies(Person admin) {
        admin.open("/administration/organisations.xhtml").follow("Thêm");
        adds(admin, "Ủy ban nhân dân tỉnh Núi Voi", "PROVINCE_PC", "H77", "");
        adds(admin, "Sở Nội vụ tỉnh Núi Voi", "HOME_AFFAIRS", "", "H77");
        adds(admin, "Sở Giáo dục và Đào tạo tỉnh Núi Voi", "DEPARTMENT", "", "H77");
        adds(admin, "Ủy ban nhân dân xã Suối Lim", "COMMUNE_PC", "", "H77");
        adds(admin, SCHOOL, "SCHOOL", "", "H77");
        adds(admin, "Hợp tác xã Chè Suối Lim", "ENTERPRISE", "", "H77");
    }

    private static void adds(Person admin, String name, String type, String code, String under) {
        if (!under.isEmpty()) {
            admin.open("/administration/organisation-new.xhtml?under=" + under);
        }
        admin.fill("Tên đầy đủ", name);
        admin.page().locator("#organisationNew select").first().selectOption(type);
        if (!code.isEmpty()) {
            admin.page().locator("[id='organisationNew:code']").fill(code);
        }
        admin.fill("Địa chỉ", "Số 1 đường Hòa Bình, xã Suối Lim, tỉnh Núi Voi")
                .fill("Địa danh trên văn bản", "Núi Voi");
        if (type.equals("SCHOOL")) {
            admin.page().getByLabel("Cơ quan, tổ chức trình khen").check();
        }
        admin.press("Thêm vào danh mục").sees("Đã thêm vào danh mục");
    }

    private Map<String, Person> opensAccounts(Person admin, Browser browser, Server server) {
        Map<String, Person> people = new HashMap<>();
        for (String[] one : new String[][] {
            {"truong.hieu", "Đinh Thị Mai Hương", "Trung hoc pho thong", "APPLICANT", ""},
            {"truong.van", "Lý Văn Tú", "Trung hoc pho thong", "APPLICANT", ""},
            {"htx.giam", "Giàng A Páo", "Hop tac xa", "APPLICANT", ""},
            {"so.motcua", "Trần Thị Nhàn", "So Noi vu", "DESK", "H77"},
            {"so.truongban", "Bùi Quang Tịnh", "So Noi vu", "EC_HEAD", "H77"},
            {"so.chuyenvien", "Phạm Thu Vân", "So Noi vu", "EC_OFFICER", "H77"},
            {"so.thuky", "Đỗ Minh Khôi", "So Noi vu", "COUNCIL_SECRETARY", "H77"},
            {"so.giamdoc", "Ngô Đức Hải", "So Noi vu", "HA_DIRECTOR", "H77"},
            {"tinh.vanphong", "Vũ Thị Là", "H77", "OFFICE", ""},
            {"tinh.chutich", "Hoàng Văn Chỉnh", "H77", "CHAIR", ""},
            {"tinh.vanthu", "Tạ Thị Bút", "H77", "CLERK", ""},
            {"xa.motcua", "Lò Thị Én", "H77.03", "DESK", ""}
        }) {
            admin.open("/administration/accounts.xhtml").follow("Mở tài khoản");
            admin.fill("Tên đăng nhập", one[0]).fill("Họ và tên", one[1]);
            admin.page().locator("[id$=':body_input']").fill(one[2]);
            admin.page().locator("[id$=':role1']").selectOption(one[3]);
            admin.page().locator("[id$=':at1_input']").fill(one[4]);
            admin.press("Mở tài khoản").sees("Đường dẫn mời, dùng một lần");
            Matcher link = INVITATION.matcher(admin.text());
            assertThat(link.find()).as(one[0]).isTrue();
            Person newcomer = person(browser, server).open(link.group());
            newcomer.page().locator("[id$=':newPassword']").fill(OWN);
            newcomer.page().locator("[id$=':again']").fill(OWN);
            newcomer.press("Đặt mật khẩu").sees("Đã đặt mật khẩu");
            newcomer.signIn(one[0], OWN);
            if (newcomer.page().url().contains("two-factor")) {
                turnsOnASecondFactor(one[0], newcomer);
            }
            people.put(one[0], newcomer);
        }
        return people;
    }

    private void decides(Map<String, Person> people) {
        Filer filer = new Filer(people.get("truong.hieu"));
        filer.begins("Tặng Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh theo công trạng")
                .describes("Đề nghị tặng Bằng khen năm học 2025 - 2026")
                .nominates("Cá nhân", "Họ và tên", "Nguyễn Thị Hạnh");
        byte[] paper = MainJourneyBrowserIT.unsigned();
        filer.opens("papers");
        for (String component : List.of("TO_TRINH", "BAO_CAO", "BIEN_BAN", "DANH_SACH")) {
            filer.attaches(component, component.toLowerCase(Locale.ROOT) + ".pdf", paper, "chưa được ký số");
        }
        filer.opens("check").filer().press("Nộp hồ sơ").sees("Đã nộp hồ sơ");
        String reference =
                filer.filer().page().locator(".panel .code").innerText().strip();

        OfficeDesk desk = new OfficeDesk(people.get("so.motcua"));
        desk.take("Chờ nhận", reference).clerk().press("Nhận việc").sees("Bạn đã nhận việc này");
        desk.clerk().press("Tiếp nhận hồ sơ").sees("Đã tiếp nhận hồ sơ");
        Matcher given =
                Pattern.compile("H77-\\d{6}-[0-9A-Z]{4}").matcher(desk.clerk().text());
        assertThat(given.find()).as("a dossier number").isTrue();
        String number = given.group();

        OfficeDesk head = new OfficeDesk(people.get("so.truongban")).take("Chờ nhận", number);
        head.clerk().page().getByLabel("Chuyên viên thụ lý").selectOption("so.chuyenvien");
        head.clerk().press("Giao hồ sơ").sees("Đã giao hồ sơ");
        new OfficeDesk(people.get("so.chuyenvien"))
                .take("Tôi đang giữ", number)
                .findsEligible(List.of("Nguyễn Thị Hạnh"))
                .clerk()
                .fill("Ý kiến thẩm định", "Đủ hồ sơ, đúng đối tượng.")
                .press("Kết luận thẩm định")
                .sees("Đã ghi kết luận thẩm định");
        OfficeDesk secretary = new OfficeDesk(people.get("so.thuky")).take("Chờ nhận", number);
        secretary.clerk().fill("Tổng số thành viên hội đồng", "15").fill("Số thành viên dự họp", "13");
        secretary.counts("Nguyễn Thị Hạnh", 13).clerk().press("Ghi kết quả họp").sees("Đã ghi kết quả họp hội đồng");
        new OfficeDesk(people.get("so.giamdoc"))
                .take("Chờ nhận", number)
                .clerk()
                .fill("Số tờ trình", "45/TTr-SNV")
                .press("Trình hồ sơ")
                .sees("Đã trình hồ sơ");
        new OfficeDesk(people.get("tinh.vanphong"))
                .take("Chờ nhận", number)
                .clerk()
                .press("Đạt, chuyển ký")
                .sees("Đã kiểm tra");
        new OfficeDesk(people.get("tinh.chutich"))
                .take("Chờ nhận", number)
                .clerk()
                .unfold("Đã ký trên bản giấy")
                .press("Xác nhận đã ký bản giấy")
                .sees("Đã ký quyết định");
        new OfficeDesk(people.get("tinh.vanthu"))
                .take("Chờ nhận", number)
                .clerk()
                .fill("Số quyết định", "1/QĐ-UBND")
                .press("Ban hành quyết định")
                .sees("Đã ban hành quyết định");
        desk.find(number).clerk().press("Đã trả kết quả").sees("Đã trả kết quả và đóng hồ sơ");
        people.get("truong.van").open("/dossier/show.xhtml?id=" + filer.draft()).sees("Được khen thưởng");
    }

    private void turnsOnASecondFactor(String account, Person owner) {
        owner.open("/account/two-factor.xhtml").fill("Mật khẩu", OWN).press("Bắt đầu");
        owner.sees("Quét mã");
        byte[] secret = new Base32()
                .decode(owner.page()
                        .locator("main span.code")
                        .first()
                        .innerText()
                        .replace(" ", ""));
        phones.put(account, secret);
        owner.fill("Mã xác thực", code(account))
                .press("Bật xác thực hai lớp")
                .sees("Mã dự phòng")
                .follow("Tôi đã cất mã");
    }

    /** What the person's phone shows, a later one than before: a code is good once. */
    private String code(String account) {
        long step = Math.max(Instant.now().getEpochSecond() / 30, steps.getOrDefault(account, 0L) + 1);
        steps.put(account, step);
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(phones.get(account), "HmacSHA1"));
            byte[] hash =
                    mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            int number = ByteBuffer.wrap(hash).getInt(hash[hash.length - 1] & 0xf) & Integer.MAX_VALUE;
            return String.format(Locale.ROOT, "%06d", number % 1_000_000);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Person person(Browser browser, Server server) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(server.url(""))
                .setLocale("vi-VN")
                .setTimezoneId("Asia/Ho_Chi_Minh")
                .setViewportSize(1280, 900));
        context.setDefaultTimeout(20_000);
        return new Person(context);
    }
}
