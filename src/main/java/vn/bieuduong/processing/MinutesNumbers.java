package vn.bieuduong.processing;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import vn.bieuduong.platform.Finding;
import vn.bieuduong.platform.Refusal;

/** Sổ số biên bản: the minutes of an agency's council are numbered within the year, as its decisions are. */
final class MinutesNumbers {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,6}/[\\p{L}0-9.\\-]{2,40}");
    private static final String SIGN = "/BB-HĐTĐKT";

    private final EntityManager em;

    MinutesNumbers(EntityManager em) {
        this.em = em;
    }

    /** The number as it will be printed: the one the secretary took from a book of his own, else the next that is free. */
    String give(String agency, LocalDate met, String typed) {
        String own = typed.strip();
        if (own.isEmpty()) {
            String next = next(agency, met);
            while (isTaken(agency, met, next)) {
                next = next(agency, met);
            }
            return next;
        }
        if (!NUMBER.matcher(own).matches()) {
            throw new Refusal(List.of(Finding.on("number", ProcessingReason.MINUTES_NUMBER_MALFORMED)));
        }
        if (isTaken(agency, met, own)) {
            throw new Refusal(List.of(Finding.on("number", ProcessingReason.MINUTES_NUMBER_TAKEN, own)));
        }
        return own;
    }

    private String next(String agency, LocalDate met) {
        Number last = (Number) em.createNativeQuery("""
                        insert into minutes_counter (agency, year, last) values (?, ?, 1)
                        on conflict (agency, year) do update set last = minutes_counter.last + 1
                        returning last""")
                .setParameter(1, agency)
                .setParameter(2, met.getYear())
                .getSingleResult();
        return String.format("%02d", last.intValue()) + SIGN;
    }

    private boolean isTaken(String agency, LocalDate met, String number) {
        return !em.createQuery("select s.id from CouncilSession s where s.agency = :a and s.number = :n"
                        + " and s.metOn between :from and :to")
                .setParameter("a", agency)
                .setParameter("n", number)
                .setParameter("from", LocalDate.of(met.getYear(), 1, 1))
                .setParameter("to", LocalDate.of(met.getYear(), 12, 31))
                .getResultList()
                .isEmpty();
    }
}
