package vn.bieuduong.web.dossier;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.dossier.filing.Drafts;
import vn.bieuduong.dossier.filing.Submitter;
import vn.bieuduong.dossier.filing.Submitters;
import vn.bieuduong.identity.CurrentActor;
import vn.bieuduong.organisation.OrganisationType;
import vn.bieuduong.organisation.Organisations;
import vn.bieuduong.platform.OfficeDay;
import vn.bieuduong.platform.id.AgencyCode;
import vn.bieuduong.procedure.Level;
import vn.bieuduong.procedure.Procedure;
import vn.bieuduong.procedure.Procedures;
import vn.bieuduong.web.NotFound;
import vn.bieuduong.web.RequestParameters;
import vn.bieuduong.web.Words;

/**
 * Bắt đầu hồ sơ: choosing what to ask for, for whom when there are several, and in which commune when a commune decides. Nothing of
 * it is remembered for the next time.
 */
@Named
@RequestScoped
public class StartPage {

    private final Drafts drafts;
    private final CurrentActor actor;
    private final Organisations organisations;
    private final Words words;
    private final @Nullable Procedure procedure;
    private final List<Submitter> submitters;
    private final List<Procedure> fileable;
    private final Set<String> upward;
    private final OwnDossiersPage own;
    private String forWhom;
    private String agency;

    @Inject
    StartPage(
            Drafts drafts,
            Submitters all,
            Procedures procedures,
            Organisations organisations,
            OwnDossiersPage own,
            CurrentActor actor,
            Clock clock,
            Words words,
            RequestParameters ask) {
        this.drafts = drafts;
        this.actor = actor;
        this.organisations = organisations;
        this.own = own;
        this.words = words;
        LocalDate today = OfficeDay.today(clock);
        this.fileable = procedures.current(today).stream()
                .filter(one -> !all.startable(actor.get(), one).isEmpty())
                .toList();
        this.upward = fileable.stream()
                .filter(one -> all.of(actor.get(), one).isEmpty())
                .map(Procedure::id)
                .collect(Collectors.toSet());
        this.procedure = ask.text("procedure")
                .map(id -> procedures.shown(id, today).orElseThrow(() -> new NotFound("no such procedure")))
                .orElse(null);
        this.submitters = procedure == null ? List.of() : all.startable(actor.get(), procedure);
        this.forWhom = submitters.size() == 1 ? submitters.getFirst().key() : "";
        this.agency = submitters.stream()
                .filter(one -> submitters.size() == 1)
                .flatMap(one -> one.unit().stream())
                .flatMap(unit -> organisations.communeOf(unit).stream())
                .map(one -> one.code().value())
                .findFirst()
                .orElse("");
    }

    public String begin() {
        if (procedure == null) {
            throw new NotFound("no procedure chosen");
        }
        return OpenDraft.address(
                "tasks",
                drafts.open(
                        actor.get(),
                        forWhom,
                        procedure.id(),
                        AgencyCode.read(agency).orElse(null)),
                "begun");
    }

    public @Nullable Procedure getProcedure() {
        return procedure;
    }

    private String procedureId() {
        return procedure == null ? "" : procedure.id();
    }

    public List<Procedure> getFileable() {
        return fileable;
    }

    /** Whether his unit writes a list of it, and a unit above files. */
    public boolean isUpward(Procedure one) {
        return upward.contains(one.id());
    }

    /** Whether the office would take it from this applicant at all. */
    public boolean isAllowed() {
        return !submitters.isEmpty()
                && fileable.stream().anyMatch(one -> one.id().equals(procedureId()));
    }

    /** Whether a draft of it is open already, to go on with before another is begun. */
    public boolean isBegun() {
        return procedure != null && !own.drafts(procedure.id()).isEmpty();
    }

    /** Those for whom he may file it. */
    public List<Submitter> getSubmitters() {
        return submitters;
    }

    /** For a form, when there are several. */
    public List<SelectItem> getChoices() {
        return submitters.stream()
                .map(one -> new SelectItem(
                        one.key(),
                        one.kind() == Submitter.Kind.PRINCIPAL ? words.say("start.principal", one.name()) : one.name()))
                .toList();
    }

    public boolean isOfCommune() {
        return procedure != null && procedure.level() == Level.COMMUNE;
    }

    /** After an item that chooses none: a unit's own commune is taken then. */
    public List<SelectItem> getCommunes() {
        List<SelectItem> items = new ArrayList<>();
        items.add(new SelectItem("", words.get("start.agency.choose")));
        organisations.agencies().stream()
                .filter(one -> one.type() == OrganisationType.COMMUNE_PC)
                .forEach(one -> items.add(new SelectItem(one.code().value(), one.name())));
        return items;
    }

    public String getForWhom() {
        return forWhom;
    }

    /** Nothing when the request named none. */
    public void setForWhom(@Nullable String forWhom) {
        this.forWhom = forWhom == null ? "" : forWhom;
    }

    public String getAgency() {
        return agency;
    }

    /** Nothing when the request named none. */
    public void setAgency(@Nullable String agency) {
        this.agency = agency == null ? "" : agency;
    }
}
