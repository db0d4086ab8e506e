package vn.bieuduong.informing;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vn.bieuduong.Database;
import vn.bieuduong.Portal;
import vn.bieuduong.calendar.OfficeCalendar;
import vn.bieuduong.identity.Accounts;
import vn.bieuduong.notification.Wishes;
import vn.bieuduong.platform.Problems;

/** Sixty days before the shipped calendar of holidays ends, its administrators are told, each once. */
@ExtendWith(Database.class)
class CalendarEndIT {

    @Test
    void eachAdministratorIsToldOnceWhenTheCalendarEndsSoon(EntityManager em, @TempDir Path data) {
        Portal portal = new Portal(em, data, Instant.parse("2027-10-31T02:00:00Z"));
        Accounts accounts = new Accounts(em, portal.settings, portal.clock);
        CalendarEnd end = new CalendarEnd(
                em,
                new Informing(
                        portal.outbox, new NoticeTexts(portal.settings, em), accounts, new Wishes(em), portal.settings),
                accounts,
                OfficeCalendar.read(Path.of("config"), new Problems()),
                portal.clock);

        end.tell();
        portal.nextRequest();
        assertThat(told(em)).as("sixty-one days before the last of December").isEmpty();

        portal.forward(Duration.ofDays(2));
        end.tell();
        portal.nextRequest();
        end.tell();
        portal.nextRequest();

        assertThat(told(em)).containsExactly("quantrivien");
        assertThat(portal.inbox.of(portal.actor("quantrivien")))
                .filteredOn(line -> line.event().equals("CALENDAR_ENDS"))
                .singleElement()
                .satisfies(line -> assertThat(line.body()).contains("31/12/2027"));
    }

    @SuppressWarnings("unchecked")
    private static List<String> told(EntityManager em) {
        return em.createNativeQuery("select account from outbox_message where event = 'CALENDAR_ENDS' order by account")
                .getResultList();
    }
}
