package vn.bieuduong.award;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import vn.bieuduong.dossier.Dossier;
import vn.bieuduong.platform.Finding;
import vn.bieuduong.platform.Refusal;

/** Số quyết định: each is given once a year by an agency; one that stands on a copy out for signing is taken too. */
@ApplicationScoped
public class DecisionNumbers {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,6}/[\\p{L}0-9.\\-]{2,40}");

    private final EntityManager em;

    @Inject
    public DecisionNumbers(EntityManager em) {
        this.em = em;
    }

    @SuppressWarnings("NullAway") // for the client proxy alone
    protected DecisionNumbers() {
        this(null);
    }

    /** The number as it will be printed; refused when it is none, or stands on another dossier's decision. */
    String free(Dossier dossier, String number, int year) {
        String given = number.strip();
        if (given.isEmpty()) {
            throw new Refusal(List.of(Finding.on("number", AwardReason.DECISION_NUMBER_MISSING)));
        }
        if (!NUMBER.matcher(given).matches()) {
            throw new Refusal(List.of(Finding.on("number", AwardReason.DECISION_NUMBER_MALFORMED)));
        }
        boolean taken = stands(
                        "select d.id from Decision d where d.agency = :a and d.number = :n and d.dossier <> :d"
                                + " and d.decidedOn between :from and :to",
                        dossier,
                        given,
                        year)
                || stands(
                        "select p.dossier from PreparedDecision p where p.agency = :a and p.number = :n"
                                + " and p.dossier <> :d and p.decidedOn between :from and :to",
                        dossier,
                        given,
                        year);
        if (taken) {
            throw new Refusal(List.of(Finding.on("number", AwardReason.DECISION_NUMBER_TAKEN, given)));
        }
        return given;
    }

    private boolean stands(String query, Dossier dossier, String number, int year) {
        return !em.createQuery(query)
                .setParameter("a", dossier.agency())
                .setParameter("from", LocalDate.of(year, 1, 1))
                .setParameter("to", LocalDate.of(year, 12, 31))
                .setParameter("n", number)
                .setParameter("d", dossier.id().value())
                .getResultList()
                .isEmpty();
    }
}
