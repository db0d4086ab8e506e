package vn.bieuduong.platform.id;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AgencyCodeTest {

    @ParameterizedTest
    @ValueSource(strings = {"H99", "H99.10", "DV-TRUONG", "CONG", "000.00.01.H99"})
    void aCodeIsSpokenAsItIsWritten(String code) {
        assertThat(new AgencyCode(code)).hasToString(code);
        assertThat(AgencyCode.read(code)).contains(new AgencyCode(code));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "h99",
                "H99 ",
                ".H99",
                "H99 or 1=1",
                "Sở Nội vụ",
                "H99\n",
                "ABCDEFGHIJKLMNOPQRSTUVWXYZ012345"
            })
    void whatCannotBeACodeIsNone(String text) {
        assertThat(AgencyCode.read(text)).isEmpty();
        assertThatThrownBy(() -> new AgencyCode(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void manyGoToTheDatabaseAsText() {
        assertThat(AgencyCode.values(List.of(new AgencyCode("H99"), new AgencyCode("H99.01"))))
                .containsExactly("H99", "H99.01");
    }
}
