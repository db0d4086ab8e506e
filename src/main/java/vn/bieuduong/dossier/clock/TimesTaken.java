package vn.bieuduong.dossier.clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.bieuduong.calendar.WorkingDays;

/**
 * Reads from the ledgers of finished dossiers how long a procedure takes in reality. Withdrawn and stopped ones say nothing of it.
 */
@ApplicationScoped
@Transactional
public class TimesTaken {

    /** Of fewer it would tell how long somebody's own dossier took. */
    private static final int FEWEST = 10;

    private static final int MOST = 300;

    /** When each clock ran and stood still, in turn: of one dossier the moments 1 and 2 bound the first run, 3 and 4 the next. */
    private static final String RUNS = "select c.dossier_id, c.happened_at"
            + " from (select id from dossier where procedure_id = ?1 and state in ('RESULT_READY', 'RETURNED')"
            + " and received_at is not null order by received_at desc limit " + MOST + ") d"
            + " join clock_entry c on c.dossier_id = d.id where c.kind <> 'EXTEND' order by c.dossier_id, c.ordinal";

    private final EntityManager em;
    private final WorkingDays workingDays;

    @Inject
    public TimesTaken(EntityManager em, WorkingDays workingDays) {
        this.em = em;
        this.workingDays = workingDays;
    }

    /** Of the dossiers received last; nothing while there are fewer than ten. */
    public Optional<TimeTaken> of(String procedure) {
        List<Integer> days = new ArrayList<>();
        List<Instant> moments = new ArrayList<>();
        Object dossier = "";
        for (Object line : em.createNativeQuery(RUNS).setParameter(1, procedure).getResultList()) {
            Object[] row = (Object[]) line;
            if (!row[0].equals(dossier) && !moments.isEmpty()) {
                days.add(days(moments));
                moments.clear();
            }
            dossier = row[0];
            moments.add(((Timestamp) row[1]).toInstant());
        }
        if (!moments.isEmpty()) {
            days.add(days(moments));
        }
        if (days.size() < FEWEST) {
            return Optional.empty();
        }
        days.sort(null);
        return Optional.of(new TimeTaken(days.size(), within(days, 5), within(days, 9)));
    }

    /** The day the result would have come had the clock never stood still, counted from the day of the start. */
    private int days(List<Instant> moments) {
        Instant start = moments.getFirst();
        if (moments.size() == 2) {
            return Math.max(1, workingDays.between(start, moments.get(1)).days());
        }
        Duration ran = Duration.ZERO;
        for (int at = 0; at + 1 < moments.size(); at += 2) {
            ran = ran.plus(
                    workingDays.between(moments.get(at), moments.get(at + 1)).officeTime());
        }
        Instant end = workingDays.afterOfficeTime(start, ran);
        return Math.max(1, workingDays.between(start, end).days());
    }

    /** The smallest that so many tenths do not exceed. */
    private static int within(List<Integer> sorted, int tenths) {
        return sorted.get((sorted.size() * tenths + 9) / 10 - 1);
    }
}
