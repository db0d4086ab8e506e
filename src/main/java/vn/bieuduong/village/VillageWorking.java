package vn.bieuduong.village;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.bieuduong.attachment.AttachmentSummary;
import vn.bieuduong.attachment.Intake;
import vn.bieuduong.disclosure.Granted;
import vn.bieuduong.disclosure.HonourShown;
import vn.bieuduong.disclosure.Honouree;
import vn.bieuduong.disclosure.Honours;
import vn.bieuduong.dossier.Dossier;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.dossier.DossierReason;
import vn.bieuduong.dossier.DossierState;
import vn.bieuduong.dossier.Dossiers;
import vn.bieuduong.dossier.NomineeForm;
import vn.bieuduong.dossier.NomineeView;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.platform.AuditTrail;
import vn.bieuduong.platform.Finding;
import vn.bieuduong.platform.OfficeDay;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.Settings;
import vn.bieuduong.platform.Typed;
import vn.bieuduong.procedure.NomineeType;
import vn.bieuduong.procedure.Posting;
import vn.bieuduong.procedure.Procedure;
import vn.bieuduong.procedure.Procedures;

/** Trưởng thôn làm trước khi nộp: writes down the meeting, posts the list, shows it on the board, answers residents. */
@ApplicationScoped
@Transactional
public class VillageWorking {

    /** Pictures of a board, by their endings. */
    public static final List<String> PICTURES = List.of("jpg", "jpeg", "png");

    private static final int LONGEST_PLACE = 200;
    private static final int LONGEST_ANSWER = 5_000;

    private final Dossiers dossiers;
    private final Procedures procedures;
    private final VillageWorks works;
    private final VillageFiling filing;
    private final Honours honours;
    private final Intake intake;
    private final AuditTrail audit;
    private final Settings settings;
    private final Clock clock;

    @Inject
    public VillageWorking(
            Dossiers dossiers,
            Procedures procedures,
            VillageWorks works,
            VillageFiling filing,
            Honours honours,
            Intake intake,
            AuditTrail audit,
            Settings settings,
            Clock clock) {
        this.dossiers = dossiers;
        this.procedures = procedures;
        this.works = works;
        this.filing = filing;
        this.honours = honours;
        this.intake = intake;
        this.audit = audit;
        this.settings = settings;
        this.clock = clock;
    }

    /** Whether the procedure of the draft asks for any of it. */
    public boolean isAsked(Actor head, DossierId id) {
        return procedure(dossiers.shown(head, id)).posting() != null;
    }

    /** How far it is; for whose draft it is. */
    public WorkView view(Actor head, DossierId id) {
        Dossier draft = dossiers.shown(head, id);
        return view(draft, posting(draft));
    }

    /** What the village did before it filed, for the office of the agency; nothing where nothing had to be done, or came on paper. */
    public Optional<WorkView> forOffice(Actor officer, DossierId id) {
        Dossier dossier = dossiers.get(id);
        Refusal.unless(
                dossier.state() != DossierState.DRAFT && officer.reach().covers(dossier.matter()),
                DossierReason.NOT_FOUND);
        return works.find(id).map(work -> view(dossier, posting(dossier)));
    }

    /** Lập biên bản họp: what was written before is replaced until the dossier is filed. */
    public void meet(Actor head, DossierId id, MeetingForm form) {
        mine(head, id);
        Refusal.ifAny(form.findings(OfficeDay.today(clock)));
        works.of(id).met(form);
        write(head, VillageAct.VILLAGE_MEETING_RECORDED, id);
    }

    /** Niêm yết: from now on the list is what residents read; posting it anew begins the days anew. */
    public void post(Actor head, DossierId id, String board) {
        Dossier draft = mine(head, id);
        List<Finding> findings = new ArrayList<>();
        String place = Typed.line(board);
        if (!Typed.says(place)) {
            findings.add(Finding.on("board", VillageReason.BOARD_MISSING));
        } else if (place.length() > LONGEST_PLACE) {
            findings.add(Finding.on("board", VillageReason.TOO_LONG, LONGEST_PLACE));
        }
        if (draft.nominees().isEmpty()) {
            findings.add(Finding.on("board", VillageReason.NOBODY_TO_POST));
        }
        if (works.find(id).flatMap(VillageWork::meeting).isEmpty()) {
            findings.add(Finding.on("board", VillageReason.MEETING_MISSING));
        }
        Refusal.ifAny(findings);
        LocalDate today = OfficeDay.today(clock);
        Map<UUID, HouseholdMark> marks = works.marks(id.value());
        works.post(
                id.value(),
                draft.nominees().stream()
                        .map(one -> new PostedLine(
                                id.value(),
                                one.id().value(),
                                shown(draft, one, marks, today),
                                VillageFiling.said(one, marks)))
                        .toList());
        works.of(id).post(place, today, posting(draft).days());
        write(head, VillageAct.VILLAGE_LIST_POSTED, id);
    }

    private PostedLine.Shown shown(Dossier draft, NomineeView one, Map<UUID, HouseholdMark> marks, LocalDate today) {
        NomineeForm form = one.form();
        HonourShown masked = honours.shown(new Granted(
                draft.id().value(),
                one.ordinal(),
                one.id().value(),
                form.kind() == NomineeType.HOUSEHOLD
                        ? Honouree.HOUSEHOLD
                        : form.kind() == NomineeType.PERSON ? Honouree.PERSON : Honouree.COLLECTIVE,
                form.honorific(),
                form.name(),
                form.birthDate(),
                form.position(),
                form.workplace(),
                form.address(),
                "",
                "",
                draft.agency(),
                "",
                "",
                today));
        HouseholdMark mark = marks.get(one.id().value());
        return new PostedLine.Shown(one.ordinal(), masked.name(), masked.place(), mark == null ? "" : mark.score());
    }

