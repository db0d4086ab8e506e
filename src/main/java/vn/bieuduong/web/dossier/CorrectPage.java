package vn.bieuduong.web.dossier;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.dossier.NomineeId;
import vn.bieuduong.dossier.NomineeView;
import vn.bieuduong.dossier.Nominees;
import vn.bieuduong.dossier.view.OpenFields;
import vn.bieuduong.dossier.view.Shown;
import vn.bieuduong.identity.CurrentActor;
import vn.bieuduong.processing.handling.AfterFiling;
import vn.bieuduong.web.NotFound;
import vn.bieuduong.web.RequestParameters;
import vn.bieuduong.web.answering.OpenField;
import vn.bieuduong.web.keeping.KeptForms;

/** Sửa hồ sơ đã nộp: what the applicant changes until reception begins, without filing anew. */
@Named
@RequestScoped
public class CorrectPage {

    private final AfterFiling door;
    private final Nominees nominees;
    private final ShowPage page;
    private final CurrentActor actor;
    private final RequestParameters ask;
    private final KeptForms keeping;
    private final DossierId id;
    private final @Nullable NomineeView nominee;
    private final OpenFields open;
    private final List<OpenField> fields;

    @Inject
    CorrectPage(
            AfterFiling door,
            Nominees nominees,
            ShowPage page,
            CurrentActor actor,
            RequestParameters ask,
            KeptForms keeping) {
        this.door = door;
        this.nominees = nominees;
        this.page = page;
        this.actor = actor;
        this.ask = ask;
        this.keeping = keeping;
        id = page.getView().id();
        nominee = ask.uuid("item")
                .map(item -> nominees.find(id, new NomineeId(item)).orElseThrow(() -> new NotFound("no such nominee")))
                .orElse(null);
        open = nominee == null
                ? OpenFields.general(page.getView().questions())
                : OpenFields.nominee(nominee, page.getView().nomineeQuestions());
        fields = OpenField.of(open, page.getView().procedure(), standing());
    }

    public boolean isPossible() {
        return door.isCorrectable(actor.get(), id);
    }

    public String save() {
        door.correct(actor.get(), id, nominee == null ? null : nominee.id(), OpenField.typed(fields), shown());
        return OpenDraft.address("correct", id, "corrected");
    }

    private Map<String, String> standing() {
        return open.standing(page.getView().details(), page.getView().answered());
    }

    private Shown shown() {
        return Shown.read(ask.text("shown").orElse(""));
    }

    /** For the form to bring back: what it showed when it was opened. */
    public String getShown() {
        Map<String, String> now = standing();
        return (ask.isSent()
                        ? shown().afterRefusal(OpenField.typed(fields), now)
                        : keeping.own("correct").orElseGet(() -> Shown.of(now)))
                .text();
    }

    /** Whom the form changes; null for the general details. */
    public @Nullable NomineeView getNominee() {
        return nominee;
    }

    public List<OpenField> getFields() {
        return fields;
    }

    /** Of another page of the nominees. */
    public String address(int page) {
        return "/dossier/correct.xhtml?id=" + id.value() + "&page=" + page + "#nominees";
    }

    /** A page of all nominees. */
    public Nominees.Page getList() {
        return nominees.page(id, Nominees.Filter.NONE, Nominees.Order.LIST, ask.number("page"));
    }
}
