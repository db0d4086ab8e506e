package vn.bieuduong.informing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import vn.bieuduong.calendar.OfficeCalendar;
import vn.bieuduong.identity.Accounts;
import vn.bieuduong.identity.Duty;
import vn.bieuduong.identity.Role;
import vn.bieuduong.informing.Informing.News;
import vn.bieuduong.platform.OfficeDay;
import vn.bieuduong.platform.id.AccountName;

/** Lịch nghỉ lễ sắp hết: each administrator is told once, before limits are counted as if there were no holidays. */
@ApplicationScoped
@Transactional
class CalendarEnd {

    private static final long LOCK = 7_110_332_004L;

    private final EntityManager em;
    private final Informing informing;
    private final Accounts accounts;
    private final OfficeCalendar calendar;
    private final Clock clock;

    @Inject
    CalendarEnd(EntityManager em, Informing informing, Accounts accounts, OfficeCalendar calendar, Clock clock) {
        this.em = em;
        this.informing = informing;
        this.accounts = accounts;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** Tells whoever has not been told of this end, in the portal and by e-mail. */
    void tell() {
        calendar.ending(OfficeDay.today(clock)).ifPresent(end -> {
            // of two nodes one after the other
            em.createNativeQuery("select count(*) from (select pg_advisory_xact_lock(" + LOCK + ")) as waited")
                    .getSingleResult();
            accounts.holders(Duty.WHOLE_PORTAL, Role.ADMINISTRATOR).stream()
                    .filter(one -> !isTold(one, end))
                    .forEach(one -> informing.account(one, news(end)));
        });
    }

    private boolean isTold(AccountName account, LocalDate end) {
        return !em.createNativeQuery("select 1 from outbox_message where account = ?1 and matter = ?2")
                .setParameter(1, account.value())
                .setParameter(2, matter(end))
                .getResultList()
                .isEmpty();
    }

    private static News news(LocalDate end) {
        return new News(
                Occasion.CALENDAR_ENDS,
                matter(end),
                Optional.empty(),
                "/administration/overview.xhtml",
                Map.of("until", OfficeDay.written(end)));
    }

    private static String matter(LocalDate end) {
        return "calendar:" + end;
    }
}
