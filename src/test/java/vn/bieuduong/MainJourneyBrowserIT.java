package vn.bieuduong;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.bieuduong.fictional.DemoAuthority;
import vn.bieuduong.fictional.SamplePaper;
import vn.bieuduong.fictional.SamplePapers;

/** The main job from end to end: a unit files, the office decides, anybody looks it up. Each person has a browser of his own. */
@Tag("browser")
@ExtendWith(Chromium.class)
class MainJourneyBrowserIT {

    private static final String TITLE = "Đề nghị tặng Bằng khen cho tập thể, cá nhân có thành tích xuất sắc";
    private static final String PERSON = "Nguyễn Thị Hạnh";
    private static final String COLLECTIVE = "Tổ Toán - Tin";
    private static final String HOUSEHOLD = "Lê Văn Thuận";
    private static final String ENTERPRISE = "Công ty TNHH Cơ khí Mây Hà";

    private static final String WHOLE = "Tài liệu còn nguyên vẹn từ khi ký.";
    private static final String CHANGED = "Nội dung tài liệu đã bị thay đổi sau khi ký.";
    private static final String UNSIGNED = "Tài liệu chưa được ký số.";

    private String reference = "";
    private String code = "";
    private String number = "";

    @Test
    void aUnitFilesTheOfficeDecidesAndAnybodyLooksItUp(
            Server server,
            BrowserContext school,
            BrowserContext desk,
            BrowserContext head,
            BrowserContext officer,
            BrowserContext secretary,
            BrowserContext director,
            BrowserContext office,
            BrowserContext chair,
            BrowserContext clerk,
            BrowserContext citizen) {
        Filer filer = new Filer(school, "truonghoc");
        List<SamplePaper> samples = samples(server);
        filesWithSignedPapers(filer, samples);

        accepts(new OfficeDesk(desk, "motcua"));
        handsToAnOfficer(new OfficeDesk(head, "truongban"));
        OfficeDesk appraiser = new OfficeDesk(officer, "chuyenvien");
        asksForMore(appraiser);
        answers(filer, samples);
        concludes(appraiser);
        recordsTheCouncil(new OfficeDesk(secretary, "thuky"));
        OfficeDesk theDirector = new OfficeDesk(director, "giamdoc");
        apologises(theDirector);
        readsTheApology(filer);
        submits(theDirector);
        checks(new OfficeDesk(office, "vanphong"));
        signs(new OfficeDesk(chair, "chutich"));
        issues(new OfficeDesk(clerk, "vanthu"));
        OfficeDesk theDesk = new OfficeDesk(desk, "motcua");
        handsOver(theDesk);
        readsTheRegister(theDesk.clerk());

        readsTheDecision(filer);
        looksItUp(new Person(citizen));

        assertThat(Person.barriers()).isEmpty();
    }

    private void filesWithSignedPapers(Filer filer, List<SamplePaper> samples) {
        Person unit = filer.filer();
        filer.begins("Tặng Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh theo công trạng");
        unit.looks("applicant-tasks");
        filer.describes(TITLE)
                .nominates("Cá nhân", "Họ và tên", PERSON)
                .nominates("Tập thể", "Tên tập thể", COLLECTIVE)
                .nominates("Hộ gia đình", "Họ và tên chủ hộ", HOUSEHOLD)
                .nominates("Doanh nghiệp", "Tên doanh nghiệp", ENTERPRISE);
        unit.looks("applicant-nominees");

        SamplePaper good = samples.get(0);
        SamplePaper unsigned = samples.get(1);
        SamplePaper tampered = samples.get(2);
        filer.opens("papers")
                .attaches("TO_TRINH", good.fileName(), good.pdf(), WHOLE)
                .attaches("BAO_CAO", tampered.fileName(), tampered.pdf(), CHANGED)
                .attaches("BIEN_BAN", unsigned.fileName(), unsigned.pdf(), UNSIGNED);
        assertThat(filer.paper("TO_TRINH", good.fileName()).innerText())
                .contains("Trường Trung học phổ thông Bến Đông")
                .contains("Người ký có trong danh sách người được ký của đơn vị");
        unit.looks("applicant-papers");

        filer.opens("check");
        unit.looks("applicant-check-missing").sees("còn phải làm").sees("Nên xem lại trước khi nộp");
        filer.opens("papers")
                .removes("BAO_CAO", tampered.fileName())
                .attaches("BAO_CAO", "bao-cao.pdf", good.pdf(), WHOLE);
        unit.press("Nói về tất cả").sees("Đối tượng nào cũng đã có giấy này");
        filer.attaches("DANH_SACH", "danh-sach.pdf", good.pdf(), WHOLE);

        filer.opens("check");
        unit.looks("applicant-check");
        unit.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Nộp hồ sơ"))
                .dblclick();
        unit.sees("Đã nộp hồ sơ").looks("applicant-filed");
        reference = unit.page().locator(".panel .code").innerText().strip();
        code = unit.page().locator(".panel .code-inline").innerText().strip();

        String receipt = textOf(unit.download("Tải biên nhận"));
        assertThat(receipt).contains(reference).contains(code);
        for (SamplePaper paper : List.of(good, unsigned)) {
            assertThat(receipt).contains(sha256(paper.pdf()));
        }
        unit.open("/dossier/mine.xhtml").looks("applicant-mine-filed");
        assertThat(unit.page().getByText(TITLE).count())
                .as("dossiers after a double click")
                .isEqualTo(1);
    }

