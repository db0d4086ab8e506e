package vn.bieuduong.web.registration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.organisation.OrganisationType;
import vn.bieuduong.organisation.Organisations;
import vn.bieuduong.platform.Settings;
import vn.bieuduong.registration.UnitApplying;
import vn.bieuduong.registration.UnitForm;
import vn.bieuduong.web.Language;
import vn.bieuduong.web.RequestParameters;
import vn.bieuduong.web.Words;

/** Đơn vị đề nghị mở tài khoản: whoever comes with the link of his address says which unit it is and who will file for it. */
@Named
@RequestScoped
public class ApplyPage {

    private final UnitApplying door;
    private final Organisations organisations;
    private final PersonInput person;
    private final RequestParameters ask;
    private final Words words;
    private final Settings settings;
    private @Nullable Optional<String> sender;
    private String unit = "";
    private String type = "";
    private String taxCode = "";
    private String commune = "";
    private String address = "";
    private String note = "";
    private @Nullable Part paper;

    @Inject
    ApplyPage(
            UnitApplying door,
            Organisations organisations,
            PersonInput person,
            RequestParameters ask,
            Words words,
            Settings settings) {
        this.door = door;
        this.organisations = organisations;
        this.person = person;
        this.ask = ask;
        this.words = words;
        this.settings = settings;
    }

    /** The address that is his; null when the link is worth nothing. */
    public @Nullable String getSender() {
        if (sender == null) {
            sender = door.address(token());
        }
        return sender.orElse(null);
    }

    public String apply() {
        Optional<Part> chosen = Optional.ofNullable(paper)
                .filter(file -> file.getSubmittedFileName() != null
                        && !file.getSubmittedFileName().isBlank());
        // an input that is shown again shows nothing chosen
        paper = null;
        if (chosen.isEmpty()) {
            return applied(Optional.empty());
        }
        try (InputStream content = chosen.get().getInputStream()) {
            return applied(Optional.of(new UnitApplying.Brought(chosen.get().getSubmittedFileName(), content)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String applied(Optional<UnitApplying.Brought> brought) {
        String state = door.apply(
                token(),
                new UnitForm(
                        unit,
                        UnitForm.TYPES.stream()
                                .filter(one -> one.name().equals(type))
                                .findFirst()
                                .orElse(null),
                        taxCode,
                        commune,
                        address,
                        person.form(null),
                        note,
                        person.isAgreed(),
                        person.shownVersion()),
                brought,
                Language.current());
        return "/registration/application?faces-redirect=true&token=" + state + "&done=applied";
    }

    public @Nullable Part getPaper() {
        return paper;
    }

    public void setPaper(@Nullable Part paper) {
        this.paper = paper;
    }

    public List<String> getEndings() {
        return UnitApplying.ENDINGS;
    }

    /** How many bytes a stranger's file may have. */
    public long getLargest() {
        return Math.min(settings.uploads().paperBytes(), settings.maxUploadBytes());
    }

    public List<SelectItem> getTypes() {
        List<SelectItem> items = new ArrayList<>(List.of(new SelectItem("", words.get("apply.choose"))));
        UnitForm.TYPES.forEach(one -> items.add(new SelectItem(one.name(), one.label(Language.current()))));
        return items;
    }

    public List<SelectItem> getCommunes() {
        List<SelectItem> items = new ArrayList<>(List.of(new SelectItem("", words.get("apply.choose"))));
        organisations.agencies().stream()
                .filter(one -> one.type() == OrganisationType.COMMUNE_PC)
                .forEach(one -> items.add(new SelectItem(one.code().value(), one.name())));
        return items;
    }

    private String token() {
        return ask.text("token").orElse("");
    }

    public String getUnit() {
        return unit;
    }

    public void setUnit(@Nullable String unit) {
        this.unit = given(unit);
    }

    public String getType() {
        return type;
    }

    public void setType(@Nullable String type) {
        this.type = given(type);
    }

    public String getTaxCode() {
        return taxCode;
    }

    public void setTaxCode(@Nullable String taxCode) {
        this.taxCode = given(taxCode);
    }

    public String getCommune() {
        return commune;
    }

    public void setCommune(@Nullable String commune) {
        this.commune = given(commune);
    }

    public String getAddress() {
        return address;
    }

    public void setAddress(@Nullable String address) {
        this.address = given(address);
    }

    public String getNote() {
        return note;
    }

    public void setNote(@Nullable String note) {
        this.note = given(note);
    }

    private static String given(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
