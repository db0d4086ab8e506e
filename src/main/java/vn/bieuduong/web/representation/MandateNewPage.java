package vn.bieuduong.web.representation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.identity.CurrentActor;
import vn.bieuduong.organisation.Organisations;
import vn.bieuduong.platform.OfficeDay;
import vn.bieuduong.platform.id.AgencyCode;
import vn.bieuduong.representation.MandateForm;
import vn.bieuduong.representation.Representing;
import vn.bieuduong.web.RequestParameters;
import vn.bieuduong.web.Words;

/**
 * Uỷ quyền mới: a citizen names who acts for him, or whoever is to act brings the paper ({@code ?as=representative}) and names the desk
 * that decides.
 */
@Named
@RequestScoped
public class MandateNewPage {

    private final Representing door;
    private final Organisations organisations;
    private final CurrentActor actor;
    private final RequestParameters ask;
    private final Words words;
    private final PersonMandateInput person;
    private String account = "";
    private String fullName = "";
    private String scope = "";
    private @Nullable LocalDate from;
    private @Nullable LocalDate to;
    private String agency;
    private @Nullable List<Part> paper;

    @Inject
    MandateNewPage(
            Representing door,
            Organisations organisations,
            CurrentActor actor,
            RequestParameters ask,
            Words words,
            PersonMandateInput person,
            Clock clock) {
        this.door = door;
        this.organisations = organisations;
        this.actor = actor;
        this.ask = ask;
        this.words = words;
        this.person = person;
        this.from = OfficeDay.today(clock);
        this.agency = organisations.province().map(one -> one.code().value()).orElse("");
    }

    /** Whether he is the one who is to act; who files for units alone is never represented. */
    public boolean isActing() {
        return ask.text("as").filter("representative"::equals).isPresent() || !door.isCitizen(actor.get());
    }

    /** Whether the one he is to act for has no account: {@code ?person=new}. */
    public boolean isOutsider() {
        return isActing() && ask.text("person").filter("new"::equals).isPresent();
    }

    public String give() {
        return made(form -> door.give(actor.get(), form), "mandateGiven");
    }

    public String ask() {
        return made(form -> door.ask(actor.get(), form, AgencyCode.read(agency).orElse(null)), "mandateAsked");
    }

    /** For somebody without an account. */
    public String askForPerson() {
        return made(
                form -> door.ask(
                        actor.get(),
                        form.of(person.person()),
                        AgencyCode.read(agency).orElse(null)),
                "mandateAsked");
    }

    /** What a form does with the door. */
    private interface Making {
        UUID with(MandateForm form);
    }

    private String made(Making making, String done) {
        Optional<Part> chosen = Optional.ofNullable(paper).orElse(List.of()).stream()
                .filter(file -> file.getSubmittedFileName() != null
                        && !file.getSubmittedFileName().isBlank())
                .findFirst();
        // an input that is shown again shows nothing chosen
        paper = null;
        if (chosen.isEmpty()) {
            return after(making.with(form(Optional.empty())), done);
        }
        try (InputStream content = chosen.get().getInputStream()) {
            return after(
                    making.with(form(
                            Optional.of(new MandateForm.Brought(chosen.get().getSubmittedFileName(), content)))),
                    done);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private MandateForm form(Optional<MandateForm.Brought> brought) {
        return new MandateForm(account, fullName, Optional.empty(), scope, from, to, brought);
    }

    private static String after(UUID id, String done) {
        return "/representation/show?faces-redirect=true&id=" + id + "&done=" + done;
    }

    /** The procedures it may be for, after all of them. */
    public List<SelectItem> getScopes() {
        List<SelectItem> items = new ArrayList<>();
        items.add(new SelectItem("", words.get("mandate.scope.all")));
        door.scopes().forEach(one -> items.add(new SelectItem(one.id(), one.name())));
        return items;
    }

    public List<SelectItem> getAgencies() {
        return organisations.agencies().stream()
                .map(one -> new SelectItem(one.code().value(), one.name()))
                .toList();
    }

    public List<String> getEndings() {
        return Representing.ENDINGS;
    }

    public String getAccount() {
        return account;
    }

    public void setAccount(@Nullable String account) {
        this.account = text(account);
    }

    public String getFullName() {
        return fullName;
    }

    public void setFullName(@Nullable String fullName) {
        this.fullName = text(fullName);
    }

    public String getScope() {
        return scope;
    }

    public void setScope(@Nullable String scope) {
        this.scope = text(scope);
    }

    public @Nullable LocalDate getFrom() {
        return from;
    }

    public void setFrom(@Nullable LocalDate from) {
        this.from = from;
    }

    public @Nullable LocalDate getTo() {
        return to;
    }

    public void setTo(@Nullable LocalDate to) {
        this.to = to;
    }

    public String getAgency() {
        return agency;
    }

    public void setAgency(@Nullable String agency) {
        this.agency = text(agency);
    }

    public @Nullable List<Part> getPaper() {
        return paper;
    }

    public void setPaper(@Nullable List<Part> paper) {
        this.paper = paper;
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given.strip();
    }
}
