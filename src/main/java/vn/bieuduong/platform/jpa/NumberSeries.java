package vn.bieuduong.platform.jpa;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import vn.bieuduong.platform.Finding;
import vn.bieuduong.platform.Reason;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.id.AgencyCode;

/**
 * Dãy số: the numbers that an agency gives one after another within a day or a year, without gaps and never twice. Whoever takes
 * the next one makes those who come after him wait until his transaction ends; when it fails, the number is given again.
 */
public final class NumberSeries {

    /** Số và ký hiệu, as 112/QĐ-UBND. */
    private static final Pattern NUMBER_AND_SIGN = Pattern.compile("\\d{1,6}/[\\p{L}0-9.\\-]{2,40}");

    private final EntityManager em;
    private final String name;

    /** @param name what is numbered; each name counts by itself */
    public NumberSeries(EntityManager em, String name) {
        this.em = em;
        this.name = name;
    }

    /**
     * The next number of the agency, from 1 on.
     *
     * @param period the day or year within which the agency counts, for example "2026"
     */
    public int next(AgencyCode agency, String period) {
        Number last = (Number) em.createNativeQuery("""
                        insert into number_series (name, agency, period, last) values (?, ?, ?, 1)
                        on conflict (name, agency, period) do update set last = number_series.last + 1
                        returning last""")
                .setParameter(1, name)
                .setParameter(2, agency.value())
                .setParameter(3, period)
                .getSingleResult();
        return last.intValue();
    }

    /**
     * The number and sign that somebody took from a book of his own.
     *
     * @param typed not empty
     * @param isTaken whether it stands on another document already
     * @throws Refusal on the field {@code number} when it is no number and sign, or is taken
     */
    public static String own(String typed, Predicate<String> isTaken, Reason malformed, Reason taken) {
        String number = typed.strip();
        if (!NUMBER_AND_SIGN.matcher(number).matches()) {
            throw new Refusal(List.of(Finding.on("number", malformed)));
        }
        if (isTaken.test(number)) {
            throw new Refusal(List.of(Finding.on("number", taken, number)));
        }
        return number;
    }
}
