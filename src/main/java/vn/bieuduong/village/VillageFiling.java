package vn.bieuduong.village;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.bieuduong.attachment.AttachmentState;
import vn.bieuduong.attachment.Intake;
import vn.bieuduong.dossier.Dossier;
import vn.bieuduong.dossier.NomineeForm;
import vn.bieuduong.dossier.NomineeView;
import vn.bieuduong.dossier.filing.FilingCheck;
import vn.bieuduong.platform.Finding;
import vn.bieuduong.platform.OfficeDay;
import vn.bieuduong.procedure.Posting;
import vn.bieuduong.procedure.Procedures;

/**
 * Chưa nộp được khi chưa niêm yết xong: the meeting was held, the list that is filed hung on the board as long as the procedure says, and
 * whoever spoke up was answered. What comes on paper to a desk is looked at there.
 */
@ApplicationScoped
class VillageFiling implements FilingCheck {

    private final VillageWorks works;
    private final Procedures procedures;
    private final Intake intake;
    private final Clock clock;

    @Inject
    VillageFiling(VillageWorks works, Procedures procedures, Intake intake, Clock clock) {
        this.works = works;
        this.procedures = procedures;
        this.intake = intake;
        this.clock = clock;
    }

    @Override
    public List<Finding> missing(Dossier draft) {
        Posting posting =
                procedures.get(draft.procedureId(), draft.procedureVersion()).posting();
        return posting == null || draft.counter().isPresent() ? List.of() : missing(draft, posting);
    }

    private List<Finding> missing(Dossier draft, Posting posting) {
        Optional<VillageWork> work = works.find(draft.id());
        List<Finding> findings = new ArrayList<>();
        if (work.flatMap(VillageWork::meeting).isEmpty()) {
            findings.add(Finding.on("village.meeting", VillageReason.MEETING_MISSING));
        }
        Optional<LocalDate> until = work.flatMap(VillageWork::postedUntil);
        if (until.isEmpty()) {
            findings.add(Finding.on("village.posting", VillageReason.NOT_POSTED, posting.days()));
            return findings;
        }
        if (!OfficeDay.today(clock).isAfter(until.get())) {
            findings.add(Finding.on(
                    "village.posting", VillageReason.POSTING_RUNS, posting.days(), OfficeDay.written(until.get())));
        }
        Map<UUID, HouseholdMark> marks = works.marks(draft.id().value());
        Map<UUID, String> posted = works.posted(draft.id().value()).stream()
                .collect(Collectors.toMap(PostedLine::nominee, PostedLine::said));
        draft.nominees().stream()
                .filter(one -> !said(one, marks).equals(posted.get(one.id().value())))
                .findFirst()
                .ifPresent(one -> findings.add(Finding.on(
                        "village.posting",
                        VillageReason.NOT_AS_POSTED,
                        one.form().nameOnPapers())));
        photo(work.get()).ifPresent(reason -> findings.add(Finding.on("village.photo", reason)));
        long open = works.remarks(draft.id().value()).stream()
                .filter(one -> one.view().state() == RemarkState.NEW)
                .count();
        if (open > 0) {
            findings.add(Finding.on("village.remarks", VillageReason.REMARKS_OPEN, open));
        }
        return findings;
    }

    private Optional<VillageReason> photo(VillageWork work) {
        return work.photo()
                .map(id -> intake.get(id))
                .map(picture -> {
                    boolean refused = picture.inspected()
                            .filter(inspection -> !inspection.reasons().isEmpty())
                            .isPresent();
                    if (refused) {
                        return Optional.of(VillageReason.PHOTO_REFUSED);
                    }
                    return picture.state() == AttachmentState.READY || picture.isUnscanned()
                            ? Optional.<VillageReason>empty()
                            : Optional.of(VillageReason.PHOTO_BEING_CHECKED);
                })
                .orElse(Optional.of(VillageReason.PHOTO_MISSING));
    }

    /** What the board says of somebody, by which it is seen whether the list says it still. */
    static String said(NomineeView nominee, Map<UUID, HouseholdMark> marks) {
        NomineeForm form = nominee.form();
        HouseholdMark mark = marks.get(nominee.id().value());
        return form.nameOnPapers() + "\n" + form.address() + "\n" + (mark == null ? "" : mark.score());
    }
}
