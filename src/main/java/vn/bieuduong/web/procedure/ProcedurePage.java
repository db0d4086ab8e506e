package vn.bieuduong.web.procedure;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.dossier.clock.TimeTaken;
import vn.bieuduong.dossier.clock.TimesTaken;
import vn.bieuduong.platform.OfficeDay;
import vn.bieuduong.procedure.Procedure;
import vn.bieuduong.procedure.Procedures;
import vn.bieuduong.procedure.Voting;
import vn.bieuduong.web.Language;
import vn.bieuduong.web.NotFound;
import vn.bieuduong.web.RequestParameters;

/** Thủ tục: what one needs to know before starting, and the button to start. */
@Named
@RequestScoped
public class ProcedurePage {

    private final Procedure procedure;
    private final @Nullable TimeTaken taken;

    @Inject
    ProcedurePage(Procedures procedures, TimesTaken times, Clock clock, RequestParameters ask) {
        LocalDate today = OfficeDay.today(clock);
        procedure = procedures.shown(ask.needed("id"), today).orElseThrow(() -> new NotFound("no such procedure"));
        taken = times.of(procedure.id()).orElse(null);
    }

    public Procedure getProcedure() {
        return procedure;
    }

    public List<String> getApplicants() {
        return procedure.applicantLabels(Language.current());
    }

    public List<String> getNominees() {
        return procedure.nomineeTypes().stream()
                .map(type -> type.label(Language.current()))
                .toList();
    }

    /** How long it took lately; null while too few are finished. */
    public @Nullable TimeTaken getTaken() {
        return taken;
    }

    /** Where the rules of its vote stand, the quorum's first. */
    public List<Voting.Basis> getVotingBases() {
        Voting voting = procedure.voting();
        return voting == null ? List.of() : List.of(voting.quorum().basis(), voting.basis());
    }

    public String getWorkingDays() {
        return NumberFormat.getInstance(Language.current()).format(procedure.workingDays());
    }
}
