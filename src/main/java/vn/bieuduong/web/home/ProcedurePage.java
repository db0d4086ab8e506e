package vn.bieuduong.web.home;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import vn.bieuduong.platform.Settings;
import vn.bieuduong.platform.Texts;
import vn.bieuduong.procedure.Procedure;
import vn.bieuduong.procedure.Procedures;
import vn.bieuduong.web.Ask;
import vn.bieuduong.web.NotFound;

/** Thủ tục: what one needs to know before starting, and the button to start. */
@Named
@RequestScoped
public class ProcedurePage {

    private final Procedure procedure;

    @Inject
    ProcedurePage(Procedures procedures, Clock clock, Ask ask) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Settings.ZONE);
        procedure = procedures.shown(ask.needed("id"), today).orElseThrow(() -> new NotFound("no such procedure"));
    }

    public Procedure getProcedure() {
        return procedure;
    }

    public List<String> getApplicants() {
        return procedure.applicantLabels(Texts.VIETNAMESE);
    }

    public List<String> getNominees() {
        return procedure.nomineeTypes().stream()
                .map(type -> type.label(Texts.VIETNAMESE))
                .toList();
    }

    public String getWorkingDays() {
        return NumberFormat.getInstance(Locale.forLanguageTag("vi-VN")).format(procedure.workingDays());
    }
}
