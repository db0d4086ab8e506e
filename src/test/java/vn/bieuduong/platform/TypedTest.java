package vn.bieuduong.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.bieuduong.Depth;

class TypedTest {

    /** Where nothing is assigned, or all is for private use. */
    private static final int EMPTY_FROM = 0x34000;

    private static final int EMPTY_TO = 0xE0000;
    private static final int EMPTY_AGAIN = 0xE1000;

    /** Each of all 1,114,112 code points, alone and within a name; where none is assigned, one of sixteen unless in the long form. */
    @Test
    @Tag("deep")
    @Tag("slow")
    void noCodePointIsKeptUnseenOrPassesForAName() {
        List<String> wrong = new ArrayList<>();
        for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
            boolean empty = c >= EMPTY_FROM && c < EMPTY_TO || c >= EMPTY_AGAIN;
            if (empty && c % 16 != 15 && !Depth.isDeep()) {
                continue;
            }
            String one = c >= 0xD800 && c <= 0xDFFF ? String.valueOf((char) c) : new String(Character.toChars(c));
            String alone = Typed.line(one);
            String within = Typed.line("An" + one + "Bình");
            boolean ok = within.codePoints().noneMatch(Typed::isUnseen)
                    && within.codePoints().noneMatch(Character::isISOControl)
                    && within.codePoints().allMatch(k -> k == ' ' || !Character.isSpaceChar(k))
                    && within.startsWith("A")
                    && within.endsWith("Bình")
                    && Normalizer.isNormalized(within, Normalizer.Form.NFC)
                    && Typed.line(within).equals(within)
                    && Typed.text(Typed.text("An" + one + "Bình")).equals(Typed.text("An" + one + "Bình"))
                    && (!alone.isBlank() || alone.isEmpty())
                    && Typed.says(alone) == alone.codePoints().anyMatch(Character::isLetterOrDigit);
            if (!ok) {
                wrong.add(Integer.toHexString(c));
            }
        }
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "200B", "AD", "3164", "A0", "1160", "FFA0", "FEFF", "202E", "2066", "2800", "3000", "FE0F", "E0001", "85",
        "2028", "34F", "FFFE", "0", "7F"
    })
    void whatShowsNothingIsNothing(String code) {
        int c = Integer.parseInt(code, 16);

        assertThat(Typed.line(new String(Character.toChars(c)))).isEmpty();
        assertThat(Typed.text(new String(Character.toChars(c)))).isEmpty();
        assertThat(Typed.says(Typed.line(new String(Character.toChars(c)) + "\u0301")))
                .isFalse();
    }

    @Test
    void everyBreakIsALineFeedInTextAndABlankInALine() {
        for (String one : List.of("\r\n", "\r", "\n", "\u000B", "\f", "\u0085", "\u2028", "\u2029")) {
            assertThat(Typed.text("một" + one + "hai")).isEqualTo("một\nhai");
            assertThat(Typed.line("một" + one + "hai")).isEqualTo("một hai");
        }
    }

    @Test
    void namesOfEveryPeopleStayAsTheyAreWritten() {
        for (String name : List.of("Y Ƀhăm Niê Ksơ̆r", "H'Hen Niê", "Nguyễn Thị Lụa", "Bé-Ba (Tư)", "Ñ Čư Dliê Ya")) {
            assertThat(Typed.line(name)).isEqualTo(name);
            assertThat(Typed.line(Normalizer.normalize(name, Normalizer.Form.NFD)))
                    .isEqualTo(name);
        }
        assertThat(Typed.line("Lu\u034F\u0323a")).isEqualTo("Lụa");
    }

    @ParameterizedTest
    @CsvSource({
        "0912\u00A0345\u00A0678",
        "0912\u2011345\u2011678",
        "\u202A0912345678\u202C",
        "0912\u200B345678",
        "84912345678",
        "+84 (0)912 345 678",
        "+84-912-345-678",
        "0084 912.345.678",
        "０９１２３４５６７８",
        "(0912) 345–678",
        "＋84912345678",
        "0912\u2212345\u2212678"
    })
    void aTelephoneNumberIsReadHoweverItWasGrouped(String typed) {
        assertThat(Typed.phone(typed)).isEqualTo("0912345678");
    }

    @Test
    void numbersAreReadHoweverTheyWereGrouped() {
        assertThat(Typed.phone("+84 24 3812 3456")).isEqualTo("02438123456");
        assertThat(Typed.phone("0848123456")).isEqualTo("0848123456");
        assertThat(Typed.digits("079\u00A0085\u200B001.234")).isEqualTo("079085001234");
        assertThat(Typed.number("0123456789\u2011001")).isEqualTo("0123456789-001");
        assertThat(Typed.code(" ba\u2010maq2o il ")).isEqualTo("BAMAQ2011");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2/3/1975",
                "02/03/1975",
                "02.03.1975",
                "02-03-1975",
                "2\u20113\u20111975",
                " 02 / 03 / 1975 ",
                "02 03 1975",
                "02031975",
                "1975-03-02"
            })
    void aDayIsReadAsPeopleHereWriteItWhateverTheBrowser(String typed) {
        assertThat(Typed.day(typed)).contains(LocalDate.of(1975, 3, 2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "31/02/2026", "0/1/2026", "12/13/2026", "2026", "1/2/26", "ngày mai", "1/2/2026/3"})
    void whatIsNoDayIsNone(String typed) {
        assertThat(Typed.day(typed)).isEmpty();
    }
}
