package vn.bieuduong.web.office;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.bieuduong.calendar.WorkingTime;
import vn.bieuduong.dossier.DossierState;
import vn.bieuduong.platform.Texts;
import vn.bieuduong.processing.worklist.Timeliness;
import vn.bieuduong.web.Language;
import vn.bieuduong.web.Show;

/** Thời hạn bằng lời: how long is left, in words that need no colour. */
@Named
@ApplicationScoped
public class TimeWords {

    private final Show show;
    private final Clock clock;

    @Inject
    TimeWords(Show show, Clock clock) {
        this.show = show;
        this.clock = clock;
    }

    /** "Còn 3 ngày làm việc", "Quá hạn 1 ngày làm việc", … */
    public String left(DossierState state, Timeliness timeliness, Optional<WorkingTime> left) {
        if (state == DossierState.RESULT_READY) {
            return say("time.result");
        }
        if (timeliness == Timeliness.PAUSED) {
            return left.map(time -> say("time.paused", time.isNegative() ? 0 : time.days()))
                    .orElseGet(() -> say("time.waiting"));
        }
        return left.map(TimeWords::running)
                .orElseGet(() -> say(timeliness == Timeliness.NONE ? "time.ended" : "time.notStarted"));
    }

    private static String running(WorkingTime time) {
        if (time.days() == 0) {
            return say(time.isNegative() ? "time.overdueToday" : "time.today");
        }
        return say(time.isNegative() ? "time.overdue" : "time.left", time.days());
    }

    /** Until when the current step is to be done, or since when it is late; nothing when no step is open. */
    public String step(Optional<Instant> due) {
        return due.map(at -> Texts.of(
                        "office",
                        at.isBefore(clock.instant()) ? "time.stepLate" : "time.step",
                        Language.current(),
                        List.of(show.moment(at))))
                .orElse("");
    }

    /** How the words of the step look: a late one stands out. */
    public String stepLook(Optional<Instant> due) {
        return due.filter(at -> at.isBefore(clock.instant())).isPresent() ? "late" : "muted";
    }

    /** A shape beside the words, so that nobody depends on colour. */
    public String sign(Timeliness timeliness) {
        return switch (timeliness) {
            case OVERDUE -> "▲";
            case NEAR_DUE -> "◆";
            case PAUSED -> "❚❚";
            case ON_TIME, NONE -> "";
        };
    }

    private static String say(String key) {
        return Texts.of("office", key, Language.current(), List.of());
    }

    private static String say(String key, int days) {
        return Texts.of("office", key, Language.current(), List.of(days));
    }
}
