package vn.bieuduong.dossier.filing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import vn.bieuduong.attachment.FileInfected;
import vn.bieuduong.dossier.Dossier;
import vn.bieuduong.dossier.DossierState;
import vn.bieuduong.dossier.Paper;
import vn.bieuduong.platform.Facts;
import vn.bieuduong.procedure.Component;
import vn.bieuduong.procedure.Procedures;

/** Giấy tờ nhiễm mã độc: says so of what was filed while no scanner answered. On a draft its writer sees it, and cannot file. */
@ApplicationScoped
public class InfectedPapers {

    private final EntityManager em;
    private final Procedures procedures;
    private final Facts facts;

    @Inject
    public InfectedPapers(EntityManager em, Procedures procedures, Facts facts) {
        this.em = em;
        this.procedures = procedures;
        this.facts = facts;
    }

    public void onInfected(@Observes FileInfected fact) {
        em.createQuery("select p from Paper p where p.attachment = :a and p.removedAt is null", Paper.class)
                .setParameter("a", fact.id().value())
                .getResultStream()
                .filter(paper -> paper.dossier().state() != DossierState.DRAFT)
                .forEach(paper ->
                        facts.announce(new PaperInfected(paper.dossier().id(), component(paper), fact.name())));
    }

    private String component(Paper paper) {
        Dossier dossier = paper.dossier();
        return procedures.get(dossier.procedureId(), dossier.procedureVersion()).components().stream()
                .filter(one -> one.id().equals(paper.component()))
                .map(Component::name)
                .findFirst()
                .orElse("");
    }
}
