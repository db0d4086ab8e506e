package vn.bieuduong.web.administration;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.identity.CurrentActor;
import vn.bieuduong.organisation.OrganisationEnd;
import vn.bieuduong.organisation.OrganisationForm;
import vn.bieuduong.organisation.OrganisationKeeping;
import vn.bieuduong.organisation.OrganisationList;
import vn.bieuduong.organisation.OrganisationType;
import vn.bieuduong.organisation.OrganisationView;
import vn.bieuduong.organisation.place.Locality;
import vn.bieuduong.organisation.place.Places;
import vn.bieuduong.web.RequestParameters;

/** What the forms about one body hold: its facts as they are, until something else is typed. One form is sent at a time. */
@Named
@RequestScoped
public class OrganisationInput {

    private final OrganisationKeeping keeping;
    private final Places places;
    private final CurrentActor actor;
    private final RequestParameters ask;

    private String code = "";
    private String name = "";
    private String type = "";
    private String parent = "";
    private String taxCode = "";
    private String address = "";
    private String commune = "";
    private String phone = "";
    private String email = "";
    private String place = "";
    private String headTitle = "";
    private String reason = "";
    private String successor = "";
    private List<String> applicantKinds = new ArrayList<>();
    private @Nullable LocalDate from;
    private @Nullable LocalDate lastDay;
    private @Nullable OrganisationView one;

    @Inject
    OrganisationInput(OrganisationKeeping keeping, Places places, CurrentActor actor, RequestParameters ask) {
        this.places = places;
        this.keeping = keeping;
        this.actor = actor;
        this.ask = ask;
    }

    /** Whoever corrects one thing finds the others as they are; a new body begins empty. */
    @PostConstruct
    void begin() {
        if (ask.text("under").isEmpty()) {
            ask.agency("code").map(asked -> keeping.one(actor.get(), asked)).ifPresent(found -> {
                one = found;
                show(found.facts());
                parent = found.path().stream()
                        .reduce((upper, lower) -> lower)
                        .map(OrganisationList.Named::written)
                        .orElse("");
            });
        }
    }

    /** The body whose facts are shown; nothing for a new one. */
    Optional<OrganisationView> one() {
        return Optional.ofNullable(one);
    }

    private void show(OrganisationForm facts) {
        name = facts.name();
        type = facts.type() == null ? "" : facts.type().name();
        taxCode = text(facts.taxCode());
        address = facts.address();
        commune = Optional.ofNullable(facts.commune())
                .map(code -> places.find(code).map(Locality::written).orElse(code))
                .orElse("");
        phone = text(facts.phone());
        email = text(facts.email());
        place = facts.place();
        headTitle = text(facts.headTitle());
        applicantKinds = new ArrayList<>(facts.applicantKinds());
    }

    OrganisationForm form(String of, @Nullable String under) {
        return new OrganisationForm(
                of,
                name,
                Arrays.stream(OrganisationType.values())
                        .filter(one -> one.name().equals(type))
                        .findFirst()
                        .orElse(null),
                under,
                taxCode,
                address,
                phone,
                email,
                place,
                headTitle,
                applicantKinds,
                commune);
    }

    OrganisationEnd end() {
        return new OrganisationEnd(lastDay, successor, reason);
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given.strip();
    }

    public String getCode() {
        return code;
    }

    public void setCode(@Nullable String code) {
        this.code = text(code);
    }

    public String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = text(name);
    }

    public String getType() {
        return type;
    }

    public void setType(@Nullable String type) {
        this.type = text(type);
    }

    public String getParent() {
        return parent;
    }

    public void setParent(@Nullable String parent) {
        this.parent = text(parent);
    }

    public String getTaxCode() {
        return taxCode;
    }

    public void setTaxCode(@Nullable String taxCode) {
        this.taxCode = text(taxCode);
    }

    public String getAddress() {
        return address;
    }

    public void setAddress(@Nullable String address) {
        this.address = text(address);
    }

    public String getCommune() {
        return commune;
    }

    public void setCommune(@Nullable String commune) {
        this.commune = text(commune);
    }

    public String getPhone() {
        return phone;
    }

    public void setPhone(@Nullable String phone) {
        this.phone = text(phone);
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(@Nullable String email) {
        this.email = text(email);
    }

    public String getPlace() {
        return place;
    }

    public void setPlace(@Nullable String place) {
        this.place = text(place);
    }

    public String getHeadTitle() {
        return headTitle;
    }

    public void setHeadTitle(@Nullable String headTitle) {
        this.headTitle = text(headTitle);
    }

    public String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = text(reason);
    }

    public String getSuccessor() {
        return successor;
    }

    public void setSuccessor(@Nullable String successor) {
        this.successor = text(successor);
    }

    public List<String> getApplicantKinds() {
        return applicantKinds;
    }

    public void setApplicantKinds(@Nullable List<String> applicantKinds) {
        this.applicantKinds = applicantKinds == null ? new ArrayList<>() : applicantKinds;
    }

    public @Nullable LocalDate getFrom() {
        return from;
    }

    public void setFrom(@Nullable LocalDate from) {
        this.from = from;
    }

    public @Nullable LocalDate getLastDay() {
        return lastDay;
    }

    public void setLastDay(@Nullable LocalDate lastDay) {
        this.lastDay = lastDay;
    }
}
