package vn.bieuduong.web.dossier;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.dossier.filing.Drafts;
import vn.bieuduong.identity.CurrentActor;
import vn.bieuduong.organisation.Organisation;
import vn.bieuduong.organisation.OrganisationType;
import vn.bieuduong.organisation.Organisations;
import vn.bieuduong.platform.OfficeDay;
import vn.bieuduong.procedure.Level;
import vn.bieuduong.procedure.Procedure;
import vn.bieuduong.procedure.Procedures;
import vn.bieuduong.web.NotFound;
import vn.bieuduong.web.RequestParameters;

/** Bắt đầu hồ sơ: choosing what to ask for, and in which commune when a commune decides. */
@Named
@RequestScoped
public class StartPage {

    private final Drafts drafts;
    private final CurrentActor actor;
    private final Organisations organisations;
    private final @Nullable Procedure procedure;
    private final List<Procedure> fileable;
    private String agency;

    @Inject
    StartPage(
            Drafts drafts,
            Procedures procedures,
            Organisations organisations,
            CurrentActor actor,
            Clock clock,
            RequestParameters ask) {
        this.drafts = drafts;
        this.actor = actor;
        this.organisations = organisations;
        LocalDate today = OfficeDay.today(clock);
        this.fileable = procedures.fileable(today, organisations.applicantKinds(actor.get()));
        this.procedure = ask.text("procedure")
                .map(id -> procedures.shown(id, today).orElseThrow(() -> new NotFound("no such procedure")))
                .orElse(null);
        this.agency = Optional.ofNullable(actor.get().organisation())
                .flatMap(organisations::communeOf)
                .map(Organisation::code)
                .orElse("");
    }

    public String begin() {
        if (procedure == null) {
            throw new NotFound("no procedure chosen");
        }
        return OpenDraft.address(
                "tasks", drafts.open(actor.get(), procedure.id(), agency.isEmpty() ? null : agency), "begun");
    }

    public @Nullable Procedure getProcedure() {
        return procedure;
    }

    public List<Procedure> getFileable() {
        return fileable;
    }

    /** Whether the office would take it from this applicant at all. */
    public boolean isAllowed() {
        return procedure != null && fileable.stream().anyMatch(one -> one.id().equals(procedure.id()));
    }

    public boolean isOfCommune() {
        return procedure != null && procedure.level() == Level.COMMUNE;
    }

    public List<SelectItem> getCommunes() {
        return organisations.agencies().stream()
                .filter(one -> one.type() == OrganisationType.COMMUNE_PC)
                .map(one -> new SelectItem(one.code(), one.name()))
                .toList();
    }

    public String getAgency() {
        return agency;
    }

    /** Nothing when the request named none. */
    public void setAgency(@Nullable String agency) {
        this.agency = agency == null ? "" : agency;
    }
}
