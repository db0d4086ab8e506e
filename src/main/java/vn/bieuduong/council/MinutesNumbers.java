package vn.bieuduong.council;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import vn.bieuduong.document.words.MinutesNumberWords;
import vn.bieuduong.document.words.OfficeWords;
import vn.bieuduong.platform.id.AgencyCode;
import vn.bieuduong.platform.jpa.NumberSeries;

/** Sổ số biên bản: the minutes of an agency's council are numbered within the year, as its decisions are. */
final class MinutesNumbers {

    private final EntityManager em;
    private final OfficeWords words;
    private final NumberSeries series;

    MinutesNumbers(EntityManager em, OfficeWords words) {
        this.em = em;
        this.words = words;
        this.series = new NumberSeries(em, "minutes");
    }

    /** The number as it will be printed: the one the secretary took from a book of his own, else the next that is free. */
    String give(AgencyCode agency, LocalDate met, String typed) {
        if (!typed.isBlank()) {
            return NumberSeries.own(
                    typed,
                    own -> isTaken(agency, met, own),
                    CouncilReason.MINUTES_NUMBER_MALFORMED,
                    CouncilReason.MINUTES_NUMBER_TAKEN);
        }
        String next = next(agency, met);
        while (isTaken(agency, met, next)) {
            next = next(agency, met);
        }
        return next;
    }

    private String next(AgencyCode agency, LocalDate met) {
        int next = series.next(agency, String.valueOf(met.getYear()));
        return words.say(new MinutesNumberWords.Values(next)).number();
    }

    private boolean isTaken(AgencyCode agency, LocalDate met, String number) {
        return !em.createQuery("select s.id from CouncilSession s where s.agency = :a and s.number = :n"
                        + " and s.metOn between :from and :to")
                .setParameter("a", agency.value())
                .setParameter("n", number)
                .setParameter("from", LocalDate.of(met.getYear(), 1, 1))
                .setParameter("to", LocalDate.of(met.getYear(), 12, 31))
                .getResultList()
                .isEmpty();
    }
}
