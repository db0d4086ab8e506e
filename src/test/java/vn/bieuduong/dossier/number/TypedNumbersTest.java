package vn.bieuduong.dossier.number;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedNumbersTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "BD-261129-BAMAQ20",
                "bd-261129-bamaq20",
                "BD-261129-BAMAQ20\u00A0",
                "BD\u2011261129\u2011BAMAQ20",
                "BD\u2010261129\u2014BAMAQ20",
                "BD\u2212261129\u2013BAMAQ20",
                "\u200EBD-261129-BAMAQ20\uFEFF",
                "BD 261129 BAMAQ20",
                "BD261129BAMAQ20",
                "BD-261129-BAMAQ20.",
                "Mã hồ sơ: BD-261129-BAMAQ20, nộp ngày 29/11/2026",
                "ma ho so BD-261129-BAMAQ20",
                "(BD-261129-BAMAQ20)",
                "BD-261129-BAMAQ2O",
                "BD-26ll29-BAMAQ2O",
                "BD-261129-BAM\nAQ20",
                "ＢＤ－２６１１２９－ＢＡＭＡＱ２０",
            })
    void theFilingNumberIsReadHoweverItWasTyped(String typed) {
        assertThat(TypedNumbers.canonical(typed)).isEqualTo("BD-261129-BAMAQ20");
    }

    @ParameterizedTest
    @CsvSource({
        "h99 261129 0011, H99-261129-0011",
        "H992611290011, H99-261129-0011",
        "'Số: H99–261129–OOll.', H99-261129-0011",
        "H99.01-261129-0001, H99.01-261129-0001",
        "h99.o1 261129 0001, H99.01-261129-0001",
        "h99.03 261129 0001, H99.03-261129-0001",
        "H99.03 261129-0001, H99.03-261129-0001",
        "H99.032611290001, H99.03-261129-0001",
        "000.00.01.H99-261129-0001, 000.00.01.H99-261129-0001",
        "HO9-261129-0001, H09-261129-0001"
    })
    void theOfficialNumberIsReadHoweverItWasTyped(String typed, String number) {
        assertThat(TypedNumbers.canonical(typed)).isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource({
        "nguyễn văn ân, nguyễn văn ân", "079085001234, 079085001234", "0912 345 678, 0912 345 678",
        "H99 bằng khen, H99 bằng khen", "lụa bd261129bamaq2o, LỤA BD-261129-BAMAQ20", "'lụa ', 'lụa '"
    })
    void onlyNumbersAreSetRightWithinOtherWords(String typed, String searched) {
        assertThat(TypedNumbers.setRight(typed)).isEqualTo(searched);
    }
}
