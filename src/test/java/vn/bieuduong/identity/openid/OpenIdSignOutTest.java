package vn.bieuduong.identity.openid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.bieuduong.Portal;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.Texts;

/** Signing out at a provider: it is told which portal asks and where to go back to, and nothing of whom it is about. */
class OpenIdSignOutTest {

    @TempDir
    private Path data;

    private final TestProvider provider = new TestProvider();

    @AfterEach
    void over() {
        provider.close();
    }

    private OpenIdSignOut door() {
        return new OpenIdSignOut(
                new Providers(List.of(OpenIdDoors.configured(provider))),
                new ProviderTalk(Portal.settings(data, Path.of("config"))));
    }

    @Test
    void whoSignsOutIsSentWithAStateOfHisOwnAndNoToken() {
        OpenIdSignOut door = door();
        assertThat(door.offered("vneid", Texts.ENGLISH)).contains("Test identity");
        assertThat(door.offered("none", Texts.ENGLISH)).isEmpty();

        OpenIdSignIn.Sent sent = door.send("vneid").orElseThrow();

        assertThat(sent.address().toString()).startsWith(provider.issuer() + "/leave?");
        assertThat(TestProvider.parameters(sent.address().getRawQuery()))
                .containsEntry("client_id", TestProvider.CLIENT)
                .containsEntry("state", sent.ticket())
                .hasEntrySatisfying(
                        "post_logout_redirect_uri",
                        back -> assertThat(URI.create(back).getPath()).isEqualTo("/account/openid-left"))
                .doesNotContainKeys("id_token_hint", "logout_hint");
        assertThat(door.send("vneid").orElseThrow().ticket()).isNotEqualTo(sent.ticket());
        assertThat(sent.toString()).doesNotContain(sent.ticket());
    }

    @Test
    void whoComesBackWithAnotherStateIsRefused() {
        OpenIdSignOut door = door();
        String ticket = door.send("vneid").orElseThrow().ticket();

        door.back(ticket, ticket);
        for (String[] hostile : new String[][] {{ticket, ""}, {"", ""}, {"", ticket}, {ticket, ticket + "x"}}) {
            assertThatThrownBy(() -> door.back(hostile[0], hostile[1])).isInstanceOf(Refusal.class);
        }
    }

    @Test
    void whereItIsNotSafeOrNobodyAnswersNothingIsOffered() {
        provider.leavesAt("http://somewhere.example/leave");
        assertThat(door().offered("vneid", Texts.VIETNAMESE)).isEmpty();
        assertThat(door().send("vneid")).isEmpty();

        OpenIdSignOut door = door();
        provider.close();
        assertThat(door.offered("vneid", Texts.VIETNAMESE)).isEmpty();
    }
}
