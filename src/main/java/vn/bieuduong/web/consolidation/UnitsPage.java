package vn.bieuduong.web.consolidation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.consolidation.Gathering;
import vn.bieuduong.consolidation.SendingState;
import vn.bieuduong.identity.CurrentActor;
import vn.bieuduong.organisation.Organisation;
import vn.bieuduong.platform.OfficeDay;
import vn.bieuduong.platform.id.AgencyCode;
import vn.bieuduong.procedure.Procedure;
import vn.bieuduong.procedure.Procedures;
import vn.bieuduong.web.NotFound;
import vn.bieuduong.web.RequestParameters;

/** Đơn vị cấp dưới: who has sent what for a procedure and a year, {@code ?unit=&procedure=&year=}. */
@Named
@RequestScoped
public class UnitsPage {

    private final Gathering door;
    private final CurrentActor actor;
    private final List<Organisation> units;
    private final List<Procedure> procedures;
    private final int thisYear;
    private final int year;
    private final @Nullable Organisation unit;
    private final @Nullable Procedure procedure;
    private Gathering.@Nullable Round round;

    @Inject
    UnitsPage(Gathering door, Procedures all, CurrentActor actor, Clock clock, RequestParameters ask) {
        this.door = door;
        this.actor = actor;
        LocalDate today = OfficeDay.today(clock);
        thisYear = today.getYear();
        units = door.units(actor.get());
        unit = ask.agency("unit")
                .map(code -> units.stream()
                        .filter(one -> one.code().equals(code))
                        .findFirst()
                        .orElseThrow(() -> new NotFound("no unit of his")))
                .orElse(units.isEmpty() ? null : units.getFirst());
        procedures = unit == null ? List.of() : all.fileable(today, unit.applicantKinds());
        procedure = ask.text("procedure")
                .map(id -> procedures.stream()
                        .filter(one -> one.id().equals(id))
                        .findFirst()
                        .orElseThrow(() -> new NotFound("no procedure of the unit's")))
                .orElse(procedures.isEmpty() ? null : procedures.getFirst());
        year = ask.text("year")
                .filter(text -> text.matches("\\d{4}"))
                .map(Integer::parseInt)
                .orElse(thisYear);
        read();
    }

    private void read() {
        round = unit == null || procedure == null ? null : door.round(actor.get(), unit.code(), procedure.id(), year);
    }

    public List<Organisation> getUnits() {
        return units;
    }

    public List<Procedure> getProcedures() {
        return procedures;
    }

    public List<Integer> getYears() {
        return IntStream.rangeClosed(thisYear - 2, thisYear + 1).boxed().toList();
    }

    public @Nullable Organisation getUnit() {
        return unit;
    }

    public @Nullable Procedure getProcedure() {
        return procedure;
    }

    public int getYear() {
        return year;
    }

    /** Null for whoever has no unit below his own. */
    public Gathering.@Nullable Round getRound() {
        return round;
    }

    public long getUnsent() {
        return round == null ? 0 : round.count(null);
    }

    /** How many units stand there with their newest list. */
    public long count(String state) {
        return round == null ? 0 : round.count(SendingState.valueOf(state));
    }

    public String close() {
        door.close(actor.get(), code(), procedureId(), year);
        return again("roundClosed");
    }

    public String reopen() {
        door.reopen(actor.get(), code(), procedureId(), year);
        return again("roundReopened");
    }

    private AgencyCode code() {
        if (unit == null) {
            throw new NotFound("no unit");
        }
        return unit.code();
    }

    private String procedureId() {
        if (procedure == null) {
            throw new NotFound("no procedure");
        }
        return procedure.id();
    }

    /** Which round it is, for addresses. */
    public String getQuery() {
        return "unit=" + code() + "&procedure=" + procedureId() + "&year=" + year;
    }

    private String again(String done) {
        return "/consolidation/units?faces-redirect=true&" + getQuery() + "&done=" + done;
    }
}
