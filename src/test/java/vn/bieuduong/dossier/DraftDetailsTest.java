package vn.bieuduong.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.bieuduong.procedure.NomineeType;

/** What the forms of a draft make of text that was pasted from elsewhere. */
class DraftDetailsTest {

    @Test
    void nothingUnseenIsKeptOfAnAddressOrANumber() {
        DraftDetails details = new DraftDetails(
                "Khen\u00A0thưởng\u200B",
                "a\u000Bb",
                "Năm\u20282025",
                "\u202EAn",
                "0912\u2011345\u00A0678",
                "a@b.vn\u200B");

        assertThat(details)
                .isEqualTo(new DraftDetails("Khen thưởng", "a\nb", "Năm 2025", "An", "0912345678", "a@b.vn"));
        assertThat(details.malformed()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u200B", "\u00AD", "\u3164", "\u00A0", "\u2800", "\u0301", "–", "."})
    void aNameOfNothingIsMissing(String name) {
        NomineeForm form =
                new NomineeForm(NomineeType.PERSON, name, "", "", "", "", "", "", "", 0, "BK", "Có thành tích");

        assertThat(form.findings(Set.of(NomineeType.PERSON), List.of("BK"), LocalDate.of(2026, 11, 28)))
                .extracting(finding -> finding.reason())
                .containsExactly(DossierReason.NOMINEE_NAME_MISSING);
        assertThat(new DraftDetails(name, "x", "x", "x", "0912345678", "").missing())
                .extracting(finding -> finding.reason())
                .containsExactly(DossierReason.TITLE_MISSING);
    }

    @Test
    void blanksThatLookAlikeMakeNoSecondNominee() {
        assertThat(named("Không\u00A0Số").isSameAs(named("Không Số"))).isTrue();
        assertThat(named("Kh\u200Bông Số").isSameAs(named("Không  Số"))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"079\u00A0085\u00A0001\u00A0234", "079085\u200B001234", "079.085.001.234", "079-085-001-234"})
    void aPersonalNumberIsReadHoweverItWasGrouped(String typed) {
        NomineeForm form = new NomineeForm(NomineeType.PERSON, "An", "", "", typed, "", "", "", "", 0, "", "");

        assertThat(form.personalId()).isEqualTo("079085001234");
    }

    private static NomineeForm named(String name) {
        return new NomineeForm(NomineeType.PERSON, name, "", "", "", "", "", "", "", 0, "", "");
    }
}