    /** Ảnh bảng niêm yết: evidence that it hangs there. */
    public void photograph(Actor head, DossierId id, InputStream content, String name) {
        mine(head, id);
        VillageWork work = works.of(id);
        if (work.postedOn().isEmpty()) {
            throw on("photo", VillageReason.PHOTO_BEFORE_POSTING);
        }
        String ending = name.toLowerCase(Locale.ROOT).replaceFirst("^.*\\.", "");
        if (!PICTURES.contains(ending)) {
            throw on("photo", VillageReason.PHOTO_KIND);
        }
        work.photograph(intake.receive(
                        content, name, settings.maxUploadBytes(), head.account().value())
                .id());
        write(head, VillageAct.VILLAGE_BOARD_PHOTOGRAPHED, id);
    }

    /** The picture of the board; for whose draft it is, and for the office once it is filed. */
    public Optional<AttachmentSummary> photo(Actor reader, DossierId id) {
        if (reader.isOfOffice()) {
            return forOffice(reader, id).flatMap(WorkView::photo);
        }
        dossiers.shown(reader, id);
        return works.find(id).flatMap(VillageWork::photo).map(intake::get);
    }

    /** Trả lời ý kiến, or sets it aside with the reason: it is handed in with the others all the same. */
    public void answer(Actor head, DossierId id, UUID remark, String answer, boolean aside) {
        mine(head, id);
        Remark one = works.remarks(id.value()).stream()
                .filter(each -> each.id().equals(remark))
                .findFirst()
                .orElseThrow(() -> Refusal.of(VillageReason.REMARK_UNKNOWN));
        String said = Typed.text(answer);
        if (!Typed.says(said)) {
            throw on("answer", VillageReason.ANSWER_MISSING);
        }
        if (said.length() > LONGEST_ANSWER) {
            throw new Refusal(List.of(Finding.on("answer", VillageReason.TOO_LONG, LONGEST_ANSWER)));
        }
        one.answer(aside ? RemarkState.SET_ASIDE : RemarkState.ANSWERED, said, head.displayName(), clock.instant());
        write(head, aside ? VillageAct.VILLAGE_REMARK_SET_ASIDE : VillageAct.VILLAGE_REMARK_ANSWERED, id);
    }

    /** The same, whoever asks; for doors that have checked the actor by other means. */
    WorkView view(Dossier draft) {
        return view(draft, posting(draft));
    }

    private WorkView view(Dossier draft, Posting posting) {
        Optional<VillageWork> work = works.find(draft.id());
        Map<UUID, HouseholdMark> marks = works.marks(draft.id().value());
        Map<UUID, String> posted = new HashMap<>();
        works.posted(draft.id().value()).forEach(line -> posted.put(line.nominee(), line.said()));
        return new WorkView(
                posting.days(),
                procedure(draft).nomineeTypes().contains(NomineeType.HOUSEHOLD),
                draft.nominees().stream()
                        .map(one -> household(one, marks, posted))
                        .toList(),
                work.flatMap(VillageWork::meeting),
                work.map(VillageWork::board).orElse(""),
                work.flatMap(VillageWork::postedOn),
                work.flatMap(VillageWork::postedUntil),
                work.flatMap(VillageWork::postedUntil)
                        .filter(last -> !OfficeDay.today(clock).isAfter(last))
                        .isPresent(),
                work.filter(one -> one.postedOn().isPresent())
                        .map(one -> settings.publicUrl() + "/n/" + one.code())
                        .orElse(""),
                work.flatMap(VillageWork::photo).map(intake::get),
                works.remarks(draft.id().value()).stream().map(Remark::view).toList(),
                draft.state() == DossierState.DRAFT ? filing.missing(draft) : List.of());
    }

    private static WorkView.Household household(
            NomineeView one, Map<UUID, HouseholdMark> marks, Map<UUID, String> posted) {
        HouseholdMark mark = marks.get(one.id().value());
        return new WorkView.Household(
                one.id().value(),
                one.ordinal(),
                one.form().nameOnPapers(),
                one.form().address(),
                mark == null ? "" : mark.score(),
                mark == null ? "" : mark.remark(),
                VillageFiling.said(one, marks).equals(posted.get(one.id().value())));
    }

    private Dossier mine(Actor head, DossierId id) {
        Dossier draft = dossiers.owned(head, id);
        Refusal.unless(draft.state() == DossierState.DRAFT, DossierReason.NOT_A_DRAFT);
        posting(draft);
        return draft;
    }

    private Posting posting(Dossier dossier) {
        Posting posting = procedure(dossier).posting();
        if (posting == null) {
            throw Refusal.of(VillageReason.NO_POSTING_NEEDED);
        }
        return posting;
    }

    Procedure procedure(Dossier dossier) {
        return procedures.get(dossier.procedureId(), dossier.procedureVersion());
    }

    private void write(Actor head, VillageAct act, DossierId id) {
        audit.write(head.account(), act, id.value().toString(), "");
    }

    private static Refusal on(String field, VillageReason reason) {
        return new Refusal(List.of(Finding.on(field, reason)));
    }
}
