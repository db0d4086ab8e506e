package vn.bieuduong;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The server dies between two clicks: what was acknowledged is there, the person is still signed in, the next click works. */
@Tag("browser")
@ExtendWith(Chromium.class)
@Order(Server.WHEN_MADE)
class CrashBrowserIT {

    private static final String PROCEDURE = "Tặng Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh theo công trạng";

    @Test
    void aKilledServerLosesNeitherDraftNorSignInAndAFormThatWasOpenCanStillBeSent(
            Server server, BrowserContext unit, BrowserContext other) {
        Filer filer = new Filer(unit, "cangca");
        filer.begins(PROCEDURE).describes("Đề nghị tặng Bằng khen trước khi máy chủ hỏng");
        filer.opens("nominees");
        Person writing = formLeftOpen(new Filer(other, "truonghoc"));

        assertThat(server.killServer()).isNotZero();
        server.restart();

        filer.filer().follow("Cá nhân").sees("Họ và tên");
        filer.opens("details");
        assertThat(filer.filer().page().getByLabel("Trích yếu").inputValue())
                .isEqualTo("Đề nghị tặng Bằng khen trước khi máy chủ hỏng");
        writing.press("Lưu").sees("Đã lưu thông tin chung");
    }

    private static Person formLeftOpen(Filer filer) {
        return filer.begins(PROCEDURE)
                .opens("details")
                .filer()
                .fill("Trích yếu", "Viết trước khi máy chủ hỏng")
                .fill("Lý do đề nghị khen thưởng", "Phòng dịch tốt.")
                .fill("Thời gian lập thành tích", "Năm 2026")
                .fill("Họ và tên", "Lò Thị Thanh Xuân")
                .fill("Số điện thoại", "0912345678");
    }
}
