package vn.bieuduong.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.identity.Area;
import vn.bieuduong.identity.Duty;
import vn.bieuduong.identity.DutyPeriod;
import vn.bieuduong.identity.Role;
import vn.bieuduong.organisation.Organisation;
import vn.bieuduong.platform.Finding;
import vn.bieuduong.platform.OfficeDay;
import vn.bieuduong.platform.Texts;
import vn.bieuduong.platform.id.AgencyCode;

/** Nhiệm vụ bằng lời và từ lời: reads the rows people fill in, and writes what is held for the trail. */
@ApplicationScoped
public class DutyWords {

    private final Bodies bodies;

    @Inject
    public DutyWords(Bodies bodies) {
        this.bodies = bodies;
    }

    /** The duties of the rows that are filled in; what is wrong is a finding on {@code role1}, {@code at1}, {@code from1}, {@code to1}. */
    List<DutyPeriod> read(List<Finding> findings, List<DutyForm> rows, @Nullable Organisation own, LocalDate today) {
        List<DutyPeriod> periods = new ArrayList<>();
        Set<Duty> seen = new HashSet<>();
        for (int i = 0; i < rows.size(); i++) {
            DutyForm row = rows.get(i);
            if (!row.isEmpty()) {
                String number = rows.size() == 1 ? "" : String.valueOf(i + 1);
                Optional<DutyPeriod> period = read(findings, row, number, own, today);
                if (period.isPresent() && !seen.add(period.get().duty())) {
                    findings.add(Finding.on("role" + number, AccountReason.DUTY_TWICE));
                } else {
                    period.ifPresent(periods::add);
                }
            }
        }
        return periods;
    }

    private Optional<DutyPeriod> read(
            List<Finding> findings, DutyForm row, String number, @Nullable Organisation own, LocalDate today) {
        int before = findings.size();
        Role role = role(row.role());
        if (role == null) {
            findings.add(Finding.on("role" + number, AccountReason.ROLE_MISSING));
        }
        Optional<AgencyCode> at = role == null ? Optional.empty() : at(findings, row, "at" + number, role, own);
        Area area = area(findings, role, row, number);
        LocalDate from = row.from() == null ? today : row.from();
        if (row.to() != null && row.to().isBefore(from)) {
            findings.add(Finding.on("to" + number, AccountReason.DUTY_ENDS_BEFORE_IT_BEGINS));
        } else if (row.to() != null && row.to().isBefore(today)) {
            findings.add(Finding.on("to" + number, AccountReason.DUTY_OVER_ALREADY));
        }
        return role == null || at.isEmpty() || findings.size() > before
                ? Optional.empty()
                : Optional.of(new DutyPeriod(new Duty(role, at.get()), from, row.to(), area));
    }

    /**
     * The area somebody means.
     *
     * @param number follows the fields' names: {@code area1}, {@code procedures1}
     */
    Area area(List<Finding> findings, @Nullable Role role, DutyForm row, String number) {
        if (row.bodies().isEmpty() && row.procedures().isEmpty()) {
            return Area.WHOLE;
        }
        if (role != null && !role.mayHaveArea()) {
            findings.add(Finding.on("area" + number, AccountReason.ROLE_HAS_NO_AREA));
            return Area.WHOLE;
        }
        Set<AgencyCode> meant = new HashSet<>();
        for (String typed : row.bodies()) {
            if (Bodies.isCitizens(typed)) {
                meant.add(Duty.CITIZEN);
            } else {
                bodies.meant(findings, "area" + number, typed).ifPresent(body -> meant.add(body.code()));
            }
        }
        List<String> unknown = row.procedures().stream()
                .filter(one -> !bodies.procedures().contains(one))
                .toList();
        if (!unknown.isEmpty()) {
            findings.add(Finding.on("procedures" + number, AccountReason.AREA_PROCEDURE_UNKNOWN, unknown.get(0)));
        }
        return new Area(meant, Set.copyOf(row.procedures()));
    }

