package vn.bieuduong.workflow.simulation;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands until it is put forward. */
final class SimulatedClock extends Clock {

    private Instant now = Instant.parse("2026-01-05T01:00:00Z");

    void goOnTo(Instant moment) {
        now = moment;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }

    @Override
    public Instant instant() {
        return now;
    }
}
