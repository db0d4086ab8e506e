package vn.bieuduong.village;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.document.Documents;
import vn.bieuduong.document.OfficialPaper;
import vn.bieuduong.document.PostingSheet;
import vn.bieuduong.document.VillageRecord;
import vn.bieuduong.document.part.Letterhead;
import vn.bieuduong.dossier.Dossier;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.dossier.Dossiers;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.organisation.Organisation;
import vn.bieuduong.organisation.Organisations;
import vn.bieuduong.platform.Finding;
import vn.bieuduong.platform.OfficeDay;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.Settings;
import vn.bieuduong.platform.Texts;
import vn.bieuduong.procedure.Procedure;
import vn.bieuduong.procedure.Procedures;

/** Giấy tờ của thôn: the sheet for the board, the minutes, the list with what residents said of it; to be printed or signed. */
@ApplicationScoped
@Transactional
public class VillagePapers {

    private final VillageWorking working;
    private final VillageWorks works;
    private final Dossiers dossiers;
    private final Procedures procedures;
    private final Organisations organisations;
    private final Documents documents;
    private final Settings settings;
    private final Clock clock;

    @Inject
    public VillagePapers(
            VillageWorking working,
            VillageWorks works,
            Dossiers dossiers,
            Procedures procedures,
            Organisations organisations,
            Documents documents,
            Settings settings,
            Clock clock) {
        this.working = working;
        this.works = works;
        this.dossiers = dossiers;
        this.procedures = procedures;
        this.organisations = organisations;
        this.documents = documents;
        this.settings = settings;
        this.clock = clock;
    }

    /** Bản niêm yết khổ A3: what was posted, masked, with a QR code for residents. */
    public byte[] sheet(Actor head, DossierId id) {
        WorkView view = working.view(head, id);
        LocalDate until = view.until().orElseThrow(() -> refused(VillageReason.NOT_POSTED, view.days()));
        MeetingForm meeting = meeting(view);
        return rendered(new PostingSheet(
                letterhead(head, id),
                procedure(id).name(),
                view.from().orElseThrow(),
                until,
                view.days(),
                view.board(),
                works.posted(id.value()).stream()
                        .map(PostedLine::line)
                        .map(line -> new PostingSheet.Line(
                                line.name(), blankIsNull(line.place()), blankIsNull(line.score())))
                        .toList(),
                view.address(),
                settings.publicUrl().replaceFirst("^https?://", "")
                        + view.address().substring(settings.publicUrl().length()),
                meeting.chairTitle(),
                meeting.chair()));
    }

    /** Biên bản họp bình xét. */
    public byte[] minutes(Actor head, DossierId id) {
        WorkView view = working.view(head, id);
        return rendered(record(head, id, view, true));
    }

    /** Bảng tổng hợp danh sách và kết quả lấy ý kiến: once the list is posted. */
    public byte[] summary(Actor head, DossierId id) {
        WorkView view = working.view(head, id);
        if (view.until().isEmpty()) {
            throw refused(VillageReason.NOT_POSTED, view.days());
        }
        return rendered(record(head, id, view, false));
    }

    private VillageRecord record(Actor head, DossierId id, WorkView view, boolean minutes) {
        MeetingForm meeting = meeting(view);
        return record(
                minutes,
                letterhead(head, id),
                procedure(id).name(),
                minutes ? meeting.day() : OfficeDay.today(clock),
                meeting,
                view);
    }

    /** The minutes, or the list with what residents said of it. */
    static VillageRecord record(
            boolean minutes,
            Letterhead letterhead,
            String procedure,
            @Nullable LocalDate day,
            MeetingForm meeting,
            WorkView view) {
        return new VillageRecord(
                minutes,
                letterhead,
                procedure,
                day,
                meeting.place(),
                meeting.chair(),
                meeting.chairTitle(),
                meeting.front(),
                meeting.secretary(),
                MeetingForm.count(meeting.invited()),
                MeetingForm.count(meeting.present()),
                MeetingForm.count(meeting.agreed()),
                meeting.attendance().lines().filter(line -> !line.isBlank()).toList(),
                meeting.conclusion(),
                view.households().stream()
                        .map(one -> new VillageRecord.Household(
                                one.name(),
                                blankIsNull(one.address()),
                                blankIsNull(one.score()),
                                blankIsNull(one.remark())))
                        .toList(),
                view.board(),
                view.from().orElse(null),
                view.until().orElse(null),
                view.days(),
                (int) view.said(RemarkKind.AGREE),
                (int) view.said(RemarkKind.OBJECT),
                (int) view.said(RemarkKind.OTHER),
                view.remarks().stream()
                        .map(one -> new VillageRecord.Said(
                                Texts.of("village", "RemarkKind." + one.kind(), Texts.VIETNAMESE, List.of()),
                                blankIsNull(one.about()),
                                blankIsNull(one.text()),
                                blankIsNull(one.answer())))
                        .toList());
    }

    private static MeetingForm meeting(WorkView view) {
        return view.meeting().orElseThrow(() -> refused(VillageReason.MEETING_MISSING));
    }

    private static Refusal refused(VillageReason reason, Object... named) {
        return new Refusal(List.of(Finding.of(reason, named)));
    }

    private Procedure procedure(DossierId id) {
        Dossier dossier = dossiers.get(id);
        return procedures.get(dossier.procedureId(), dossier.procedureVersion());
    }

    private Letterhead letterhead(Actor head, DossierId id) {
        Dossier dossier = dossiers.shown(head, id);
        Organisation village =
                dossier.organisation().flatMap(organisations::find).orElse(null);
        Organisation commune = organisations.get(dossier.agency());
        return village == null
                ? new Letterhead(commune.name(), dossier.filerName(), commune.place())
                : new Letterhead(
                        commune.name(), village.name(), village.place().isEmpty() ? commune.place() : village.place());
    }

    private byte[] rendered(OfficialPaper paper) {
        return documents.render(paper).pdf();
    }

    private static @Nullable String blankIsNull(String text) {
        return text.isBlank() ? null : text;
    }
}
