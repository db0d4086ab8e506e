package vn.bieuduong.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.bieuduong.fictional.DemoAuthority;
import vn.bieuduong.signature.validation.TrustFolders;
import vn.bieuduong.trust.TrustEntry.Kind;
import vn.bieuduong.trust.TrustEntry.State;

class TrustListTest {

    private static final Instant NOW = Instant.parse("2026-11-21T00:00:00Z");

    @TempDir
    private Path folder;

    private DemoAuthority authority;

    @BeforeEach
    void anAuthority() {
        authority = DemoAuthority.openOrCreate(folder, at(NOW));
    }

    @Test
    void everyCertificateAndListIsNamedWithItsFingerprint() {
        List<TrustEntry> entries = entries(NOW);

        assertThat(entries)
                .extracting(TrustEntry::kind)
                .containsExactly(Kind.ANCHOR, Kind.INTERMEDIATE, Kind.CRL, Kind.CRL);
        assertThat(entries).allSatisfy(entry -> {
            assertThat(entry.state()).isEqualTo(State.IN_FORCE);
            assertThat(entry.sha256()).isNotNull();
            assertThat(entry.subject()).isNotBlank();
        });
        assertThat(entries.get(0).file()).isEqualTo("trust/anchors/root.crt");
        assertThat(entries.get(1).issuer()).isEqualTo(entries.get(0).subject());
    }

    @Test
    void whatHasExpiredOrIsNotYetValidSaysSo() {
        assertThat(entries(NOW.plus(Duration.ofDays(20 * 365))))
                .extracting(TrustEntry::state)
                .containsOnly(State.EXPIRED);
        assertThat(entries(NOW.minus(Duration.ofDays(20 * 365))))
                .extracting(TrustEntry::state)
                .containsOnly(State.NOT_YET);
    }

    @Test
    void aFileThatIsNeitherIsShownAndHidesNoOther() throws IOException {
        Files.writeString(authority.trust().resolve("anchors/ghi-chú.crt"), "không phải chứng thư");

        List<TrustEntry> entries = entries(NOW);

        assertThat(entries).hasSize(5);
        assertThat(entries.stream().filter(entry -> entry.state() == State.UNREADABLE))
                .extracting(TrustEntry::file)
                .containsExactly("trust/anchors/ghi-chú.crt");
    }

    private List<TrustEntry> entries(Instant moment) {
        return new TrustList(TrustFolders.under(authority.trust()), at(moment)).entries();
    }

    private static Clock at(Instant moment) {
        return Clock.fixed(moment, ZoneOffset.UTC);
    }
}
