package vn.bieuduong.web.dossier;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import vn.bieuduong.dossier.DraftDetails;
import vn.bieuduong.dossier.filing.Drafts;
import vn.bieuduong.dossier.view.Shown;
import vn.bieuduong.identity.CurrentActor;
import vn.bieuduong.web.RequestParameters;
import vn.bieuduong.web.keeping.KeptForms;

/** Thông tin chung: what the request is about and whom the office can call. */
@Named
@RequestScoped
public class DetailsPage {

    private final Drafts drafts;
    private final OpenDraft draft;
    private final CurrentActor actor;
    private final RequestParameters ask;
    private final KeptForms keeping;
    private String title;
    private String content;
    private String period;
    private String contactName;
    private String contactPhone;
    private String contactEmail;

    @Inject
    DetailsPage(Drafts drafts, OpenDraft draft, CurrentActor actor, RequestParameters ask, KeptForms keeping) {
        this.drafts = drafts;
        this.draft = draft;
        this.actor = actor;
        this.ask = ask;
        this.keeping = keeping;
        DraftDetails details = draft.getView().details();
        title = details.title();
        content = details.content();
        period = details.period();
        contactName = details.contactName().isEmpty() ? actor.get().displayName() : details.contactName();
        contactPhone = details.contactPhone();
        contactEmail = details.contactEmail();
    }

    public String save() {
        drafts.describe(actor.get(), draft.id(), typed(), shown());
        return OpenDraft.address("tasks", draft.id(), "detailsSaved");
    }

    private DraftDetails typed() {
        return new DraftDetails(title, content, period, contactName, contactPhone, contactEmail);
    }

    private Shown shown() {
        return Shown.read(ask.text("shown").orElse(""));
    }

    /** For the form to bring back: what it showed when it was opened. */
    public String getShown() {
        Map<String, String> now = draft.getView().details().fields();
        return (ask.isSent()
                        ? shown().afterRefusal(typed().fields(), now)
                        : keeping.own("details").orElseGet(() -> Shown.of(now)))
                .text();
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getContent() {
        return content;
    }

    public void setContent(String content) {
        this.content = content;
    }

    public String getPeriod() {
        return period;
    }

    public void setPeriod(String period) {
        this.period = period;
    }

    public String getContactName() {
        return contactName;
    }

    public void setContactName(String contactName) {
        this.contactName = contactName;
    }

    public String getContactPhone() {
        return contactPhone;
    }

    public void setContactPhone(String contactPhone) {
        this.contactPhone = contactPhone;
    }

    public String getContactEmail() {
        return contactEmail;
    }

    public void setContactEmail(String contactEmail) {
        this.contactEmail = contactEmail;
    }
}
