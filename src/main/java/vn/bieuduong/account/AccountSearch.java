package vn.bieuduong.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.identity.Account;
import vn.bieuduong.identity.Area;
import vn.bieuduong.identity.Duty;
import vn.bieuduong.identity.DutyPeriod;
import vn.bieuduong.identity.PersonalId;
import vn.bieuduong.identity.Role;
import vn.bieuduong.platform.Folded;
import vn.bieuduong.platform.OfficeDay;
import vn.bieuduong.platform.Settings;
import vn.bieuduong.platform.id.AccountName;
import vn.bieuduong.platform.id.AgencyCode;

/** Tìm tài khoản: lines for administrators, read in two statements however many there are. */
@ApplicationScoped
public class AccountSearch {

    private static final String COLUMNS =
            "select a.id, a.name, a.display_name, coalesce(o.name, a.organisation), a.title,"
                    + " a.email, a.phone, a.personal_id, a.declared_personal_id, a.opened_at, a.disabled, a.password_change_needed,"
                    + " exists (select from second_factor f where f.account_id = a.id and f.confirmed_at is not null)"
                    + " or exists (select from passkey k where k.account_id = a.id),"
                    + " (select i.ends_at from invitation i where i.account_id = a.id and i.kind = 'INVITATION')";

    private static final String ACCOUNTS = " from account a left join organisation o on o.code = a.organisation";
    private static final String LINE = COLUMNS + ACCOUNTS;

    /** Where the columns of a duty begin, behind those of its account. */
    private static final int DUTY = 14;

    private final EntityManager em;
    private final Settings settings;
    private final Clock clock;

    @Inject
    public AccountSearch(EntityManager em, Settings settings, Clock clock) {
        this.em = em;
        this.settings = settings;
        this.clock = clock;
    }

    /** Those that count now and are asked for. */
    List<AccountLine> page(AccountList.Asked question, int first, int most) {
        StringBuilder sql = new StringBuilder(LINE).append(having(question.text()));
        sql.append(
                switch (question.state()) {
                    case ANY -> "";
                    case IN_USE -> " and not a.disabled";
                    case LOCKED -> " and a.disabled";
                    case WAITING -> " and a.password_change_needed and not a.disabled";
                });
        LocalDate today = OfficeDay.today(clock);
        question.duty().ifPresent(role -> sql.append(" and exists (select from account_duty d where d.account_id = a.id"
                        + " and split_part(d.duty, '@', 1) = '")
                .append(role.name())
                .append("' and date '" + today + "' between coalesce(d.first_day, '-infinity') and"
                        + " coalesce(d.last_day, 'infinity'))"));
        sql.append(
                switch (question.order()) {
                    case NAME -> " order by a.name";
                    case PERSON -> " order by a.display_name, a.name";
                    case BODY -> " order by o.name nulls last, a.display_name, a.name";
                    case NEWEST -> " order by a.opened_at desc, a.name";
                });
        return lines(asked(sql.toString(), question.text(), first, most));
    }

    /** Those that count now and hold every word, as they are chosen: "Lê Thị Hoa (motcua)". */
    List<String> names(String text, int most) {
        return names(text, most, "");
    }

    private List<String> names(String text, int most, String which, Object... values) {
        int first = 2 * Folded.of(text).words().size() + 2;
        Object[] places = IntStream.range(first, first + values.length).boxed().toArray();
        Query asked = asked(
                "select a.display_name || ' (' || a.name || ')' from account a"
                        + " left join organisation o on o.code = a.organisation" + having(text)
                        + which.formatted(places)
                        + " order by a.name",
                text,
                0,
                most);
        for (int i = 0; i < values.length; i++) {
            asked.setParameter(first + i, values[i]);
        }
        List<String> names = new ArrayList<>();
        asked.getResultList().forEach(name -> names.add((String) name));
        return names;
    }

    /** Those in use that belong to the same body as the account and hold every word, but the account itself. */
    List<String> colleagues(Account account, String text, int most) {
        return account.organisation()
                .map(body -> names(
                        text,
                        most,
                        " and not a.disabled and a.organisation = ?%d and a.name <> ?%d",
                        body.value(),
                        account.name().value()))
                .orElse(List.of());
    }

