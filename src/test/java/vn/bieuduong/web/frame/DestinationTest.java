package vn.bieuduong.web.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.identity.Duty;
import vn.bieuduong.identity.Role;
import vn.bieuduong.platform.id.AccountName;
import vn.bieuduong.platform.id.AgencyCode;

class DestinationTest {

    private static final Actor APPLICANT = new Actor(
            new AccountName("truonghoc"),
            "Hiệu trưởng",
            null,
            new AgencyCode("DV"),
            Set.of(new Duty(Role.APPLICANT, new AgencyCode("DV"))));

    @Test
    void whoAskedForAPageOfOursGetsThereAfterSigningIn() {
        assertThat(Destination.after(APPLICANT, "/dossier/start.xhtml?procedure=TDKT-P01"))
                .isEqualTo("/dossier/start.xhtml?procedure=TDKT-P01");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "//evil.example/dossier/mine.xhtml",
                "/\\evil.example",
                "/dossier/../../x.xhtml",
                "/dossier/unknown.xhtml",
                "/account/sign-in.xhtml",
                "/sign-in.xhtml",
                "/dossier/mine.xhtml?x=%0d%0aSet-Cookie",
                "javascript:alert(1)",
                ""
            })
    void nobodyIsSentElsewhere(String address) {
        assertThat(Destination.after(APPLICANT, address)).isEqualTo("/dossier/mine.xhtml");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/index.xhtml",
                "/account/sign-in.xhtml?to=%2Foffice%2Fqueue.xhtml%3Fqueue%3DDONE",
                "/lookup/lookup.xhtml?number=H29.09-261129-0001&code=AB+CD",
                "/procedure/list.xhtml?q=b%E1%BA%B1ng%20khen"
            })
    void whoChoosesALanguageComesBackToThePageWithItsQuery(String address) {
        assertThat(Destination.back(address)).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "//evil.example/index.xhtml",
                "/\\evil.example",
                "/dossier/../index.xhtml",
                "/dossier/unknown.xhtml",
                "/account/sign-out",
                "/dossier/paper?id=1",
                "/index.xhtml?x=1\r\nSet-Cookie: bd=1",
                "/index.xhtml#x",
                "javascript:alert(1)",
                ""
            })
    void aChoiceOfLanguageLeadsNowhereElse(String address) {
        assertThat(Destination.back(address)).isEqualTo("/");
    }

    @Test
    void whoseDutiesWaitForANewPasswordChoosesOneFirst() {
        Actor fresh = new Actor(
                new AccountName("quantri"),
                "Quản trị",
                null,
                null,
                Set.of(),
                true,
                Set.of(),
                Map.of(),
                List.of(),
                List.of());

        assertThat(Destination.after(fresh, "/dossier/mine.xhtml")).isEqualTo("/account/password.xhtml");
    }

    @Test
    void whoHoldsNoDutyAtPresentComesToThePageForEverybody() {
        Actor idle = new Actor(new AccountName("canbo"), "Cán bộ", null, new AgencyCode("H99"), Set.of());

        assertThat(Destination.after(idle, null)).isEqualTo("/");
    }
}
