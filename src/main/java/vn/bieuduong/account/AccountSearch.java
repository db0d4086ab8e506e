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
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.identity.Account;
import vn.bieuduong.identity.Duty;
import vn.bieuduong.identity.DutyPeriod;
import vn.bieuduong.identity.PersonalId;
import vn.bieuduong.platform.Folded;
import vn.bieuduong.platform.OfficeDay;
import vn.bieuduong.platform.Settings;

/** Tìm tài khoản: lines for administrators, read in two statements however many there are. */
@ApplicationScoped
public class AccountSearch {

    private static final String LINE = "select a.id, a.name, a.display_name, coalesce(o.name, a.organisation), a.title,"
            + " a.email, a.phone, a.personal_id, a.declared_personal_id, a.opened_at, a.disabled, a.password_change_needed,"
            + " exists (select from second_factor f where f.account_id = a.id and f.confirmed_at is not null)"
            + " or exists (select from passkey k where k.account_id = a.id),"
            + " (select i.ends_at from invitation i where i.account_id = a.id and i.kind = 'INVITATION')"
            + " from account a left join organisation o on o.code = a.organisation";

    private final EntityManager em;
    private final Settings settings;
    private final Clock clock;

    @Inject
    public AccountSearch(EntityManager em, Settings settings, Clock clock) {
        this.em = em;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Those that count now and hold every word of the text in name, owner, title or body, with or without the marks of Vietnamese;
     * by name.
     */
    List<AccountLine> page(String text, int first, int most) {
        List<String> words = Arrays.stream(Folded.of(text).text().split(" "))
                .filter(word -> !word.isEmpty())
                .toList();
        if (words.isEmpty() && !text.isBlank()) {
            return List.of(); // signs alone are in no name
        }
        StringBuilder sql = new StringBuilder(LINE).append(" where (not a.demonstration or ?1)");
        for (int i = 0; i < words.size(); i++) {
            int like = 2 * i + 2;
            sql.append(" and (a.words like ?")
                    .append(like)
                    .append(" or o.words @@ to_tsquery('simple', ?")
                    .append(like + 1)
                    .append(") or lower(a.organisation) like ?")
                    .append(like)
                    .append(')');
        }
        Query asked = em.createNativeQuery(sql + " order by a.name")
                .setParameter(1, settings.demonstration())
                .setFirstResult(first)
                .setMaxResults(most);
        for (int i = 0; i < words.size(); i++) {
            asked.setParameter(2 * i + 2, "%" + words.get(i) + "%");
            asked.setParameter(2 * i + 3, words.get(i) + ":*");
        }
        return lines(asked);
    }

    /** Those whose owners belong to one of these bodies, by name. */
    List<AccountLine> of(Collection<String> bodies, int first, int most) {
        return lines(em.createNativeQuery(LINE + " where (not a.demonstration or ?1)"
                        + " and a.organisation = any (string_to_array(?2, ',')) order by a.name")
                .setParameter(1, settings.demonstration())
                .setParameter(2, String.join(",", bodies))
                .setFirstResult(first)
                .setMaxResults(most));
    }

    Optional<AccountLine> one(String name) {
        return lines(em.createNativeQuery(LINE + " where a.name = ?1").setParameter(1, Account.normal(name))).stream()
                .findFirst();
    }

    private List<AccountLine> lines(Query query) {
        List<Object[]> rows = new ArrayList<>();
        query.getResultList().forEach(row -> rows.add((Object[]) row));
        Map<Object, List<AccountLine.At>> duties =
                duties(rows.stream().map(row -> row[0]).toList());
        Instant now = clock.instant();
        return rows.stream()
                .map(row -> new AccountLine(
                        (String) row[1],
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
                        moment(row[13]).filter(now::isBefore)))
                .toList();
    }

    private Map<Object, List<AccountLine.At>> duties(List<Object> accounts) {
        Map<Object, List<AccountLine.At>> duties = new HashMap<>();
        if (accounts.isEmpty()) {
            return duties;
        }
        LocalDate today = OfficeDay.today(clock);
        List<?> rows = em.createNativeQuery("select d.account_id, d.duty, d.first_day, d.last_day, o.name"
                        + " from account_duty d left join organisation o on o.code = split_part(d.duty, '@', 2)"
                        + " where d.account_id = any (cast(string_to_array(?1, ',') as uuid[]))")
                .setParameter(1, accounts.stream().map(String::valueOf).collect(Collectors.joining(",")))
                .getResultList();
        for (Object one : rows) {
            Object[] row = (Object[]) one;
            duties.computeIfAbsent(id(row[0]), id -> new ArrayList<>()).add(at(row, today));
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

    private static AccountLine.At at(Object[] row, LocalDate today) {
        Duty duty = Duty.of((String) row[1]);
        DutyPeriod period = new DutyPeriod(duty, day(row[2]), day(row[3]));
        boolean placeless = duty.agency().equals(Duty.CITIZEN) || duty.agency().equals(Duty.WHOLE_PORTAL);
        AccountLine.State state = period.covers(today)
                ? AccountLine.State.HELD
                : period.isOver(today) ? AccountLine.State.OVER : AccountLine.State.NOT_YET;
        return new AccountLine.At(
                duty.group(),
                duty.role(),
                placeless ? Optional.empty() : Optional.of(text(row[4]).orElse(duty.agency())),
                period.firstDay(),
                period.lastDay(),
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
