package vn.bieuduong.web.dossier;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import vn.bieuduong.calendar.DueDay;
import vn.bieuduong.calendar.DueDaysFile;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.dossier.DossierState;
import vn.bieuduong.dossier.filing.MyDossiers;
import vn.bieuduong.dossier.view.DossierView;
import vn.bieuduong.identity.CurrentActor;
import vn.bieuduong.platform.OfficeDay;
import vn.bieuduong.platform.Settings;
import vn.bieuduong.web.FileContent;
import vn.bieuduong.web.FileServlet;
import vn.bieuduong.web.NotFound;
import vn.bieuduong.web.RequestParameters;
import vn.bieuduong.web.Words;

/** Thêm vào lịch: the last day to supplement or the day the result of one's own dossier is due; {@code ?id=}. */
@WebServlet("/dossier/calendar.ics")
public class DueDaysServlet extends FileServlet {

    private static final long serialVersionUID = 1L;

    private final transient MyDossiers mine;
    private final transient CurrentActor actor;
    private final transient RequestParameters ask;
    private final transient Words words;
    private final transient Settings settings;
    private final transient Clock clock;

    @Inject
    DueDaysServlet(
            MyDossiers mine, CurrentActor actor, RequestParameters ask, Words words, Settings settings, Clock clock) {
        this.mine = mine;
        this.actor = actor;
        this.ask = ask;
        this.words = words;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    protected FileContent content(HttpServletRequest request) {
        DossierView view = mine.view(actor.get(), new DossierId(ask.id()));
        String number = view.anyNumber();
        String id = view.id().toString();
        List<DueDay> days = new ArrayList<>();
        view.openSupplement()
                .ifPresent(asked -> days.add(new DueDay(
                        "supplement-" + asked.round() + "-" + id,
                        asked.deadline(),
                        words.say("calendar.supplement", number),
                        settings.publicUrl() + "/dossier/supplement.xhtml?id=" + id)));
        // while the applicant is waited for, no time runs and no day is known
        view.dueAt()
                .filter(due -> view.state() == DossierState.RECEIVED || view.state() == DossierState.IN_PROGRESS)
                .ifPresent(due -> days.add(new DueDay(
                        "result-" + id,
                        OfficeDay.of(due),
                        words.say("calendar.result", number),
                        settings.publicUrl() + "/dossier/show.xhtml?id=" + id)));
        if (days.isEmpty()) {
            throw new NotFound("a dossier with no day to come");
        }
        return FileContent.made(
                words.say("calendar.file", number), DueDaysFile.MEDIA_TYPE, DueDaysFile.write(days, clock.instant()));
    }
}
