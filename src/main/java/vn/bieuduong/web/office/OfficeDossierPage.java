package vn.bieuduong.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.decision.DecisionIssuing;
import vn.bieuduong.document.Documents;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.dossier.DossierState;
import vn.bieuduong.dossier.DraftDetails;
import vn.bieuduong.dossier.NomineeForm;
import vn.bieuduong.dossier.NomineeView;
import vn.bieuduong.dossier.Supplement;
import vn.bieuduong.dossier.view.DossierView;
import vn.bieuduong.dossier.view.ItemSubject;
import vn.bieuduong.identity.CurrentActor;
import vn.bieuduong.issuing.CertificateLine;
import vn.bieuduong.issuing.DocumentKind;
import vn.bieuduong.issuing.IssuedDocuments;
import vn.bieuduong.platform.Texts;
import vn.bieuduong.procedure.AwardForm;
import vn.bieuduong.procedure.Component;
import vn.bieuduong.procedure.Level;
import vn.bieuduong.procedure.Required;
import vn.bieuduong.processing.DossierStep;
import vn.bieuduong.processing.worklist.OfficeDossier;
import vn.bieuduong.processing.worklist.Worklist;
import vn.bieuduong.web.Language;
import vn.bieuduong.web.RequestParameters;
import vn.bieuduong.web.Show;
import vn.bieuduong.web.paper.PaperLine;
import vn.bieuduong.web.paper.PaperWords;
import vn.bieuduong.web.paper.PapersAnswer;
import vn.bieuduong.workflow.id.TaskId;

/**
 * Hồ sơ trước mắt cán bộ: which step, who holds it, how long is left; what was handed in, what was done, and the form of the
 * step for whoever may do it.
 */
@Named
@RequestScoped
public class OfficeDossierPage {

    /** A component of the procedure with what was handed in for it. */
    public record Part(Component component, List<PaperLine> papers) {}

    /** An official paper that can be downloaded; whether it was sealed without its time stamp. */
    public record Issued(
            String name, DocumentKind kind, int ordinal, String address, boolean unstamped, boolean leaderUnstamped) {}

    private final Worklist cases;
    private final IssuedDocuments official;
    private final DecisionIssuing decisions;
    private final CurrentActor actor;
    private final RequestParameters ask;
    private final Show show;
    private final PaperWords paperWords;

    private @Nullable OfficeDossier view;
    private @Nullable List<CertificateLine> certificates;

    @Inject
    OfficeDossierPage(
            Worklist cases,
            IssuedDocuments official,
            DecisionIssuing decisions,
            CurrentActor actor,
            RequestParameters ask,
            Show show,
            PaperWords paperWords) {
        this.cases = cases;
        this.official = official;
        this.decisions = decisions;
        this.actor = actor;
        this.ask = ask;
        this.show = show;
        this.paperWords = paperWords;
    }

    public UUID getId() {
        return ask.id();
    }

    public OfficeDossier getView() {
        if (view == null) {
            view = cases.view(actor.get(), id());
        }
        return view;
    }

    public DossierView getDossier() {
        return getView().dossier();
    }

    public String getNumber() {
        return getDossier().anyNumber();
    }

    /** The step, or the state when no step is open. */
    public String getStep() {
        return getView().step().isEmpty()
                ? show.constant(getDossier().state())
                : getView().step();
    }

    /** Who has it in hand; while the applicant is asked, the applicant. */
    public String getHolder() {
        return getView()
                .holder()
                .map(show::said)
                .filter(said -> !said.isEmpty())
                .orElseGet(() -> isWaiting() ? getDossier().unitName() : say("case.nobody"));
    }

    public boolean isWaiting() {
        return getDossier().state() == DossierState.SUPPLEMENT_REQUESTED;
    }

    /**
     * The step whose form is shown: the one that was sent, so that nothing typed is lost when somebody else was faster, else
     * the one the reader may do now; "" when there is none.
     */
    public String getForm() {
        String form = ask.isSent()
                ? ask.text("step").orElse("")
                : getView().task().map(OfficeDossier.TaskView::form).orElse("");
        return DossierStep.of(form).map(DossierStep::form).orElse("");
    }

    /** Why there is no form: the handling has ended, the applicant is asked, or it is in other hands. */
    public String getWhy() {
        if (isWaiting()) {
            return say("todo.none.waiting", getDossier().unitName());
        }
        return getView().step().isEmpty() ? say("todo.none.ended") : say("todo.none.elsewhere", getStep(), getHolder());
    }

    /** "open" for the part of the page whose form was sent, so that what was refused is seen; else nothing. */
    public @Nullable String sent(String form) {
        return ask.isSent() && ask.text(form).isPresent() ? "open" : null;
    }

    public boolean isClaimable() {
        return sent("claim") != null
                || getView().task().filter(task -> !task.mine()).isPresent();
    }

    public boolean isReleasable() {
        return sent("release") != null
                || getView().task().filter(OfficeDossier.TaskView::mine).isPresent();
    }

    public String getTask() {
        return ask.text("task")
                .orElseGet(
                        () -> getView().task().map(task -> task.id().toString()).orElse(""));
    }

    /** Whether other bodies may be consulted before the council. */
    public boolean isConsultable() {
        return getDossier().procedure().level() == Level.PROVINCE;
    }

    /** How many nominees the decision would be about. */
    public long getPassed() {
        return getNominees().stream()
                .filter(nominee ->
                        nominee.outcome().isProposed(getDossier().procedure().hasCouncil()))
                .count();
    }

    /** Nhận việc. */
    public String claim() {
        cases.claim(actor.get(), id(), new TaskId(ask.neededId("task")));
        return after("claimed");
    }