    /** What of these works at an agency lies in none of the areas; procedures with the same places stand together. */
    List<DutyKeeping.Gap> gaps(AgencyCode agency, List<Area> areas, List<DutyKeeping.Work> works) {
        List<Bodies.Place> below = bodies.below(agency);
        Map<List<String>, List<String>> procedures = new LinkedHashMap<>();
        for (DutyKeeping.Work work : works) {
            List<Area> its = areas.stream()
                    .filter(area ->
                            area.procedures().isEmpty() || area.procedures().contains(work.procedure()))
                    .toList();
            Set<AgencyCode> taken =
                    its.stream().flatMap(area -> area.bodies().stream()).collect(Collectors.toSet());
            if (its.isEmpty()) {
                procedures.computeIfAbsent(List.of(), all -> new ArrayList<>()).add(work.procedure());
            } else if (its.stream().noneMatch(area -> area.bodies().isEmpty())) {
                List<String> places = left(below, agency, taken);
                if (work.byCitizens() && !taken.contains(Duty.CITIZEN)) {
                    places.add(0, Duty.CITIZEN.value());
                }
                if (!places.isEmpty()) {
                    procedures.computeIfAbsent(places, all -> new ArrayList<>()).add(work.procedure());
                }
            }
        }
        return procedures.entrySet().stream()
                .map(one -> new DutyKeeping.Gap(
                        one.getValue().size() == works.size() ? List.of() : one.getValue(), one.getKey()))
                .toList();
    }

    /** The uppermost of the places below a body that are not taken, nor lie below one that is. */
    private static List<String> left(List<Bodies.Place> below, AgencyCode top, Set<AgencyCode> taken) {
        Map<AgencyCode, AgencyCode> above =
                below.stream().collect(Collectors.toMap(Bodies.Place::code, Bodies.Place::parent));
        Predicate<AgencyCode> isTaken = code -> {
            AgencyCode at = code;
            while (at != null && !taken.contains(at)) {
                at = above.get(at);
            }
            return at != null;
        };
        return below.stream()
                .filter(place ->
                        !isTaken.test(place.code()) && (place.parent().equals(top) || isTaken.test(place.parent())))
                .map(Bodies.Place::written)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private Optional<AgencyCode> at(
            List<Finding> findings, DutyForm row, String field, Role role, @Nullable Organisation own) {
        if (role == Role.ADMINISTRATOR) {
            if (!row.at().isEmpty()) {
                findings.add(Finding.on(field, AccountReason.ROLE_HAS_NO_PLACE));
            }
            return Optional.of(Duty.WHOLE_PORTAL);
        }
        Optional<Organisation> body =
                row.at().isEmpty() ? Optional.ofNullable(own) : bodies.meant(findings, field, row.at());
        if (role == Role.APPLICANT) {
            return row.at().isEmpty() && own == null ? Optional.of(Duty.CITIZEN) : body.map(Organisation::code);
        }
        if (body.isEmpty() && row.at().isEmpty()) {
            findings.add(Finding.on(field, AccountReason.BODY_MISSING));
        } else if (body.isPresent() && !role.isOfUnit() && !body.get().type().isAgency()) {
            findings.add(Finding.on(field, AccountReason.ROLE_NEEDS_COMMITTEE));
        }
        return body.map(Organisation::code);
    }

    private static @Nullable Role role(String name) {
        try {
            return Role.valueOf(name);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** For the trail: "Cán bộ một cửa, Ủy ban nhân dân tỉnh (từ 01/12/2026)". */
    String of(DutyPeriod period) {
        String duty = bodies.place(period.duty())
                .map(place -> say("trail.duty", label(period), place))
                .orElseGet(() -> label(period));
        String what = period.area().isWhole() ? duty : say("trail.within", duty, of(period.area()));
        return period.lastDay().isPresent()
                ? say("trail.until", what, day(period.firstDay()), day(period.lastDay()))
                : period.firstDay()
                        .map(from -> say("trail.from", what, OfficeDay.written(from)))
                        .orElse(what);
    }

    /** For the trail: "Xã Một; Xã Hai; TDKT-P01". */
    String of(Area area) {
        return area.isWhole() ? say("trail.whole") : String.join("; ", bodies.named(area, Texts.VIETNAMESE));
    }

    /** For the trail, all of them. */
    String of(Collection<DutyPeriod> periods) {
        return periods.isEmpty()
                ? say("trail.noDuty")
                : periods.stream()
                        .sorted(Comparator.comparing(period -> period.duty().role()))
                        .map(this::of)
                        .collect(Collectors.joining("; "));
    }

    static String say(String key, Object... named) {
        return Texts.of("account", key, Texts.VIETNAMESE, List.of(named));
    }

    private static String label(DutyPeriod period) {
        return period.duty().role().label(Texts.VIETNAMESE);
    }

    private static String day(Optional<LocalDate> day) {
        return day.map(OfficeDay::written).orElse("…");
    }
}
