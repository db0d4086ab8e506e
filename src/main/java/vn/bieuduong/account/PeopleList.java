package vn.bieuduong.account;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.identity.Area;
import vn.bieuduong.identity.Duty;
import vn.bieuduong.identity.DutyPeriod;
import vn.bieuduong.identity.IdentityReason;
import vn.bieuduong.identity.Role;
import vn.bieuduong.inspection.table.Table;
import vn.bieuduong.listing.ListCheck;
import vn.bieuduong.listing.ListLine;
import vn.bieuduong.listing.ListSheet;
import vn.bieuduong.organisation.OrganisationReason;
import vn.bieuduong.organisation.OrganisationType;
import vn.bieuduong.platform.Finding;
import vn.bieuduong.platform.Texts;
import vn.bieuduong.platform.Typed;
import vn.bieuduong.platform.id.AccountName;
import vn.bieuduong.platform.id.AgencyCode;

/** Danh sách tài khoản đang đọc: a file of people, held against each other and against the accounts and bodies there are. */
final class PeopleList {

    /** Somebody whose account is to be opened. */
    record Newcomer(
            String name, PersonForm person, @Nullable AgencyCode body, Optional<DutyPeriod> duty) {}

    private final Map<AgencyCode, OrganisationType> bodies;
    private final Set<String> procedures;
    private final LocalDate today;
    private final Map<String, Role> roles = new HashMap<>();
    private final Set<String> names;
    private final List<Newcomer> people = new ArrayList<>();
    private final ListSheet<PeopleColumn> sheet;

    /**
     * @param names of every account there is
     * @param bodies those there are, by code
     * @param procedures those there are, by id
     */
    PeopleList(
            Table table,
            Set<String> names,
            Map<AgencyCode, OrganisationType> bodies,
            Set<String> procedures,
            LocalDate today) {
        this.names = new HashSet<>(names);
        this.bodies = bodies;
        this.procedures = procedures;
        this.today = today;
        sheet = new ListSheet<>(table, PeopleColumn.class, AccountImport.MOST);
        sheet.lines().forEach(this::hold);
    }

    ListCheck check() {
        return sheet.check(people.size());
    }

    List<Newcomer> people() {
        return people;
    }

    private void hold(ListLine<PeopleColumn> line) {
        String name = AccountName.normal(line.said(PeopleColumn.NAME));
        if (AccountName.read(name).isEmpty()) {
            sheet.cell(line, PeopleColumn.NAME, Finding.of(IdentityReason.ACCOUNT_NAME_MALFORMED));
        } else if (!names.add(name)) {
            sheet.cell(line, PeopleColumn.NAME, Finding.of(IdentityReason.ACCOUNT_NAME_TAKEN, name));
        }
        PersonForm person = new PersonForm(
                line.said(PeopleColumn.DISPLAY_NAME),
                line.said(PeopleColumn.TITLE),
                line.said(PeopleColumn.PERSONAL_ID),
                line.said(PeopleColumn.EMAIL),
                line.said(PeopleColumn.PHONE));
        person.findings().forEach(one -> sheet.cell(line, one));
        Optional<AgencyCode> body = body(line, PeopleColumn.BODY, line.said(PeopleColumn.BODY));
        people.add(new Newcomer(name, person, body.orElse(null), duty(line, body)));
    }

    private Optional<AgencyCode> body(ListLine<PeopleColumn> line, PeopleColumn column, String typed) {
        Optional<AgencyCode> body =
                AgencyCode.read(typed.toUpperCase(Locale.ROOT)).filter(bodies::containsKey);
        if (!typed.isEmpty() && body.isEmpty()) {
            sheet.cell(line, column, Finding.of(OrganisationReason.BODY_UNKNOWN, typed));
        }
        return body;
    }

    private Optional<DutyPeriod> duty(ListLine<PeopleColumn> line, Optional<AgencyCode> own) {
        LocalDate from = day(line, PeopleColumn.FROM);
        LocalDate to = day(line, PeopleColumn.TO);
        LocalDate first = from == null ? today : from;
        if (to != null && to.isBefore(first)) {
            sheet.cell(line, PeopleColumn.TO, Finding.of(AccountReason.DUTY_ENDS_BEFORE_IT_BEGINS));
            return Optional.empty();
        }
        String typed = line.said(PeopleColumn.ROLE);
        String place = line.said(PeopleColumn.PLACE);
        Role role = roles.computeIfAbsent(typed, PeopleList::role);
        if (role == null) {
            if (!typed.isEmpty() || !place.isEmpty()) {
                sheet.cell(line, PeopleColumn.ROLE, Finding.of(AccountReason.ROLE_UNKNOWN, typed));
            }
            return Optional.empty();
        }
        Optional<AgencyCode> at = place.isEmpty() ? own : body(line, PeopleColumn.PLACE, place);
        if (role == Role.ADMINISTRATOR) {
            // who runs the portal is named one by one
            sheet.cell(line, PeopleColumn.ROLE, Finding.of(AccountReason.ROLE_NOT_IN_LISTS));
        } else if (role == Role.APPLICANT
                && place.isEmpty()
                && line.said(PeopleColumn.BODY).isEmpty()) {
            at = Optional.of(Duty.CITIZEN);
        } else if (at.isEmpty() && place.isEmpty()) {
            sheet.cell(line, PeopleColumn.PLACE, Finding.of(AccountReason.BODY_MISSING));
        } else if (role.isOfOffice()
                && at.map(bodies::get).filter(type -> !type.isAgency()).isPresent()) {
            sheet.cell(line, PeopleColumn.PLACE, Finding.of(AccountReason.ROLE_NEEDS_COMMITTEE));
        }
        Area area = area(line, role);
        return at.map(agency -> new DutyPeriod(new Duty(role, agency), first, to, area));
    }

    /** Codes of bodies, and of procedures, with a semicolon between. */
    private Area area(ListLine<PeopleColumn> line, Role role) {
        Set<AgencyCode> meant = new HashSet<>();
        Set<String> some = new HashSet<>();
        for (String part : line.said(PeopleColumn.AREA).split("[;,\n]")) {
            String typed = Typed.line(part);
            String code = typed.toUpperCase(Locale.ROOT);
            if (Bodies.isCitizens(typed)) {
                meant.add(Duty.CITIZEN);
            } else if (procedures.contains(code)) {
                some.add(code);
            } else if (!typed.isEmpty()) {
                body(line, PeopleColumn.AREA, typed).ifPresent(meant::add);
            }
        }
        Area area = new Area(meant, some);
        if (!area.isWhole() && !role.mayHaveArea()) {
            sheet.cell(line, PeopleColumn.AREA, Finding.of(AccountReason.ROLE_HAS_NO_AREA));
        }
        return area;
    }

    private @Nullable LocalDate day(ListLine<PeopleColumn> line, PeopleColumn column) {
        String typed = line.said(column);
        if (typed.isEmpty()) {
            return null;
        }
        Optional<LocalDate> day = Typed.day(typed);
        if (day.isEmpty()) {
            sheet.cell(line, column, Finding.of(AccountReason.DAY_WRONG, typed));
        }
        return day.orElse(null);
    }

    private static @Nullable Role role(String typed) {
        return Arrays.stream(Role.values())
                .filter(one -> one.name().equalsIgnoreCase(typed)
                        || ListSheet.says(one.label(Texts.VIETNAMESE), typed)
                        || ListSheet.says(one.label(Texts.ENGLISH), typed))
                .findFirst()
                .orElse(null);
    }
}