    /** Trả việc về nhóm. */
    public String release() {
        cases.release(actor.get(), id(), new TaskId(ask.neededId("task")));
        return after("released");
    }

    /** The address of this page after an act, with what was done. */
    public String after(String done) {
        return "/office/dossier?faces-redirect=true&id=" + ask.id() + "&done=" + done;
    }

    public DossierId id() {
        return new DossierId(ask.id());
    }

    public List<NomineeView> getNominees() {
        return getDossier().nominees();
    }

    /** Kind, what tells the nominee from others of the name, and the award asked for, in one line. */
    public String describe(NomineeView nominee) {
        NomineeForm form = nominee.form();
        return Stream.of(
                        form.kind().label(Language.current()),
                        form.position(),
                        form.workplace(),
                        form.address(),
                        form.birthDate(),
                        form.personalId(),
                        form.taxCode(),
                        form.members() > 0 ? say("case.members", form.members()) : "",
                        awardName(form))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private String awardName(NomineeForm nominee) {
        return getDossier().procedure().awardForms().stream()
                .filter(award -> award.id().equals(nominee.awardForm()))
                .map(AwardForm::name)
                .findFirst()
                .orElse("");
    }

    public String getContact() {
        DraftDetails details = getDossier().details();
        return Stream.of(details.contactName(), details.contactPhone(), details.contactEmail())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
    }

    /** The components that must be there or are. */
    public List<Part> getParts() {
        return getDossier().procedure().components().stream()
                .map(component -> new Part(
                        component,
                        getDossier().papersOf(component.id()).stream()
                                .map(PaperLine::new)
                                .toList()))
                .filter(part -> !part.papers().isEmpty() || part.component().required() == Required.ALWAYS)
                .toList();
    }

    /** Whether the papers need a look, before anything is opened. */
    public PapersAnswer getPapersAnswer() {
        return PapersAnswer.of(getDossier(), paperWords);
    }

    /** The components that are needed under a condition only, and for which nothing was handed in. */
    public List<Component> getWithout() {
        return getDossier().procedure().components().stream()
                .filter(component -> component.required() != Required.ALWAYS
                        && getDossier().papersOf(component.id()).isEmpty())
                .toList();
    }

    /** What an item of a supplement request concerns, in words. */
    public String subject(Supplement.Item item) {
        return ItemSubject.of(item, getDossier().procedure(), getNominees())
                .map(show::said)
                .orElseGet(() -> say("case.whole"));
    }

    public List<Issued> getIssued() {
        if (!getView().whole()) {
            return List.of();
        }
        List<IssuedDocuments.Available> unstamped = official.unstamped(actor.get(), id());
        return official.available(actor.get(), id()).stream()
                .map(paper -> new Issued(
                        show.constant(paper.kind()) + which(paper),
                        paper.kind(),
                        paper.ordinal(),
                        "/document/issued?id=" + ask.id() + "&kind=" + paper.kind() + "&n=" + paper.ordinal(),
                        unstamped.contains(paper),
                        paper.kind() == DocumentKind.DECISION && decisions.isLeaderUnstamped(actor.get(), id())))
                .toList();
    }

    /** Nominees whose papers would show □ for a character the font lacks, and which; told before anything is sealed. */
    public String getUnprintable() {
        return getNominees().stream()
                .map(nominee -> {
                    NomineeForm form = nominee.form();
                    Set<String> lost = Documents.unprintable(String.join(
                            " ", form.honorific(), form.name(), form.position(), form.workplace(), form.address()));
                    return lost.isEmpty() ? "" : nominee.ordinal() + ". " + form.name() + ": " + String.join(" ", lost);
                })
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("; "));
    }

    /** Of several papers of a kind: about which nominee, or the how-many-th. */
    private String which(IssuedDocuments.Available paper) {
        if (paper.kind() == DocumentKind.NOMINEE_NOTICE) {
            return getNominees().stream()
                    .filter(nominee -> nominee.ordinal() == paper.ordinal())
                    .findFirst()
                    .map(nominee -> ": " + nominee.form().name())
                    .orElse("");
        }
        return paper.ordinal() > 1 ? " (" + say("case.round", paper.ordinal()) + ")" : "";
    }

    public List<CertificateLine> getCertificates() {
        if (certificates == null) {
            certificates = getView().whole() ? official.certificates(actor.get(), id()) : List.of();
        }
        return certificates;
    }

    /** Where the control sheet lies: made for the reader while the dossier is in hand, kept once it has ended; "" for others. */
    public String getControlSheet() {
        if (getDossier().receivedAt().isEmpty() || !getView().whole()) {
            return "";
        }
        return getDossier().state().isFinal()
                ? "/document/issued?id=" + ask.id() + "&kind=" + DocumentKind.CONTROL_SHEET + "&n=0"
                : "/office/control-sheet?id=" + ask.id();
    }

    /** How a step ended, in words; while it is open, that. */
    public String outcome(OfficeDossier.StepLine step) {
        if (step.cancelled()) {
            return say("case.history.cancelled");
        }
        return step.to().isEmpty()
                ? say("case.history.open")
                : text("processing", DossierStep.Outcome.key(step.outcome()));
    }

    public String clock(String kind) {
        return text("dossier", "ClockKind." + kind);
    }

    private static String text(String bundle, String key) {
        return Texts.has(bundle, key, Language.current()) ? Texts.of(bundle, key, Language.current(), List.of()) : "";
    }

    private static String say(String key, Object... arguments) {
        return Texts.of("office", key, Language.current(), List.of(arguments));
    }
}
