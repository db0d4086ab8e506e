package vn.bieuduong.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.identity.Duty;
import vn.bieuduong.identity.Role;

class DestinationTest {

    private static final Actor APPLICANT =
            new Actor("truonghoc", "Hiệu trưởng", null, "DV", Set.of(new Duty(Role.APPLICANT, "DV")));

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
                "/sign-in.xhtml",
                "/dossier/mine.xhtml?x=%0d%0aSet-Cookie",
                "javascript:alert(1)",
                ""
            })
    void nobodyIsSentElsewhere(String address) {
        assertThat(Destination.after(APPLICANT, address)).isEqualTo("/dossier/mine.xhtml");
    }

    @Test
    void whoseDutiesWaitForANewPasswordChoosesOneFirst() {
        Actor fresh = new Actor("quantri", "Quản trị", null, null, Set.of());

        assertThat(Destination.after(fresh, "/dossier/mine.xhtml")).isEqualTo("/account/password.xhtml");
    }
}
