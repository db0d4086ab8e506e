package vn.bieuduong.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class MicrosecondClockTest {

    private static final Instant FINE = Instant.parse("2026-11-23T01:00:00.123456789Z");

    @Test
    void itTellsMicrosecondsAndMilliseconds() {
        Clock clock = new Platform.MicrosecondClock(Clock.fixed(FINE, ZoneOffset.UTC));

        assertThat(clock.instant()).isEqualTo(Instant.parse("2026-11-23T01:00:00.123456Z"));
        assertThat(clock.millis()).isEqualTo(FINE.toEpochMilli());
        assertThat(clock.withZone(ZoneOffset.MAX).getZone()).isEqualTo(ZoneOffset.MAX);
    }

    @Test
    void theProductsClockTellsMilliseconds() {
        assertThat(new Platform().clock().millis())
                .isGreaterThan(FINE.minusSeconds(365L * 86_400).toEpochMilli());
    }
}
