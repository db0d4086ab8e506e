package vn.bieuduong.account;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.identity.Account;
import vn.bieuduong.identity.Duty;
import vn.bieuduong.identity.DutyPeriod;
import vn.bieuduong.identity.IdentityReason;
import vn.bieuduong.identity.Role;
import vn.bieuduong.organisation.DelimitedRows;
import vn.bieuduong.organisation.ListCheck;
import vn.bieuduong.organisation.OrganisationReason;
import vn.bieuduong.organisation.OrganisationType;
import vn.bieuduong.platform.Finding;
import vn.bieuduong.platform.Reason;
import vn.bieuduong.platform.Texts;
import vn.bieuduong.platform.Typed;
import vn.bieuduong.platform.Worded;

/** Danh sách tài khoản đang đọc: a file of people, held against each other and against the accounts and bodies there are. */
final class PeopleList {

    /** How many people a file may name. */
    static final int MOST = 20_000;

    private static final int SHOWN = 100;
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);

    /** Somebody whose account is to be opened. */
    record Newcomer(
            String name, PersonForm person, @Nullable String body, Optional<DutyPeriod> duty) {}

    private final Map<String, OrganisationType> bodies;
    private final LocalDate today;
    private final Map<String, Role> roles = new HashMap<>();
    private final Set<String> names;
    private final List<Newcomer> people = new ArrayList<>();
    private final List<Worded> findings = new ArrayList<>();
    private int total;

    /**
     * @param names of every account there is
     * @param bodies those there are, by code
     */
    PeopleList(byte[] file, Set<String> names, Map<String, OrganisationType> bodies, LocalDate today) {
        this.names = new HashSet<>(names);
        this.bodies = bodies;
        this.today = today;
        DelimitedRows.read(file).ifPresentOrElse(this::read, () -> whole(OrganisationReason.LIST_NOT_UTF8));
    }

    ListCheck check() {
        return new ListCheck(people.size(), List.copyOf(findings), total);
    }

    List<Newcomer> people() {
        return people;
    }

    private void read(List<DelimitedRows.Row> rows) {
        if (rows.size() < 2) {
            whole(OrganisationReason.LIST_EMPTY);
        } else if (rows.size() - 1 > MOST) {
            whole(AccountReason.PEOPLE_TOO_MANY, MOST, rows.size() - 1);
        } else {
            Map<PeopleColumn, Integer> columns = columns(rows.get(0));
            if (total == 0) {
                rows.subList(1, rows.size()).forEach(row -> hold(row, columns));
            }
        }
    }

    private Map<PeopleColumn, Integer> columns(DelimitedRows.Row heads) {
        Map<PeopleColumn, Integer> columns = new EnumMap<>(PeopleColumn.class);
        for (int i = 0; i < heads.cells().size(); i++) {
            String head = heads.cells().get(i);
            Optional<PeopleColumn> column = PeopleColumn.headed(head);
            if (column.isEmpty() && !head.isBlank()) {
                whole(OrganisationReason.LIST_COLUMN_UNKNOWN, Typed.line(head));
            } else if (column.isPresent() && columns.put(column.get(), i) != null) {
                whole(OrganisationReason.LIST_COLUMN_TWICE, head);
            }
        }
        for (PeopleColumn needed : List.of(PeopleColumn.NAME, PeopleColumn.DISPLAY_NAME)) {
            if (!columns.containsKey(needed)) {
                whole(OrganisationReason.LIST_COLUMN_MISSING, (Worded) needed::label);
            }
        }
        return columns;
    }

    private void hold(DelimitedRows.Row row, Map<PeopleColumn, Integer> columns) {
        Map<PeopleColumn, String> cells = new EnumMap<>(PeopleColumn.class);
        for (PeopleColumn column : PeopleColumn.values()) {
            int at = columns.getOrDefault(column, Integer.MAX_VALUE);
            cells.put(column, at < row.cells().size() ? Typed.line(row.cells().get(at)) : "");
        }
        int line = row.line();
        String name = Account.normal(said(cells, PeopleColumn.NAME));
        if (!Account.isName(name)) {
            cell(line, PeopleColumn.NAME, Finding.of(IdentityReason.ACCOUNT_NAME_MALFORMED));
        } else if (!names.add(name)) {
            cell(line, PeopleColumn.NAME, Finding.of(IdentityReason.ACCOUNT_NAME_TAKEN, name));
        }
        PersonForm person = new PersonForm(
                said(cells, PeopleColumn.DISPLAY_NAME),
                said(cells, PeopleColumn.TITLE),
                said(cells, PeopleColumn.PERSONAL_ID),
                said(cells, PeopleColumn.EMAIL),
                said(cells, PeopleColumn.PHONE));
        person.findings().forEach(one -> cell(line, PeopleColumn.of(String.valueOf(one.field())), one));
        Optional<String> body = body(line, PeopleColumn.BODY, said(cells, PeopleColumn.BODY));
        people.add(new Newcomer(name, person, body.orElse(null), duty(line, cells, body)));
    }

    private Optional<String> body(int line, PeopleColumn column, String typed) {
        String code = typed.toUpperCase(Locale.ROOT);
        if (!code.isEmpty() && !bodies.containsKey(code)) {
            cell(line, column, Finding.of(AccountReason.BODY_UNKNOWN, typed));
        }
        return Optional.of(code).filter(bodies::containsKey);
    }

    private Optional<DutyPeriod> duty(int line, Map<PeopleColumn, String> cells, Optional<String> own) {
        LocalDate from = day(line, PeopleColumn.FROM, cells);
        LocalDate to = day(line, PeopleColumn.TO, cells);
        LocalDate first = from == null ? today : from;
        if (to != null && to.isBefore(first)) {
            cell(line, PeopleColumn.TO, Finding.of(AccountReason.DUTY_ENDS_BEFORE_IT_BEGINS));
            return Optional.empty();
        }
        String typed = said(cells, PeopleColumn.ROLE);
        String place = said(cells, PeopleColumn.PLACE);
        Role role = roles.computeIfAbsent(typed, PeopleList::role);
        if (role == null) {
            if (!typed.isEmpty() || !place.isEmpty()) {
                cell(line, PeopleColumn.ROLE, Finding.of(AccountReason.ROLE_UNKNOWN, typed));
            }
            return Optional.empty();
        }
        Optional<String> at = place.isEmpty() ? own : body(line, PeopleColumn.PLACE, place);
        if (role == Role.ADMINISTRATOR) {
            // who runs the portal is named one by one
            cell(line, PeopleColumn.ROLE, Finding.of(AccountReason.ROLE_NOT_IN_LISTS));
        } else if (role == Role.APPLICANT
                && place.isEmpty()
                && said(cells, PeopleColumn.BODY).isEmpty()) {
            at = Optional.of(Duty.CITIZEN);
        } else if (at.isEmpty() && place.isEmpty()) {
            cell(line, PeopleColumn.PLACE, Finding.of(AccountReason.BODY_MISSING));
        } else if (role.isOfOffice()
                && at.map(bodies::get).filter(type -> !type.isAgency()).isPresent()) {
            cell(line, PeopleColumn.PLACE, Finding.of(AccountReason.ROLE_NEEDS_COMMITTEE));
        }
        return at.map(agency -> new DutyPeriod(new Duty(role, agency), first, to));
    }

    private @Nullable LocalDate day(int line, PeopleColumn column, Map<PeopleColumn, String> cells) {
        String typed = said(cells, column);
        if (typed.isEmpty()) {
            return null;
        }
        try {
            return typed.indexOf('-') > 0 ? LocalDate.parse(typed) : LocalDate.parse(typed, DAY);
        } catch (DateTimeParseException e) {
            cell(line, column, Finding.of(AccountReason.DAY_WRONG, typed));
            return null;
        }
    }

    private static @Nullable Role role(String typed) {
        return Arrays.stream(Role.values())
                .filter(one -> one.name().equalsIgnoreCase(typed)
                        || PeopleColumn.says(one.label(Texts.VIETNAMESE), typed)
                        || PeopleColumn.says(one.label(Texts.ENGLISH), typed))
                .findFirst()
                .orElse(null);
    }

    private static String said(Map<PeopleColumn, String> cells, PeopleColumn column) {
        return cells.getOrDefault(column, "");
    }

    private void whole(Reason reason, Object... named) {
        Finding finding = Finding.of(reason, named);
        note(locale -> Texts.of(finding, locale));
    }

    private void cell(int line, PeopleColumn column, Finding finding) {
        note(locale -> Texts.of(
                "organisation",
                "OrganisationImport.cell",
                locale,
                List.of(String.valueOf(line), column.label(locale), Texts.of(finding, locale))));
    }

    private void note(Worded finding) {
        total++;
        if (findings.size() < SHOWN) {
            findings.add(finding);
        }
    }
}
