package vn.bieuduong.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.bieuduong.Chromium;
import vn.bieuduong.Person;
import vn.bieuduong.Portal;
import vn.bieuduong.Server;

/** Filer and office write to each other in the dossier, and what the office notes for itself stays there. */
@Tag("browser")
@ExtendWith(Chromium.class)
@Order(Server.WHEN_MADE)
class ConversationBrowserIT {

    private static final String NOTE = "Nhớ hỏi lại văn thư về tờ trình.";

    @Test
    void theFilerReadsTheAnswerAndNotTheNote(BrowserContext school, BrowserContext office, BrowserContext other) {
        Server.shared().awaitDemonstration();
        Person filer = new Person(school).signIn("sogiaoduc").open("/dossier/mine.xhtml");
        filer.page().locator("a[href^='/dossier/show.xhtml']").first().click();
        filer.sees("Người phụ trách hồ sơ").looks("dossier-show-contact").follow("Trao đổi về hồ sơ");
        filer.press("Gửi tin nhắn").sees("Hãy viết nội dung tin nhắn").looks("conversation-refused");
        filer.fill("Nội dung", "Trường xin hỏi đã nhận đủ giấy tờ chưa?");
        filer.page()
                .locator("input[type=file]")
                .setInputFiles(new FilePayload("anh-chup.pdf", "application/pdf", Portal.aPdf()));
        filer.press("Gửi tin nhắn").sees("Đã gửi tin nhắn").sees("anh-chup.pdf").sees("Bên nhận chưa đọc");
        String address = filer.page().url().replaceAll(".*(/conversation/show.xhtml\\?id=[0-9a-f-]{36}).*", "$1");
        assertThat(new Person(other).signIn("doanhnghiep").get(address).status())
                .isEqualTo(404);

        Person officer = new Person(office).signIn("motcua").open("/office/queue.xhtml");
        officer.follow("Tin nhắn chưa trả lời").looks("conversation-list").open(address);
        officer.sees("Chưa mở").doesNotSee("đã nhận đủ giấy tờ chưa").press("Mở tin nhắn mới");
        officer.sees("đã nhận đủ giấy tờ chưa").fill("Nội dung", NOTE).press("Lưu làm ghi chú nội bộ");
        officer.sees("Đã lưu ghi chú nội bộ").fill("Nội dung", "Đã đủ giấy tờ.").press("Gửi tin nhắn");
        officer.sees("Đã gửi tin nhắn").sees(NOTE).looks("conversation-office");

        filer.open(address.replace("/conversation/", "/dossier/")).sees("Cơ quan giải quyết đã nhắn cho bạn");
        filer.open(address).sees("Cơ quan đã đọc lúc").doesNotSee(NOTE).looks("conversation-unopened");
        filer.press("Mở tin nhắn mới").sees("Đã đủ giấy tờ.").doesNotSee(NOTE);
        officer.open(address).sees("Người nộp đã đọc lúc");
        assertThat(Person.barriers()).isEmpty();
    }
}
