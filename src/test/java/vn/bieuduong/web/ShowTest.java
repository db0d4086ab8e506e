package vn.bieuduong.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShowTest {

    @Test
    void noLineBreaksATermInItsMiddle() {
        Show show = new Show();

        assertThat(show.together("Tặng Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh"))
                .isEqualTo("Tặng Bằng\u00A0khen của Chủ tịch Ủy\u00A0ban\u00A0nhân\u00A0dân tỉnh");
        assertThat(show.together("ỦY BAN NHÂN DÂN XÃ")).isEqualTo("ỦY\u00A0BAN\u00A0NHÂN\u00A0DÂN XÃ");
        assertThat(show.together("Ban nhân dân")).isEqualTo("Ban nhân dân");
        assertThat(show.together(null)).isEmpty();
    }
}
