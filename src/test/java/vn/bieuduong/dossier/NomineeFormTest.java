package vn.bieuduong.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.bieuduong.procedure.NomineeType;

class NomineeFormTest {

    @ParameterizedTest
    @CsvSource({
        "PERSON, Bà, Nguyễn Thị Lụa, Bà Nguyễn Thị Lụa",
        "PERSON, '', Nguyễn Thị Lụa, Nguyễn Thị Lụa",
        "PERSON, Ông, Hộ Văn Tám, Ông Hộ Văn Tám",
        "HOUSEHOLD, Ông, Vàng A Sử, Hộ gia đình ông Vàng A Sử",
        "HOUSEHOLD, Ông, Hộ gia đình ông Ông Văn Rạng, Hộ gia đình ông Ông Văn Rạng",
        "HOUSEHOLD, Bà, Gia đình bà Tòng Thị Ương, Gia đình bà Tòng Thị Ương",
        "COLLECTIVE, '', Tổ Toán - Tin, Tổ Toán - Tin",
    })
    void papersCallEachNomineeAsPeopleDo(NomineeType kind, String honorific, String name, String expected) {
        NomineeForm form = new NomineeForm(kind, name, honorific, "", "", "", "", "", "", 0, "", "");

        assertThat(form.nameOnPapers()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "20-11-1985, 20/11/1985, true",
        "1985-11-20, 20/11/1985, true",
        "20111985, 20/11/1985, true",
        "1985, 1985, true",
        " 1985\u00A0, 1985, true",
        "5/1985, 05/1985, true",
        "31/02/1985, 31/02/1985, false",
        "1791, 1791, false",
        "12/2026, 12/2026, false",
        "khoảng 1985, khoảng 1985, false",
    })
    void aBirthIsKeptAsFarAsItIsKnown(String typed, String kept, boolean sound) {
        NomineeForm form =
                new NomineeForm(NomineeType.PERSON, "An", "", typed, "", "", "", "", "", 0, "BK", "Có thành tích");

        assertThat(form.birthDate()).isEqualTo(kept);
        assertThat(form.findings(Set.of(NomineeType.PERSON), List.of("BK"), LocalDate.of(2026, 11, 28))
                        .isEmpty())
                .isEqualTo(sound);
    }
}
