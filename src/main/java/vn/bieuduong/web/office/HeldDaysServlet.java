package vn.bieuduong.web.office;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import vn.bieuduong.calendar.DueDay;
import vn.bieuduong.calendar.DueDaysFile;
import vn.bieuduong.identity.CurrentActor;
import vn.bieuduong.platform.OfficeDay;
import vn.bieuduong.platform.Settings;
import vn.bieuduong.processing.worklist.Worklist;
import vn.bieuduong.processing.worklist.WorklistLine;
import vn.bieuduong.web.FileContent;
import vn.bieuduong.web.FileServlet;
import vn.bieuduong.web.Words;

/** Thêm vào lịch: the due days of what whoever asks has taken, of the step and of the dossier. */
@WebServlet("/office/calendar.ics")
public class HeldDaysServlet extends FileServlet {

    private static final long serialVersionUID = 1L;

    private final transient Worklist worklist;
    private final transient CurrentActor actor;
    private final transient Words words;
    private final transient Settings settings;
    private final transient Clock clock;

    @Inject
    HeldDaysServlet(Worklist worklist, CurrentActor actor, Words words, Settings settings, Clock clock) {
        this.worklist = worklist;
        this.actor = actor;
        this.words = words;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    protected FileContent content(HttpServletRequest request) {
        List<DueDay> days = new ArrayList<>();
        for (WorklistLine line : worklist.held(actor.get())) {
            String id = line.id().toString();
            String page = settings.publicUrl() + "/office/dossier.xhtml?id=" + id;
            line.task().ifPresent(task -> line.stepDueAt()
                    .ifPresent(due -> days.add(new DueDay(
                            "step-" + task.value(),
                            OfficeDay.of(due),
                            words.say("calendar.step", line.number(), line.step()),
                            page))));
            line.dueAt()
                    .ifPresent(due -> days.add(new DueDay(
                            "result-" + id, OfficeDay.of(due), words.say("calendar.result", line.number()), page)));
        }
        return FileContent.made(
                words.say("calendar.held.file", OfficeDay.today(clock).toString()),
                DueDaysFile.MEDIA_TYPE,
                DueDaysFile.write(days.stream().distinct().toList(), clock.instant()));
    }
}
