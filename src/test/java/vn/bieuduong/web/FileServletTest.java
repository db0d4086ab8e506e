package vn.bieuduong.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FileServletTest {

    @Test
    void aVietnameseNameIsWrittenForOldAndNewPrograms() {
        assertThat(FileServlet.disposition("Tờ trình số 5 đã ký.pdf"))
                .isEqualTo("attachment; filename=\"To trinh so 5 da ky.pdf\"; "
                        + "filename*=UTF-8''T%E1%BB%9D%20tr%C3%ACnh%20s%E1%BB%91%205%20%C4%91%C3%A3%20k%C3%BD.pdf");
    }

    @Test
    void noNameEndsTheHeaderEarly() {
        assertThat(FileServlet.disposition("a\"; x=\"\r\nSet-Cookie: b*'.pdf"))
                .startsWith("attachment; filename=\"a__ x____Set-Cookie_ b__.pdf\"; filename*=UTF-8''")
                .doesNotContain("\r", "\n", "*'");
    }
}
