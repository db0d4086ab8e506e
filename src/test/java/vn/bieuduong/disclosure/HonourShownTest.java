package vn.bieuduong.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.bieuduong.Draw;
import vn.bieuduong.Property;
import vn.bieuduong.platform.OfficeDay;
import vn.bieuduong.platform.id.AgencyCode;

/** What the public may learn of whom, by the table that ships. */
class HonourShownTest {

    private static final MaskingTable TABLE = new MaskingTable(Path.of("config"));
    private static final LocalDate DECIDED = LocalDate.of(2026, 11, 23);

    @Test
    void aPersonIsNamedWithHisUnitOrCommuneAndNothingNearer() {
        HonourShown shown = honour(Honouree.PERSON, "17/05/1990", "Giáo viên").shown(TABLE);

        assertThat(shown.name()).isEqualTo("Bà Nguyễn Thị Lụa");
        assertThat(shown.unit()).isEqualTo("Trường Tiểu học Suối Ngà");
        assertThat(shown.place()).isEqualTo("xã Suối Ngà");
        assertThat(shown.certificate()).isTrue();
        assertThat(shown.toString()).doesNotContain("17/05/1990", "Số 12", "Nà Hồ");
    }

    @Test
    void aChildIsFirstLettersAndAProvinceUntilAGuardianAgrees() {
        for (String born : List.of("24/11/2010", "11/2010", "2010")) {
            PublishedHonour child = honour(Honouree.PERSON, born, "");
            HonourShown shown = child.shown(TABLE);

            assertThat(shown.honouree()).as(born).isEqualTo(Honouree.MINOR);
            assertThat(shown.name()).isEqualTo("N.T.L.");
            assertThat(shown.place()).isEqualTo("tỉnh Lạc Hà");
            assertThat(shown.certificate()).isFalse();
            assertThat(shown.toString()).doesNotContain("Lụa", "Suối Ngà", "Cứu ba em nhỏ");

            child.agree(Instant.EPOCH);
            assertThat(child.shown(TABLE).name()).isEqualTo("Bà Nguyễn Thị Lụa");
            assertThat(child.shown(TABLE).certificate()).isTrue();
            assertThat(child.shown(TABLE).place()).isEqualTo("tỉnh Lạc Hà");
        }
        assertThat(honour(Honouree.PERSON, "23/11/2010", "").honouree()).isEqualTo(Honouree.PERSON);
    }

    @Test
    void firstLettersAreLettersHoweverANameIsWritten() {
        assertThat(Initials.of("Nguyễn Văn An (Bi)")).isEqualTo("N.V.A.B.");
        assertThat(Initials.of("Y-Moan Êban 2")).isEqualTo("Y.Ê.");
        assertThat(Initials.of("  ")).isEmpty();
    }

    @Test
    void whereNobodyKnowsHowOldItIsAskedWhatHeIs() {
        assertThat(honour(Honouree.PERSON, "", "Học sinh lớp 9A").honouree()).isEqualTo(Honouree.MINOR);
        assertThat(honour(Honouree.PERSON, "", "Giám đốc Công ty Á Châu").honouree())
                .isEqualTo(Honouree.PERSON);
    }

    @Test
    void aHouseholdIsNamedByItsVillageAndAUnitByItsAddress() {
        HonourShown household = honour(Honouree.HOUSEHOLD, "1960", "").shown(TABLE);
        assertThat(household.place()).isEqualTo("thôn Nà Hồ, xã Suối Ngà");
        assertThat(household.unit()).isEmpty();

        HonourShown unit = honour(Honouree.COLLECTIVE, "", "").shown(TABLE);
        assertThat(unit.place()).isEqualTo("Số 12, thôn Nà Hồ, xã Suối Ngà, tỉnh Lạc Hà");
    }

    @Test
    void whoDoesNotWantToBeNamedIsNotAndTheDecisionStands() {
        PublishedHonour honour = honour(Honouree.PERSON, "1990", "");
        honour.withdraw(Instant.EPOCH);

        HonourShown shown = honour.shown(TABLE);
        assertThat(shown.withdrawn()).isTrue();
        assertThat(shown.decision()).isEqualTo("123/QĐ-UBND");
        assertThat(shown.certificate()).isFalse();
        assertThat(shown.toString()).doesNotContain("Lụa", "Suối Ngà", "Cứu ba em nhỏ");
    }

    /** Whoever typed a number where it does not belong has not published it. */
    @Test
    void noNumberOfAPersonAndNoDayOfBirthIsEverSaid() {
        Property.holds(500, draw -> {
            String born = OfficeDay.written(LocalDate.of(2026, 1, 1).minusDays(draw.between(0, 36_000)));
            String number = digits(draw, draw.between(9, 12));
            String apart = number.replaceAll("(...)(?=.)", "$1" + draw.of(" ", ".", "-", ""));
            String secret = draw.told("secret", draw.of(number, apart, "0" + number, "+84" + number, born));
            String text =
                    "Cứu người" + draw.of(" ", ", số ", " (", ": ") + secret + draw.of("", ".", ") ngày 12/10/2026");
            Honouree who = draw.of(Honouree.PERSON, Honouree.HOUSEHOLD, Honouree.COLLECTIVE);
            Granted granted = new Granted(
                    new UUID(0, 1),
                    1,
                    new UUID(0, 2),
                    who,
                    "Ông",
                    "Y Ƀhăm " + secret,
                    born,
                    "",
                    "Trạm y tế " + secret,
                    "Số " + secret + ", thôn " + secret + ", xã Suối Ngà " + secret,
                    "Bằng khen",
                    text,
                    new AgencyCode("H99"),
                    "Chủ tịch Ủy ban nhân dân tỉnh Lạc Hà",
                    "123/QĐ-UBND",
                    DECIDED);
            PublishedHonour honour = new PublishedHonour(HonourCode.next(), granted, TABLE, Instant.EPOCH);
            if (honour.honouree() == Honouree.MINOR && draw.yes()) {
                honour.agree(Instant.EPOCH);
            }

            HonourShown shown = honour.shown(TABLE);
            String said = String.join("|", shown.name(), shown.unit(), shown.place(), shown.citation(), shown.award());
            assertThat(said).doesNotContain(born);
            assertThat(said.replaceAll("(?<=\\d)[ .-](?=\\d)", "").replace("12/10/2026", ""))
                    .doesNotContainPattern("\\d{9,}");
            assertThat(said.replaceAll("\\D", "")).doesNotContain(number);
        });
    }

    private static String digits(Draw draw, int count) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < count; i++) {
            digits.append(draw.between(0, 9));
        }
        return digits.toString();
    }

    private static PublishedHonour honour(Honouree who, String born, String position) {
        return new PublishedHonour(
                HonourCode.next(),
                new Granted(
                        new UUID(0, 1),
                        1,
                        new UUID(0, 2),
                        who,
                        "Bà",
                        "Nguyễn Thị Lụa",
                        born,
                        position,
                        "Trường Tiểu học Suối Ngà",
                        "Số 12, thôn Nà Hồ, xã Suối Ngà, tỉnh Lạc Hà",
                        "Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh",
                        "Cứu ba em nhỏ",
                        new AgencyCode("H99"),
                        "Chủ tịch Ủy ban nhân dân tỉnh Lạc Hà",
                        "123/QĐ-UBND",
                        DECIDED),
                TABLE,
                Instant.EPOCH);
    }
}
