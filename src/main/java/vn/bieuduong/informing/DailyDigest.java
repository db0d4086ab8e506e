package vn.bieuduong.informing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.bieuduong.calendar.OfficeCalendar;
import vn.bieuduong.identity.Accounts;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.informing.Informing.News;
import vn.bieuduong.notification.Digests;
import vn.bieuduong.platform.OfficeDay;
import vn.bieuduong.platform.Settings;
import vn.bieuduong.platform.id.AccountName;
import vn.bieuduong.processing.worklist.DayAtWork;
import vn.bieuduong.processing.worklist.Worklist;

/**
 * Bản tin hằng ngày: on a working day, at the hour he chose, somebody of the office is told once what waits for him, and nothing
 * when nothing does.
 */
@ApplicationScoped
@Transactional
class DailyDigest {

    private final Informing informing;
    private final Digests digests;
    private final Accounts accounts;
    private final Worklist worklist;
    private final OfficeCalendar calendar;
    private final Clock clock;

    @Inject
    DailyDigest(
            Informing informing,
            Digests digests,
            Accounts accounts,
            Worklist worklist,
            OfficeCalendar calendar,
            Clock clock) {
        this.informing = informing;
        this.digests = digests;
        this.accounts = accounts;
        this.worklist = worklist;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** Accounts whose turn it is now. */
    public List<AccountName> due() {
        ZonedDateTime now = now();
        return calendar.isWorkingDay(now.toLocalDate()) ? digests.due(now.toLocalDate(), now.getHour()) : List.of();
    }

    /** Tells the account's owner, unless he was told today; the day counts as told even when there was nothing to tell. */
    public void tell(AccountName account) {
        ZonedDateTime now = now();
        if (digests.begin(account, now.toLocalDate())) {
            accounts.acting(account).filter(Actor::isOfOffice).ifPresent(actor -> {
                DayAtWork day = worklist.day(actor, before(now).toInstant());
                if (!day.isEmpty()) {
                    informing.account(account, news(account, now.toLocalDate(), day));
                }
            });
        }
    }

    private static News news(AccountName account, LocalDate day, DayAtWork work) {
        return new News(
                Occasion.DIGEST,
                "digest:" + account + ":" + day,
                Optional.empty(),
                "/office/queue.xhtml",
                Map.of(
                        "day", OfficeDay.written(day),
                        "fresh", Long.toString(work.fresh()),
                        "near", Long.toString(work.nearDue()),
                        "late", Long.toString(work.overdue()),
                        "back", Long.toString(work.cameBack())));
    }

    /** This time of day on the working day before. */
    private ZonedDateTime before(ZonedDateTime now) {
        ZonedDateTime day = now.minusDays(1);
        while (!calendar.isWorkingDay(day.toLocalDate())) {
            day = day.minusDays(1);
        }
        return day;
    }

    private ZonedDateTime now() {
        return clock.instant().atZone(Settings.ZONE);
    }
}
