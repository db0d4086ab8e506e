package vn.bieuduong.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.counter.SecretDossiers;
import vn.bieuduong.counter.SecretLine;
import vn.bieuduong.identity.CurrentActor;
import vn.bieuduong.web.NotFound;

/** Sổ hồ sơ mật của quầy: numbers, and where the papers lie. */
@Named
@RequestScoped
public class SecretsPage {

    private static final String AGAIN = "/office/secrets?faces-redirect=true&done=";

    private final SecretDossiers secrets;
    private final CurrentActor actor;
    private final List<SecretLine> lines;
    private String number = "";
    private String place = "";
    private String which = "";
    private String elsewhere = "";

    @Inject
    SecretsPage(SecretDossiers secrets, CurrentActor actor) {
        this.secrets = secrets;
        this.actor = actor;
        lines = secrets.list(actor.get());
    }

    public String keep() {
        secrets.keep(actor.get(), number, place);
        return AGAIN + "secretKept";
    }

    public String move() {
        SecretLine moved = lines.stream()
                .filter(one -> one.id().toString().equals(which))
                .findFirst()
                .orElseThrow(() -> new NotFound("no such pointer"));
        secrets.move(actor.get(), moved.id(), elsewhere);
        return AGAIN + "secretMoved";
    }

    public List<SecretLine> getLines() {
        return lines;
    }

    public List<SelectItem> getChoices() {
        return lines.stream()
                .map(one -> new SelectItem(one.id().toString(), one.number()))
                .toList();
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(@Nullable String number) {
        this.number = number == null ? "" : number;
    }

    public String getPlace() {
        return place;
    }

    public void setPlace(@Nullable String place) {
        this.place = place == null ? "" : place;
    }

    public String getWhich() {
        return which;
    }

    public void setWhich(@Nullable String which) {
        this.which = which == null ? "" : which;
    }

    public String getElsewhere() {
        return elsewhere;
    }

    public void setElsewhere(@Nullable String elsewhere) {
        this.elsewhere = elsewhere == null ? "" : elsewhere;
    }
}
