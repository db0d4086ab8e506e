package vn.bieuduong.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import vn.bieuduong.dossier.Dossier;
import vn.bieuduong.issuing.AwardReason;
import vn.bieuduong.platform.Finding;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.jpa.NumberSeries;

/** Số quyết định: each is given once a year by an agency; one that stands on a copy out for signing is taken too. */
@ApplicationScoped
public class DecisionNumbers {

    private final EntityManager em;

    @Inject
    public DecisionNumbers(EntityManager em) {
        this.em = em;
    }

    /** The number as it will be printed; refused when it is none, or stands on another dossier's decision. */
    public String free(Dossier dossier, String number, int year) {
        if (number.isBlank()) {
            throw new Refusal(List.of(Finding.on("number", AwardReason.DECISION_NUMBER_MISSING)));
        }
        return NumberSeries.own(
                number,
                own -> isTaken(dossier, own, year),
                AwardReason.DECISION_NUMBER_MALFORMED,
                AwardReason.DECISION_NUMBER_TAKEN);
    }

    private boolean isTaken(Dossier dossier, String number, int year) {
        return stands(
                        "select d.id from Decision d where d.agency = :a and d.number = :n and d.dossier <> :d"
                                + " and d.decidedOn between :from and :to",
                        dossier,
                        number,
                        year)
                || stands(
                        "select p.dossier from PreparedDecision p where p.agency = :a and p.number = :n"
                                + " and p.dossier <> :d and p.decidedOn between :from and :to",
                        dossier,
                        number,
                        year);
    }

    private boolean stands(String query, Dossier dossier, String number, int year) {
        return !em.createQuery(query)
                .setParameter("a", dossier.agency().value())
                .setParameter("from", LocalDate.of(year, 1, 1))
                .setParameter("to", LocalDate.of(year, 12, 31))
                .setParameter("n", number)
                .setParameter("d", dossier.id().value())
                .getResultList()
                .isEmpty();
    }
}
