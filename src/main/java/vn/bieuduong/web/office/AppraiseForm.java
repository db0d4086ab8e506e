package vn.bieuduong.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.dossier.NomineeView;
import vn.bieuduong.identity.CurrentActor;
import vn.bieuduong.platform.Texts;
import vn.bieuduong.processing.handling.Appraisal;
import vn.bieuduong.processing.handling.NomineeOpinion;
import vn.bieuduong.web.Language;

/** Thẩm định: an opinion on every nominee, or the end for all of them; asking for more is {@link AskMoreForm}. */
@Named
@RequestScoped
public class AppraiseForm {

    /** One nominee: eligible or not, and why not. */
    public static final class Row {
        private final NomineeView nominee;
        private String opinion = "";
        private String reason = "";

        Row(NomineeView nominee) {
            this.nominee = nominee;
        }

        public NomineeView getNominee() {
            return nominee;
        }

        /** "yes", "no", or "" while nothing is chosen. */
        public String getOpinion() {
            return opinion;
        }

        public void setOpinion(@Nullable String opinion) {
            this.opinion = opinion == null ? "" : opinion;
        }

        public String getReason() {
            return reason;
        }

        public void setReason(String reason) {
            this.reason = reason;
        }
    }

    private final Appraisal appraisal;
    private final CurrentActor actor;
    private final OfficeDossierPage page;

    private @Nullable List<Row> rows;
    private boolean consult;
    private String note = "";
    private String reason = "";

    @Inject
    AppraiseForm(Appraisal appraisal, CurrentActor actor, OfficeDossierPage page) {
        this.appraisal = appraisal;
        this.actor = actor;
        this.page = page;
    }

    public List<Row> getRows() {
        if (rows == null) {
            rows = page.getNominees().stream().map(Row::new).toList();
        }
        return rows;
    }

    public List<SelectItem> getOpinions() {
        return List.of(
                new SelectItem("yes", Texts.of("office", "appraise.yes", Language.current(), List.of())),
                new SelectItem("no", Texts.of("office", "appraise.no", Language.current(), List.of())));
    }

    public String conclude() {
        List<NomineeOpinion> opinions = new ArrayList<>();
        for (Row row : getRows()) {
            if (!row.opinion.isEmpty()) {
                opinions.add(new NomineeOpinion(row.nominee.id(), row.opinion.equals("yes"), row.reason));
            }
        }
        appraisal.conclude(actor.get(), page.id(), opinions, consult, note);
        return page.after("appraised");
    }

    public String findIneligible() {
        appraisal.findIneligible(actor.get(), page.id(), reason);
        return page.after("ineligible");
    }

    public boolean isConsult() {
        return consult;
    }

    public void setConsult(boolean consult) {
        this.consult = consult;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