    private void accepts(OfficeDesk desk) {
        desk.clerk()
                .open("/office/search.xhtml?q=%22tờ+trình%22+năm+học")
                .sees(reference)
                .looks("office-search");
        desk.clerk().open("/office/queue.xhtml").looks("office-queue");
        desk.take("Chờ nhận", reference)
                .clerk()
                .looks("office-intake")
                .press("Nhận việc")
                .sees("Bạn đã nhận việc này");
        desk.isTold("Tiếp nhận hồ sơ", "Trần Thị Nhàn", "Chưa tính thời hạn");
        desk.isTold("1 trong 4 tệp cần xem lại", "Biên bản họp bình xét", UNSIGNED);
        desk.clerk().press("Tiếp nhận hồ sơ").sees("Đã tiếp nhận hồ sơ").looks("office-accepted");
        Matcher given =
                Pattern.compile("H99-\\d{6}-[0-9A-Z]{4}").matcher(desk.clerk().text());
        assertThat(given.find()).as("a dossier number").isTrue();
        number = given.group();
        desk.isTold("phân công", "Trưởng", "Còn 20 ngày làm việc");
    }

    private void handsToAnOfficer(OfficeDesk head) {
        head.take("Chờ nhận", number)
                .clerk()
                .looks("office-assign")
                .press("Giao hồ sơ")
                .sees("Hãy chọn chuyên viên");
        head.clerk().page().getByLabel("Chuyên viên thụ lý").selectOption("chuyenvien");
        head.clerk().press("Giao hồ sơ").sees("Đã giao hồ sơ");
        head.isTold("Thẩm định hồ sơ", "Phạm Thu Vân Anh", "ngày làm việc");
    }

    private void asksForMore(OfficeDesk officer) {
        officer.take("Tôi đang giữ", number).clerk().sees(UNSIGNED).sees(WHOLE).looks("office-appraise");
        officer.asksFor("Biên bản họp bình xét", "Biên bản chưa được ký số. Mời ký số rồi nộp lại.");
        officer.clerk().sees("Đã gửi yêu cầu bổ sung").looks("office-waiting");
        officer.isTold("Chờ bổ sung", "Trường Trung học phổ thông Bến Đông", "Tạm dừng");
        officer.take("Chờ bổ sung", number).clerk().sees("Tạm dừng để chờ bổ sung");
    }

    private void answers(Filer filer, List<SamplePaper> samples) {
        Person unit = filer.filer();
        unit.open("/dossier/mine.xhtml").sees("Cơ quan đang chờ bạn bổ sung").follow(TITLE);
        unit.sees("Biên bản chưa được ký số").looks("applicant-supplement");
        filer.attaches("BIEN_BAN", "bien-ban-da-ky.pdf", samples.get(0).pdf(), WHOLE);
        unit.fill("Lời trả lời", "Đã ký số biên bản.").press("Gửi bổ sung").sees("Đã gửi bổ sung");
        unit.looks("applicant-show");
    }

