package vn.bieuduong.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.bieuduong.identity.signin.Passwords;
import vn.bieuduong.organisation.TaxCode;
import vn.bieuduong.platform.Finding;
import vn.bieuduong.platform.Problems;
import vn.bieuduong.platform.Yaml;
import vn.bieuduong.platform.id.AccountName;
import vn.bieuduong.platform.id.AgencyCode;

class ValuesTest {
    private static final AgencyCode H99_01 = new AgencyCode("H99.01");

    @ParameterizedTest
    @ValueSource(strings = {"0100109106", "0300588569", "9900001027", "9900001027-001", "099176000001"})
    void aSoundTaxCodeRaisesNoDoubt(String code) {
        assertThat(new TaxCode(code).doubt()).isEmpty();
    }

    @Test
    void aTypingErrorInATaxCodeIsDoubtedAndNotRefused() {
        assertThat(new TaxCode("0100109107").doubt()).contains(TaxCode.Doubt.CHECK_DIGIT);
        assertThat(new TaxCode("12345").doubt()).contains(TaxCode.Doubt.MALFORMED);
        assertThat(new TaxCode("0100 109 106").value()).isEqualTo("0100109106");
    }

    @Test
    void aPersonalNumberTellsBirthYearAndSex() {
        PersonalId id = new PersonalId("001176000001");

        assertThat(id.doubts(1976, true)).isEmpty();
        assertThat(id.doubts(null, null)).isEmpty();
        assertThat(id.doubts(1977, false))
                .containsExactly(PersonalId.Doubt.OTHER_BIRTH_YEAR, PersonalId.Doubt.OTHER_SEX);
        assertThat(new PersonalId("001305000001").doubts(2005, true)).isEmpty();
        assertThat(new PersonalId("099176000001").doubts(1976, true))
                .containsExactly(PersonalId.Doubt.UNKNOWN_PROVINCE);
        assertThat(new PersonalId("123456789").doubts(1976, true)).containsExactly(PersonalId.Doubt.NOT_TWELVE_DIGITS);
        assertThat(id.masked()).isEqualTo("*********001");
    }

    @Test
    void theDemonstrationsTaxCodesAreSoundButItsPersonalNumbersBelongToNobody() {
        Problems problems = new Problems();
        Yaml demo = Yaml.read(Path.of("config/demo/organisation.yaml"), "demo", problems);

        demo.children("organisations").forEach(o -> o.optionalText("taxCode")
                .ifPresent(code -> assertThat(new TaxCode(code).doubt()).isEmpty()));
        demo.children("accounts").forEach(a -> assertThat(new PersonalId(a.text("personalId")).doubts(null, null))
                .containsExactly(PersonalId.Doubt.UNKNOWN_PROVINCE));
    }

    @Test
    void groupsNameRoleAndAgency() {
        Actor actor = new Actor(
                new AccountName("an"),
                "A",
                null,
                null,
                Set.of(new Duty(Role.DESK, H99_01), new Duty(Role.APPLICANT, new AgencyCode("DV-THON"))));

        assertThat(actor.groups()).containsExactlyInAnyOrder("DESK@H99.01", "APPLICANT@DV-THON");
        assertThat(actor.agencies()).containsExactly(H99_01);
        assertThat(actor.isOfOffice()).isTrue();
        assertThat(actor.hasAt(Role.DESK, new AgencyCode("H99"))).isFalse();
        assertThat(Duty.of("DESK@H99.01")).isEqualTo(new Duty(Role.DESK, H99_01));
        assertThatThrownBy(() -> new Duty(Role.DESK, new AgencyCode("h99 or 1=1")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(Actor.system().groups()).isEmpty();
    }

    @Test
    void onePasswordHasManyHashesAndEachKnowsIt() {
        String one = Passwords.hash("mật khẩu");
        String other = Passwords.hash("mật khẩu");

        assertThat(one).isNotEqualTo(other).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(Passwords.matches("mật khẩu", one)).isTrue();
        assertThat(Passwords.matches(Normalizer.normalize("mật khẩu", Normalizer.Form.NFD), one))
                .as("typed with loose marks")
                .isTrue();
        assertThat(Passwords.matches("mat khau", one)).isFalse();
        assertThat(Passwords.matches("x".repeat(5000), one)).isFalse();
    }

    @Test
    void aNewPasswordIsToldEverythingThatIsWrongWithIt() {
        assertThat(Passwords.check("p", "đường về nhà em", "motcua", false)).isEmpty();
        assertThat(Passwords.check("p", "đường về nhà", "motcua", true))
                .extracting(Finding::reason)
                .containsExactly(IdentityReason.PASSWORD_TOO_SHORT);
        assertThat(Passwords.check("p", "Password 123", "motcua", false))
                .extracting(Finding::reason)
                .containsExactly(IdentityReason.PASSWORD_COMMON);
        assertThat(Passwords.check("p", "motcua của tỉnh", "motcua", false))
                .extracting(Finding::reason)
                .containsExactly(IdentityReason.PASSWORD_COMMON);
        assertThat(Passwords.check("p", "abababab", "motcua", false))
                .extracting(Finding::reason)
                .containsExactly(IdentityReason.PASSWORD_COMMON);
        assertThat(Passwords.check("p", "dài".repeat(100), "motcua", false))
                .extracting(Finding::reason)
                .contains(IdentityReason.PASSWORD_TOO_LONG);
    }

    @Test
    void oneTimePasswordsDifferAndAreReadAloudWithoutDoubt() {
        assertThat(Passwords.oneTime())
                .matches("([a-km-np-z2-9]{4}-){3}[a-km-np-z2-9]{4}")
                .isNotEqualTo(Passwords.oneTime());
    }
}
