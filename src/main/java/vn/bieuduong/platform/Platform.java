package vn.bieuduong.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** Hands out what every package needs: settings, clock, file store. */
@ApplicationScoped
class Platform {

    @Produces
    @Singleton
    Settings settings() {
        Problems problems = new Problems();
        Settings settings = Settings.read(System.getenv(), problems);
        problems.refuseIfAny();
        return settings;
    }

    @Produces
    @Singleton
    Clock clock() {
        return new MicrosecondClock(Clock.systemUTC());
    }

    @Produces
    @Singleton
    FileStore fileStore(Settings settings) {
        return new FileStore(settings.dataDir().resolve("files"));
    }

    /**
     * Goes in microseconds as the database does: a moment read back is the moment that was written. {@link Clock#tick} cannot tell
     * milliseconds with steps this short.
     */
    static final class MicrosecondClock extends Clock {

        private final Clock clock;

        MicrosecondClock(Clock clock) {
            this.clock = clock;
        }

        @Override
        public Instant instant() {
            return clock.instant().truncatedTo(ChronoUnit.MICROS);
        }

        @Override
        public ZoneId getZone() {
            return clock.getZone();
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return new MicrosecondClock(clock.withZone(zone));
        }
    }
}
