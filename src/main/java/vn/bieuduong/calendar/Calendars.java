package vn.bieuduong.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import vn.bieuduong.platform.Problems;
import vn.bieuduong.platform.Settings;

/** Hands out the office's calendar, read once at start. */
@ApplicationScoped
class Calendars {

    @Produces
    @Singleton
    OfficeCalendar officeCalendar(Settings settings) {
        Problems problems = new Problems();
        OfficeCalendar calendar = OfficeCalendar.read(settings.configDir(), problems);
        problems.refuseIfAny();
        return calendar;
    }
}
