package vn.bieuduong.dossier;

import static org.assertj.core.api.Assertions.assertThat;

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
        NomineeForm form = new NomineeForm(kind, name, honorific, null, "", "", "", "", "", 0, "", "");

        assertThat(form.nameOnPapers()).isEqualTo(expected);
    }
}
