package vn.bieuduong.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldedTest {

    @ParameterizedTest
    @CsvSource({
        "Ksơ̆r, ksor",
        "Y Ƀhăm, y bham",
        "H’Hen Niê, h hen nie",
        "Čư Sê, cu se",
        "Ñ, n",
        "Đặng Ðức, dang duc",
        "Ê\u0306 Ô\u0306, e o",
        "khen\u00ADthưởng, khenthuong",
        "12/QĐ-UBND, 12 qd ubnd"
    })
    void wordsAreFoundWithoutAnyMark(String written, String searched) {
        assertThat(Folded.of(written).text()).isEqualTo(searched);
    }

    @Test
    void eachLetterKnowsWhereItStands() {
        Folded folded = Folded.of("Ksơ̆r Y Ƀhăm");

        assertThat(folded.origin(folded.text().indexOf("bham"))).isEqualTo("Ksơ̆r Y Ƀhăm".indexOf('Ƀ'));
    }
}
