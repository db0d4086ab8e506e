package vn.bieuduong.web.feedback;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.feedback.PetitionForm;
import vn.bieuduong.feedback.PetitionKind;
import vn.bieuduong.feedback.PetitionView;
import vn.bieuduong.feedback.Petitioning;
import vn.bieuduong.identity.CurrentActor;
import vn.bieuduong.identity.signin.Origin;
import vn.bieuduong.web.Language;
import vn.bieuduong.web.RequestParameters;
import vn.bieuduong.web.Show;

/** Gửi phản ánh: the form for everybody; what was received is shown with its code, which stands in no address. */
@Named
@RequestScoped
public class WritePage {

    private final Petitioning petitioning;
    private final CurrentActor actor;
    private final RequestParameters ask;
    private final HttpServletRequest request;
    private final Show show;
    private @Nullable PetitionView received;
    private @Nullable String kind;
    private String text = "";
    private String dossier;
    private String name = "";
    private String email = "";
    private String phone = "";

    @Inject
    WritePage(
            Petitioning petitioning, CurrentActor actor, RequestParameters ask, HttpServletRequest request, Show show) {
        this.petitioning = petitioning;
        this.actor = actor;
        this.ask = ask;
        this.request = request;
        this.show = show;
        this.dossier = ask.text("dossier").orElse("");
    }

    public void send() {
        Optional<PetitionKind> chosen = Arrays.stream(PetitionKind.values())
                .filter(one -> one.name().equals(kind))
                .findFirst();
        received = petitioning.write(
                ask.neededId("petition"),
                new PetitionForm(chosen.orElse(null), text, dossier, name, email, phone),
                Language.current(),
                actor.find(),
                Origin.of(request.getRemoteAddr()).network());
    }

    /** What was just received. */
    public @Nullable PetitionView getReceived() {
        return received;
    }

    public List<SelectItem> getKinds() {
        return Arrays.stream(PetitionKind.values())
                .map(one -> new SelectItem(one.name(), show.constant(one)))
                .toList();
    }

    /** Sent with the form: what is sent twice is received once. */
    public String getPetition() {
        return (ask.isSent() ? ask.uuid("petition") : Optional.<UUID>empty())
                .orElseGet(UUID::randomUUID)
                .toString();
    }

    public @Nullable String getKind() {
        return kind;
    }

    public void setKind(@Nullable String kind) {
        this.kind = kind;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getDossier() {
        return dossier;
    }

    public void setDossier(String dossier) {
        this.dossier = dossier;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getPhone() {
        return phone;
    }

    public void setPhone(String phone) {
        this.phone = phone;
    }
}