    private void concludes(OfficeDesk officer) {
        officer.take("Tôi đang giữ", number)
                .clerk()
                .sees("bien-ban-da-ky.pdf")
                .sees("Tính tiếp sau khi bổ sung")
                .press("Kết luận thẩm định")
                .sees("Hãy kết luận từng đối tượng");
        officer.findsEligible(List.of(PERSON, COLLECTIVE, ENTERPRISE))
                .findsIneligible(HOUSEHOLD, "Chưa đủ thời gian lập thành tích.")
                .clerk()
                .fill("Ý kiến thẩm định", "Đủ hồ sơ, đúng đối tượng.")
                .looks("office-appraise-filled")
                .press("Kết luận thẩm định")
                .sees("Đã ghi kết luận thẩm định");
    }

    private void recordsTheCouncil(OfficeDesk secretary) {
        Person person = secretary.take("Chờ nhận", number).clerk();
        person.doesNotSee("Số phiếu đồng ý cho " + HOUSEHOLD);
        person.fill("Tổng số thành viên hội đồng", "15").fill("Số thành viên dự họp", "9");
        secretary.counts(PERSON, 9).counts(COLLECTIVE, 9).counts(ENTERPRISE, 2);
        person.press("Ghi kết quả họp").sees("Chưa đủ số người dự họp").looks("office-council-refused");
        person.fill("Số thành viên dự họp", "13");
        secretary.counts(PERSON, 13).counts(COLLECTIVE, 11).counts(ENTERPRISE, 3);
        person.press("Ghi kết quả họp").sees("Đã ghi kết quả họp hội đồng").sees("Hội đồng không thông qua");
    }

    private void apologises(OfficeDesk director) {
        Person person = director.take("Chờ nhận", number).clerk();
        person.unfold("Xin lỗi và gia hạn ngày trả kết quả")
                .fill("Ngày trả kết quả mới", "2026-01-06")
                .fill("Lý do trễ hẹn", "Hội đồng họp lại vì chưa đủ số người dự họp.")
                .press("Xin lỗi và hẹn lại ngày")
                .sees("Hãy chọn ngày sau hôm nay")
                .looks("office-extend-refused");
        person.fill("Ngày trả kết quả mới", OfficeDesk.workingDay(30).toString())
                .press("Xin lỗi và hẹn lại ngày")
                .sees("Đã xin lỗi và hẹn lại ngày trả kết quả")
                .sees("Đã xin lỗi và gia hạn; trước đó hẹn")
                .doesNotSee("Xin lỗi và gia hạn ngày trả kết quả");
        person.looks("office-extended");
        assertThat(textOf(person.download("Tải phiếu kiểm soát (mẫu 06)")))
                .contains(number)
                .contains("Bổ sung hồ sơ, lần 1")
                .contains("Đang làm");
    }

    private void readsTheApology(Filer filer) {
        Person unit = filer.filer();
        unit.open("/dossier/show.xhtml?id=" + filer.draft())
                .sees("Cơ quan xin lỗi vì trả kết quả chậm")
                .looks("applicant-extended");
        assertThat(textOf(unit.download("Tải văn bản xin lỗi và gia hạn")))
                .contains("Hội đồng họp lại")
                .contains("GIÁM ĐỐC SỞ NỘI VỤ");
        unit.open("/lookup/lookup.xhtml?number=" + number)
                .sees("Trước đó hẹn ngày")
                .looks("public-lookup-extended");
    }

    private void readsTheRegister(Person desk) {
        assertThat(textOf(desk.download("Tải phiếu kiểm soát (mẫu 06)"))).contains("Trả kết quả");
        desk.open("/office/queue.xhtml").follow("Sổ theo dõi hồ sơ (mẫu 07)").looks("office-register");
        assertThat(textOf(desk.download("Tải sổ (PDF)"))).contains(number);
        desk.fill("Từ ngày", "2026-05-02")
                .fill("Đến hết ngày", "2026-05-01")
                .press("Xem khoảng ngày này")
                .sees("ngày cuối không trước ngày đầu");
    }

