package vn.bieuduong.web.feedback;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.feedback.PetitionHandling;
import vn.bieuduong.feedback.PetitionHandling.Dues;
import vn.bieuduong.feedback.PetitionState;
import vn.bieuduong.feedback.PetitionView;
import vn.bieuduong.identity.CurrentActor;
import vn.bieuduong.web.RequestParameters;

/** Một phản ánh: what was written, by when what is owed, and the forms to ask, answer, refuse and publish. */
@Named
@RequestScoped
public class PetitionPage {

    private final PetitionHandling handling;
    private final CurrentActor actor;
    private final RequestParameters ask;
    private @Nullable PetitionView view;
    private String question = "";
    private String answer = "";
    private String reason = "";
    private @Nullable String publicText;
    private @Nullable String publicAnswer;

    @Inject
    PetitionPage(PetitionHandling handling, CurrentActor actor, RequestParameters ask) {
        this.handling = handling;
        this.actor = actor;
        this.ask = ask;
    }

    public PetitionView getView() {
        if (view == null) {
            view = handling.view(actor.get(), id());
        }
        return view;
    }

    /** The number of the dossier it is about, for an address. */
    public String getDossierSought() {
        return URLEncoder.encode(getView().dossier(), StandardCharsets.UTF_8);
    }

    public Dues getDues() {
        return handling.dues(getView());
    }

    /** Also when one of its forms was just sent in vain, so that the reason is seen beside what was typed. */
    public boolean isAnswerable() {
        return getView().state() == PetitionState.OPEN
                || sent("answering") != null
                || sent("asking") != null
                || sent("refusing") != null;
    }

    /** The same for making the answer public. */
    public boolean isPublishable() {
        return getView().state() == PetitionState.ANSWERED || sent("publishing") != null || sent("withholding") != null;
    }

    /** "open" for the folded form that was sent, so that what was refused is seen. */
    public @Nullable String sent(String form) {
        return ask.isSent() && ask.text(form).isPresent() ? "open" : null;
    }

    public String sendQuestion() {
        handling.ask(actor.get(), id(), question);
        return after("petitionAsked");
    }

    public String sendAnswer() {
        handling.answer(actor.get(), id(), answer);
        return after("petitionAnswered");
    }

    public String refuse() {
        handling.refuse(actor.get(), id(), reason);
        return after("petitionRefused");
    }

    public String publish() {
        handling.publish(actor.get(), id(), getPublicText(), getPublicAnswer());
        return after("petitionPublished");
    }

    public String withhold() {
        handling.withhold(actor.get(), id(), reason);
        return after("petitionWithheld");
    }

    private String after(String done) {
        return "/feedback/petition?faces-redirect=true&id=" + ask.id() + "&done=" + done;
    }

    private UUID id() {
        return ask.id();
    }

    public String getQuestion() {
        return question;
    }

    public void setQuestion(String question) {
        this.question = question;
    }

    public String getAnswer() {
        return answer;
    }

    public void setAnswer(String answer) {
        this.answer = answer;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    /** At first what was written, for the officer to take out who it is about. */
    public String getPublicText() {
        return publicText == null ? getView().text() : publicText;
    }

    public void setPublicText(String publicText) {
        this.publicText = publicText;
    }

    public String getPublicAnswer() {
        return publicAnswer == null ? getView().answer() : publicAnswer;
    }

    public void setPublicAnswer(String publicAnswer) {
        this.publicAnswer = publicAnswer;
    }
}
