package vn.bieuduong.dossier.clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.bieuduong.calendar.WorkingDays;
import vn.bieuduong.calendar.WorkingTime;

/** Đọc sổ thời hạn: how much of a time limit is left, and how it was kept, from the ledger of a dossier's clock. */
@ApplicationScoped
public class TimesLeft {

    private final WorkingDays workingDays;
    private final Clock clock;

    @Inject
    public TimesLeft(WorkingDays workingDays, Clock clock) {
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /** What is left now, or was when the clock began to stand still; nothing before it starts and after it stopped. */
    public Optional<TimeLeft> left(List<ClockView> ledger) {
        if (ledger.isEmpty() || ledger.getLast().kind().equals("STOP")) {
            return Optional.empty();
        }
        ClockView last = ledger.getLast();
        boolean paused = last.kind().equals("PAUSE");
        return Optional.of(between(paused ? last.at() : clock.instant(), last.due(), paused));
    }

    /** How long before or after the due time the clock stopped for good; nothing while it runs. */
    public Optional<TimeLeft> kept(List<ClockView> ledger) {
        return ledger.stream()
                .filter(line -> line.kind().equals("STOP"))
                .findFirst()
                .map(end -> between(end.at(), end.due(), false));
    }

    private TimeLeft between(Instant from, Instant due, boolean paused) {
        WorkingTime left = workingDays.between(from, due);
        return new TimeLeft(left.days(), left.isNegative(), paused);
    }
}