    private void submits(OfficeDesk director) {
        director.take("Chờ nhận", number)
                .clerk()
                .looks("office-submission")
                .fill("Số tờ trình", "45/TTr-SNV")
                .press("Trình hồ sơ")
                .sees("Đã trình hồ sơ");
    }

    private void checks(OfficeDesk office) {
        office.take("Chờ nhận", number)
                .clerk()
                .looks("office-check")
                .press("Đạt, chuyển ký")
                .sees("Đã kiểm tra");
    }

    private void signs(OfficeDesk chair) {
        chair.take("Chờ nhận", number)
                .clerk()
                .sees("cho 2 đối tượng")
                .looks("office-sign")
                .unfold("Đã ký trên bản giấy")
                .press("Xác nhận đã ký bản giấy")
                .sees("Đã ký quyết định");
    }

    private void issues(OfficeDesk clerk) {
        clerk.take("Chờ nhận", number)
                .clerk()
                .fill("Số quyết định", "không phải số")
                .press("Ban hành quyết định")
                .sees("Số quyết định gồm số thứ tự và ký hiệu")
                .looks("office-issue");
        clerk.clerk()
                .fill("Số quyết định", "123/QĐ-UBND")
                .press("Ban hành quyết định")
                .sees("Đã ban hành quyết định");
    }

    private void handsOver(OfficeDesk desk) {
        desk.find(number)
                .clerk()
                .press("Đã trả kết quả")
                .sees("Đã trả kết quả và đóng hồ sơ")
                .looks("office-ended");
        desk.isTold("Đã trả kết quả", "Không ai", "Đã kết thúc");
        desk.take("Tôi đã làm", number);
    }

    private void readsTheDecision(Filer filer) {
        filer.filer()
                .open("/dossier/show.xhtml?id=" + filer.draft())
                .sees("Được khen thưởng")
                .looks("applicant-decided");
        assertThat(textOf(filer.filer().download("Quyết định khen thưởng")))
                .contains("123/QĐ-UBND")
                .contains(PERSON)
                .contains(COLLECTIVE)
                .doesNotContain(HOUSEHOLD)
                .doesNotContain(ENTERPRISE);
    }

    private void looksItUp(Person citizen) {
        citizen.open("/lookup/lookup.xhtml?number=" + number)
                .sees("Đã trả kết quả")
                .doesNotSee(PERSON)
                .looks("public-lookup");

        assertThat(citizen.get("/lookup/lookup.xhtml?number=" + number).text())
                .as("the public steps, and how the due time was kept")
                .contains("Tiếp nhận hồ sơ <small>đã xong", "Thẩm định hồ sơ <small>đã xong", "So với hạn trả")
                .doesNotContain("chưa đến", "Thời gian còn lại");

        APIResponse known = citizen.get("/api/lookup/" + number);
        assertThat(known.status()).isEqualTo(200);
        assertThat(known.text()).contains(number).doesNotContain(PERSON).doesNotContain("0912345678");

        APIResponse wrongCode = citizen.get("/api/lookup/" + number + "?code=AAAAAA");
        APIResponse unknown = citizen.get("/api/lookup/" + number.replaceAll("....$", "ZZZZ") + "?code=AAAAAA");
        assertThat(wrongCode.status()).isEqualTo(404);
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(wrongCode.text()).isEqualTo(unknown.text());

        APIResponse details = citizen.get("/api/lookup/" + number + "?code=" + code);
        assertThat(details.status()).isEqualTo(200);
    }

    /** A good paper, an unsigned one and one changed after signing, by the authority of the fictional province. */
    private static List<SamplePaper> samples(Server server) {
        Clock clock = Clock.systemUTC();
        DemoAuthority authority = DemoAuthority.openOrCreate(server.data().resolve("demo"), clock);
        return new SamplePapers(authority, clock.instant().minus(Duration.ofHours(1)))
                .from(unsigned(), "to-trinh", "Trường Trung học phổ thông Bến Đông", "9900001122");
    }

    static byte[] unsigned() {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.TIMES_ROMAN), 14);
                content.newLineAtOffset(80, 700);
                content.showText("To trinh de nghi khen thuong nam hoc 2025 - 2026");
                content.endText();
            }
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String textOf(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