    private static String having(String text) {
        int words = Folded.of(text).words().size();
        StringBuilder sql = new StringBuilder(" where (not a.demonstration or ?1) and not a.represented_only");
        if (words == 0 && !text.isBlank()) {
            sql.append(" and false"); // signs alone are in no name
        }
        for (int i = 0; i < words; i++) {
            int like = 2 * i + 2;
            sql.append(" and (a.words like ?")
                    .append(like)
                    .append(
                            " or a.organisation in (select code from organisation where words @@ (select to_tsquery('simple', ?")
                    .append(like + 1)
                    .append("))) or lower(a.organisation) like ?")
                    .append(like)
                    .append(')');
        }
        return sql.toString();
    }

    private Query asked(String sql, String text, int first, int most) {
        List<String> words = Folded.of(text).words();
        Query asked = em.createNativeQuery(sql + part(first, most)).setParameter(1, settings.demonstration());
        for (int i = 0; i < words.size(); i++) {
            asked.setParameter(2 * i + 2, "%" + words.get(i) + "%");
            asked.setParameter(2 * i + 3, words.get(i) + ":*");
        }
        return asked;
    }

    /** Those whose owners belong to one of these bodies, by name. */
    List<AccountLine> of(Collection<AgencyCode> bodies, int first, int most) {
        return lines(em.createNativeQuery(LINE + " where (not a.demonstration or ?1)"
                        + " and a.organisation = any (string_to_array(?2, ',')) order by a.name" + part(first, most))
                .setParameter(1, settings.demonstration())
                .setParameter(2, String.join(",", AgencyCode.values(bodies))));
    }

    /** In the statement itself, so that the database knows that few are wanted and does not sort all. */
    private static String part(int first, int most) {
        return " limit " + most + " offset " + first;
    }

