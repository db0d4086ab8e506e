package vn.bieuduong;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What was filed wrongly is put right, the applicant's part by keys alone on 360 pixels: a title before reception, a misspelt name
 * in a supplement, which stands right on the certificate; and the office puts a letter right by itself.
 */
@Tag("browser")
@Tag("long")
@ExtendWith(Chromium.class)
class CorrectionBrowserIT {

    private static final String PROCEDURE = "Tặng Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh về thành tích đột xuất";
    private static final String TITLE = "Đề nghị khen cô giáo cứu học sinh trong lũ " + System.nanoTime();
    private static final String WRONG = "Nguyễn Thị Lụa";
    private static final String NEARLY = "Nguyễn Thi Lúa";
    private static final String RIGHT = "Nguyễn Thị Lúa";

    @Test
    void aMisspeltNameIsPutRightInASupplementAndPrintedRight(
            Server server,
            BrowserContext school,
            BrowserContext desk,
            BrowserContext head,
            BrowserContext officer,
            BrowserContext secretary,
            BrowserContext director,
            BrowserContext office,
            BrowserContext chair,
            BrowserContext clerk) {
        Filer filer = new Filer(school, "truonghoc");
        Person unit = filer.filer();
        filer.begins(PROCEDURE);
        filer.describes("Đề nghị khen cô giáo cứu học").nominates("Cá nhân", "Họ và tên", WRONG);
        filer.opens("papers")
                .attaches("TO_TRINH", "to-trinh.pdf", MainJourneyBrowserIT.unsigned(), "chưa được ký số")
                .attaches("TOM_TAT", "tom-tat.pdf", MainJourneyBrowserIT.unsigned(), "chưa được ký số");
        filer.opens("check");
        unit.press("Nộp hồ sơ").sees("Đã nộp hồ sơ");
        String reference = unit.page().locator(".panel .code").innerText().strip();

        Keys keys = new Keys(unit.page());
        unit.open("/dossier/mine.xhtml");
        keys.enters("Đề nghị khen cô giáo cứu học");
        keys.enters("Sửa hồ sơ đã nộp");
        keys.types("Trích yếu", TITLE);
        keys.enters("Lưu chỗ sửa");
        unit.sees("Đã lưu chỗ sửa").looks("applicant-correct");
        unit.open("/dossier/show.xhtml?id=" + filer.draft())
                .sees(TITLE)
                .sees("Người nộp sửa trước khi tiếp nhận")
                .looks("applicant-corrected");

        OfficeDesk theDesk = new OfficeDesk(desk, "motcua").take("Chờ nhận", reference);
        theDesk.clerk()
                .sees("Những chỗ đã sửa sau khi nộp")
                .press("Tiếp nhận hồ sơ")
                .sees("Đã tiếp nhận hồ sơ");
        Matcher given = Pattern.compile("H99-\\d{6}-[0-9A-Z]{4}")
                .matcher(theDesk.clerk().text());
        assertThat(given.find()).as("a dossier number").isTrue();
        String number = given.group();
        unit.open("/dossier/correct.xhtml?id=" + filer.draft())
                .sees("không tự sửa được nữa")
                .doesNotSee("Lưu chỗ sửa");
        OfficeDesk theHead = new OfficeDesk(head, "truongban").take("Chờ nhận", number);
        theHead.clerk().page().getByLabel("Chuyên viên thụ lý").selectOption("chuyenvien");
        theHead.clerk().press("Giao hồ sơ").sees("Đã giao hồ sơ");
        OfficeDesk appraiser = new OfficeDesk(officer, "chuyenvien").take("Tôi đang giữ", number);
        appraiser.clerk().unfold("Yêu cầu bổ sung").looks("office-ask-open");
        appraiser.asksFor("1. " + WRONG, "Tên khác với căn cước gửi kèm, mời sửa lại.");
        appraiser.clerk().sees("Đã gửi yêu cầu bổ sung");

        keys = new Keys(unit.page());
        unit.open("/dossier/mine.xhtml");
        keys.enters(TITLE);
        unit.sees("Đối tượng số 1, " + WRONG).looks("applicant-supplement-open");
        keys = new Keys(unit.page());
        keys.types("Họ và tên", NEARLY);
        keys.types("Lời trả lời", "Đã sửa tên theo căn cước.");
        keys.enters("Gửi bổ sung");
        unit.sees("Đã gửi bổ sung")
                .sees("Bổ sung lần 1")
                .sees("Tính tiếp sau khi bổ sung")
                .sees("Người nộp sửa khi bổ sung lần 1")
                .looks("applicant-rounds");

        Person appraising = appraiser.take("Tôi đang giữ", number).clerk();
        assertThat(appraising.page().locator("del").allInnerTexts()).contains(WRONG);
        assertThat(appraising.page().locator("ins").allInnerTexts()).contains(NEARLY);
        appraising
                .unfold("Sửa lỗi ghi chép")
                .fill("Ghi lại cho đúng", "Hoàn toàn là một người khác")
                .fill("Lý do sửa, để báo cho người nộp", "Theo căn cước gửi kèm hồ sơ")
                .press("Sửa và báo cho người nộp")
                .sees("Sửa lỗi ghi chép chỉ được đổi nhiều nhất")
                .looks("office-slip-refused");
        appraising
                .fill("Ghi lại cho đúng", RIGHT)
                .press("Sửa và báo cho người nộp")
                .sees("Đã sửa.");
        appraising.looks("office-slip");
        appraiser.findsEligible(List.of(RIGHT));
        appraising.press("Kết luận thẩm định").sees("Đã ghi kết luận thẩm định");
        unit.open("/account/inbox.xhtml").sees("cơ quan đã sửa một lỗi ghi chép");

        OfficeDesk council = new OfficeDesk(secretary, "thuky").take("Chờ nhận", number);
        council.clerk().fill("Tổng số thành viên hội đồng", "15").fill("Số thành viên dự họp", "13");
        council.counts(RIGHT, 13).clerk().press("Ghi kết quả họp").sees("Đã ghi kết quả họp hội đồng");
        new OfficeDesk(director, "giamdoc")
                .take("Chờ nhận", number)
                .clerk()
                .fill("Số tờ trình", "46/TTr-SNV")
                .press("Trình hồ sơ")
                .sees("Đã trình hồ sơ");
        new OfficeDesk(office, "vanphong")
                .take("Chờ nhận", number)
                .clerk()
                .doesNotSee("Sửa lỗi ghi chép")
                .press("Đạt, chuyển ký")
                .sees("Đã kiểm tra");
        new OfficeDesk(chair, "chutich")
                .take("Chờ nhận", number)
                .clerk()
                .unfold("Đã ký trên bản giấy")
                .press("Xác nhận đã ký bản giấy")
                .sees("Đã ký quyết định");
        unit.open("/dossier/withdraw.xhtml?id=" + filer.draft()).sees("không rút được nữa");
        new OfficeDesk(clerk, "vanthu")
                .take("Chờ nhận", number)
                .clerk()
                .fill("Số quyết định", "146/QĐ-UBND")
                .press("Ban hành quyết định")
                .sees("Đã ban hành quyết định");

        unit.open("/dossier/show.xhtml?id=" + filer.draft()).looks("applicant-honoured");
        String certificate = MainJourneyBrowserIT.textOf(unit.download(RIGHT));
        assertThat(certificate).contains(RIGHT).doesNotContain(WRONG);
        assertThat(Person.barriers()).isEmpty();
    }
}
