package vn.bieuduong.web.procedure;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import vn.bieuduong.platform.OfficeDay;
import vn.bieuduong.procedure.Procedure;
import vn.bieuduong.procedure.Procedures;
import vn.bieuduong.web.Language;
import vn.bieuduong.web.NotFound;
import vn.bieuduong.web.RequestParameters;

/** Thủ tục: what one needs to know before starting, and the button to start. */
@Named
@RequestScoped
public class ProcedurePage {

    private final Procedure procedure;

    @Inject
    ProcedurePage(Procedures procedures, Clock clock, RequestParameters ask) {
        LocalDate today = OfficeDay.today(clock);
        procedure = procedures.shown(ask.needed("id"), today).orElseThrow(() -> new NotFound("no such procedure"));
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

    public String getWorkingDays() {
        return NumberFormat.getInstance(Language.current()).format(procedure.workingDays());
    }
}