    /** Those in use that have or had a duty of the office and hold every word, with how many certificates are known as theirs. */
    List<CertificateKeeping.Holder> certificateHolders(String text, int first, int most) {
        String office = Arrays.stream(Role.values())
                .filter(Role::isOfOffice)
                .map(Role::name)
                .collect(Collectors.joining("','", "'", "'"));
        List<?> rows = asked(
                        "select a.name, a.display_name, a.personal_id is not null, (select count(*) from account_certificate c"
                                + " where c.account_id = a.id and c.ended_at is null) from account a"
                                + " left join organisation o on o.code = a.organisation" + having(text)
                                + " and not a.disabled and a.id in (select d.account_id from account_duty d"
                                + " where split_part(d.duty, '@', 1) in (" + office + ")) order by a.name",
                        text,
                        first,
                        most)
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new CertificateKeeping.Holder(
                        new AccountName((String) row[0]),
                        (String) row[1],
                        (Boolean) row[2],
                        ((Number) row[3]).longValue()))
                .toList();
    }

    /** One account as it is shown, and its owner as a form of corrections begins with him. */
    public record Known(AccountLine line, PersonForm person) {}

    /** In one statement, with its duties beside it; a second one where they are held for areas. */
    Optional<Known> one(AccountName name) {
        List<Object[]> rows = rows(
                em.createNativeQuery(COLUMNS + ", d.duty, d.first_day, d.last_day, p.name as place, d.area" + ACCOUNTS
                                + " left join account_duty d on d.account_id = a.id"
                                + " left join organisation p on p.code = split_part(d.duty, '@', 2) where a.name = ?1")
                        .setParameter(1, name.value()));
        List<Object[]> held = rows.stream()
                .filter(row -> row[DUTY] != null)
                .map(row ->
                        new Object[] {row[0], row[DUTY], row[DUTY + 1], row[DUTY + 2], row[DUTY + 3], row[DUTY + 4]})
                .toList();
        Map<Object, List<AccountLine.At>> duties = duties(held);
        return rows.stream()
                .findFirst()
                .map(row -> new Known(
                        line(row, duties),
                        new PersonForm(
                                (String) row[2], (String) row[4], (String) row[7], (String) row[5], (String) row[6])));
    }

    private List<AccountLine> lines(Query query) {
        List<Object[]> rows = rows(query);
        List<Object> accounts = rows.stream().map(row -> row[0]).toList();
        Map<Object, List<AccountLine.At>> duties = accounts.isEmpty()
                ? Map.of()
                : duties(rows(em.createNativeQuery(
                                "select d.account_id, d.duty, d.first_day, d.last_day, o.name, d.area"
                                        + " from account_duty d left join organisation o on o.code = split_part(d.duty, '@', 2)"
                                        + " where d.account_id = any (cast(string_to_array(?1, ',') as uuid[]))")
                        .setParameter(1, accounts.stream().map(String::valueOf).collect(Collectors.joining(",")))));
        return rows.stream().map(row -> line(row, duties)).toList();
    }

    private static List<Object[]> rows(Query query) {
        List<Object[]> rows = new ArrayList<>();
        query.getResultList().forEach(row -> rows.add((Object[]) row));
        return rows;
    }

    private AccountLine line(Object[] row, Map<Object, List<AccountLine.At>> duties) {
        Instant now = clock.instant();
        return new AccountLine(
                new AccountName((String) row[1]),
                (String) row[2],
                text(row[3]),
                text(row[4]),
                text(row[5]),
                text(row[6]),
                text(row[7]).map(number -> new PersonalId(number).masked()),
                text(row[8]),
                duties.getOrDefault(row[0], List.of()),
                moment(row[9]).orElseThrow(),
                (Boolean) row[10],
                (Boolean) row[11],
                (Boolean) row[12],
                moment(row[13]).filter(now::isBefore));
    }

    private Map<Object, List<AccountLine.At>> duties(List<Object[]> rows) {
        Map<Object, List<AccountLine.At>> duties = new HashMap<>();
        LocalDate today = OfficeDay.today(clock);
        Map<AgencyCode, String> names = names(rows.stream()
                .flatMap(row -> Area.read((String) row[5]).bodies().stream())
                .collect(Collectors.toSet()));
        for (Object[] row : rows) {
            duties.computeIfAbsent(id(row[0]), id -> new ArrayList<>()).add(at(row, names, today));
        }
        duties.values()
                .forEach(list -> list.sort(Comparator.comparing(AccountLine.At::state)
                        .thenComparing(AccountLine.At::role)
                        .thenComparing(at -> at.place().orElse(""))));
        return duties;
    }

    private static Object id(Object id) {
        return id instanceof UUID ? id : UUID.fromString(id.toString());
    }

    /** What bodies are called, as they are chosen; one query, and none for none. */
    private Map<AgencyCode, String> names(Set<AgencyCode> codes) {
        Map<AgencyCode, String> names = new HashMap<>();
        if (!codes.isEmpty()) {
            em.createNativeQuery("select code, name || ' (' || code || ')' from organisation"
                            + " where code = any (string_to_array(?1, ' '))")
                    .setParameter(1, String.join(" ", AgencyCode.values(codes)))
                    .getResultList()
                    .forEach(row ->
                            names.put(new AgencyCode((String) ((Object[]) row)[0]), (String) ((Object[]) row)[1]));
        }
        return names;
    }

    private static AccountLine.At at(Object[] row, Map<AgencyCode, String> names, LocalDate today) {
        Area area = Area.read((String) row[5]);
        Duty duty = Duty.of((String) row[1]);
        DutyPeriod period = new DutyPeriod(duty, day(row[2]), day(row[3]));
        boolean placeless = duty.agency().equals(Duty.CITIZEN) || duty.agency().equals(Duty.WHOLE_PORTAL);
        AccountLine.State state = period.covers(today)
                ? AccountLine.State.HELD
                : period.isOver(today) ? AccountLine.State.OVER : AccountLine.State.NOT_YET;
        return new AccountLine.At(
                duty.group(),
                duty.role(),
                placeless
                        ? Optional.empty()
                        : Optional.of(text(row[4]).orElse(duty.agency().value())),
                period.firstDay(),
                period.lastDay(),
                area,
                area.bodies().stream()
                        .flatMap(code -> Optional.ofNullable(names.get(code)).stream())
                        .sorted()
                        .toList(),
                state);
    }

    private static @Nullable LocalDate day(@Nullable Object day) {
        return day == null ? null : ((Date) day).toLocalDate();
    }

    private static Optional<String> text(@Nullable Object text) {
        return Optional.ofNullable((String) text);
    }

    private static Optional<Instant> moment(@Nullable Object moment) {
        return Optional.ofNullable((Timestamp) moment).map(Timestamp::toInstant);
    }
}
