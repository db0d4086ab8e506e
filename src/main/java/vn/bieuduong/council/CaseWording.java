package vn.bieuduong.council;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.document.words.CaseValues;
import vn.bieuduong.document.words.CaseValues.LeftOut;
import vn.bieuduong.document.words.CaseValues.Opinion;
import vn.bieuduong.document.words.SubmissionLetterWords.Failed;
import vn.bieuduong.document.words.SubmissionLetterWords.Vote;
import vn.bieuduong.dossier.NomineeForm;
import vn.bieuduong.dossier.NomineeId;
import vn.bieuduong.dossier.NomineeOutcome;
import vn.bieuduong.dossier.NomineeView;
import vn.bieuduong.dossier.view.DossierView;
import vn.bieuduong.procedure.AwardForm;

/** Việc của một hồ sơ: what its records say, to fill the sentences of minutes and letters with. */
public final class CaseWording {

    /** Those a sentence names; the others stand in the dossier. */
    private static final int MOST_NAMED = 10;

    private final DossierView dossier;
    private final List<Opinion> opinions;

    public CaseWording(DossierView dossier, List<Opinion> opinions) {
        this.dossier = dossier;
        this.opinions = opinions;
    }

    /** The appraisal, and what the bodies that were asked have said. */
    public CaseValues values() {
        List<LeftOut> not = dossier.nominees().stream()
                .filter(n -> n.outcome() == NomineeOutcome.INELIGIBLE)
                .map(n -> new LeftOut(n.form().name(), n.reason()))
                .toList();
        int all = dossier.nominees().size();
        return new CaseValues(
                dossier.anyNumber(),
                dossier.unitName(),
                dossier.details().title(),
                award(dossier.nominees().get(0)),
                all,
                all - not.size(),
                not.stream().limit(MOST_NAMED).toList(),
                more(not),
                opinions);
    }

    /** How the council voted. */
    public Vote vote(CouncilSession session) {
        Map<NomineeId, Integer> inFavour = session.inFavour();
        List<NomineeView> before = voted(inFavour);
        List<Failed> not = before.stream()
                .map(n -> new Failed(n.form().name(), inFavour.getOrDefault(n.id(), 0)))
                .filter(one -> !session.passed(one.inFavour()))
                .toList();
        return new Vote(
                session.metOn(),
                session.present(),
                session.members(),
                session.percent(),
                before.size() - not.size(),
                before.size(),
                not.stream().limit(MOST_NAMED).toList(),
                more(not));
    }

    List<NomineeView> voted(Map<NomineeId, Integer> inFavour) {
        return dossier.nominees().stream()
                .filter(n -> inFavour.containsKey(n.id()))
                .toList();
    }

    private static int more(List<?> all) {
        return Math.max(0, all.size() - MOST_NAMED);
    }

    /** The name of what a nominee is put forward for. */
    public String award(NomineeView nominee) {
        return dossier.procedure().awardForms().stream()
                .filter(a -> a.id().equals(nominee.form().awardForm()))
                .map(AwardForm::name)
                .findFirst()
                .orElse(nominee.form().awardForm());
    }

    public static @Nullable String place(NomineeForm form) {
        return blankIsNull(form.workplace().isEmpty() ? form.address() : form.workplace());
    }

    public static @Nullable String blankIsNull(String text) {
        return text.isBlank() ? null : text;
    }
}
