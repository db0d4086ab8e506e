package vn.bieuduong.council;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import vn.bieuduong.document.words.CaseValues.Opinion;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.identity.Accounts;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.organisation.Organisation;
import vn.bieuduong.organisation.Organisations;
import vn.bieuduong.processing.StepRecord;

/** Ý kiến của cơ quan được lấy ý kiến: what the bodies that were asked have said. */
@ApplicationScoped
public class Opinions {

    private final Organisations organisations;
    private final Accounts accounts;
    private final EntityManager em;

    @Inject
    public Opinions(Organisations organisations, Accounts accounts, EntityManager em) {
        this.organisations = organisations;
        this.accounts = accounts;
        this.em = em;
    }

    /** Who was asked and what he said, in the order they said it. */
    public List<Opinion> of(DossierId id) {
        return em.createQuery(
                        "select r from StepRecord r where r.dossier = :d and r.outcome in :given order by r.recordedAt, r.written",
                        StepRecord.class)
                .setParameter("d", id.value())
                .setParameter("given", List.of("agree", "object"))
                .getResultStream()
                .map(one -> new Opinion(
                        body(one),
                        one.outcome().equals("agree"),
                        CaseWording.blankIsNull(one.note().strip())))
                .toList();
    }

    private String body(StepRecord opinion) {
        return accounts.acting(opinion.actor())
                .map(Actor::organisation)
                .flatMap(organisations::find)
                .map(Organisation::name)
                .orElse(opinion.actorName());
    }
}
