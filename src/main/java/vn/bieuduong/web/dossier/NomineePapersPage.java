package vn.bieuduong.web.dossier;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.dossier.NomineeId;
import vn.bieuduong.dossier.Nominees;
import vn.bieuduong.dossier.PaperId;
import vn.bieuduong.dossier.filing.Drafts;
import vn.bieuduong.dossier.filing.NomineePapers;
import vn.bieuduong.dossier.view.PaperSubjects;
import vn.bieuduong.dossier.view.PaperView;
import vn.bieuduong.identity.CurrentActor;
import vn.bieuduong.platform.Finding;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.web.RequestParameters;
import vn.bieuduong.web.answering.Uploads;

/** Giấy tờ của từng đối tượng: {@code ?id=&component=}, a line for each nominee, some at a time. */
@Named
@RequestScoped
public class NomineePapersPage {

    private static final String EVERYBODY = "all";

    private final NomineePapers papers;
    private final Drafts drafts;
    private final OpenDraft draft;
    private final CurrentActor actor;
    private final RequestParameters ask;
    private final Uploads uploads;
    private final String component;
    private final Nominees.Filter filter;
    private final boolean lacking;
    private NomineePapers.Sheet sheet;
    private @Nullable List<Part> files;

    @Inject
    NomineePapersPage(
            NomineePapers papers,
            Drafts drafts,
            OpenDraft draft,
            CurrentActor actor,
            RequestParameters ask,
            Uploads uploads) {
        this.papers = papers;
        this.drafts = drafts;
        this.draft = draft;
        this.actor = actor;
        this.ask = ask;
        this.uploads = uploads;
        this.component = ask.needed("component");
        this.filter = new Nominees.Filter(ask.text("q").orElse(""), Nominees.Filter.NONE.kind(), "", "");
        this.lacking = ask.text("lacking").isPresent();
        this.sheet = read();
    }

    private NomineePapers.Sheet read() {
        return papers.sheet(actor.get(), draft.id(), component, filter, lacking, ask.number("page"));
    }

    public NomineePapers.Sheet getSheet() {
        return sheet;
    }

    public String getWords() {
        return filter.words();
    }

    public boolean isLackingOnly() {
        return lacking;
    }

    /** The files that speak of a nominee. */
    public List<PaperView> filesOf(PaperSubjects.Line line) {
        return sheet.files().stream()
                .filter(file -> line.papers().contains(file.id()))
                .toList();
    }

    /** The files that speak of nobody yet. */
    public List<PaperView> getUnsaid() {
        return sheet.files().stream().filter(file -> file.about().all() == 0).toList();
    }

    /** Whether the upload form begins with this nominee. */
    public boolean isMeant(NomineeId nominee) {
        return ask.uuid("nominee").filter(nominee.value()::equals).isPresent();
    }

    /** Attaches the chosen files, for whom they were said to be. */
    public String attach() {
        String whom = ask.text("whom").orElse("");
        List<Finding> refused = uploads.each("file", files, sheet.component(), (name, content) -> {
            if (whom.equals(EVERYBODY)) {
                papers.attachForAll(actor.get(), draft.id(), component, name, content);
            } else if (whom.isEmpty()) {
                drafts.attach(actor.get(), draft.id(), component, name, content);
            } else {
                papers.attach(actor.get(), draft.id(), component, new NomineeId(ask.neededId("whom")), name, content);
            }
        });
        draft.reread();
        sheet = read();
        Refusal.ifAny(refused);
        return address("attached");
    }

    /** The chosen nominees stand in the chosen file. */
    public String say() {
        Set<NomineeId> chosen = new LinkedHashSet<>();
        for (UUID id : ask.ticked("chosen")) {
            chosen.add(new NomineeId(id));
        }
        papers.say(actor.get(), draft.id(), new PaperId(ask.neededId("paper")), chosen);
        return address("paperSaid");
    }

    /** Everybody stands in this file. */
    public String sayAll(PaperId paper) {
        papers.sayAll(actor.get(), draft.id(), paper);
        return address("paperSaid");
    }

    public String unsay(PaperId paper, NomineeId nominee) {
        papers.unsay(actor.get(), draft.id(), paper, nominee);
        return address("paperUnsaid");
    }

    /** The address of another page of the list. */
    public String page(int page) {
        return "/dossier/nominee-papers.xhtml?" + query() + "&page=" + page;
    }

    private String address(String done) {
        return "/dossier/nominee-papers?faces-redirect=true&" + query() + "&page="
                + sheet.page().page() + "&done=" + done;
    }

    private String query() {
        return "id=" + draft.id().value() + "&component=" + component
                + (filter.words().isEmpty() ? "" : "&q=" + URLEncoder.encode(filter.words(), StandardCharsets.UTF_8))
                + (lacking ? "&lacking=true" : "");
    }

    public @Nullable List<Part> getFiles() {
        return null;
    }

    public void setFiles(@Nullable List<Part> files) {
        this.files = files;
    }
}
