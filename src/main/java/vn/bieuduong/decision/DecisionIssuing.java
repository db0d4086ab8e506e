package vn.bieuduong.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.bieuduong.attachment.EvidenceOccasion;
import vn.bieuduong.attachment.Evidences;
import vn.bieuduong.award.Award;
import vn.bieuduong.disclosure.Honours;
import vn.bieuduong.dossier.Dossier;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.dossier.NomineeOutcome;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.issuing.AwardReason;
import vn.bieuduong.issuing.DocumentContents;
import vn.bieuduong.issuing.DocumentKind;
import vn.bieuduong.issuing.IssuedDocuments;
import vn.bieuduong.issuing.IssuedRegister;
import vn.bieuduong.platform.Finding;
import vn.bieuduong.platform.OfficeDay;
import vn.bieuduong.platform.Refusal;

/** Ban hành quyết định: the act that numbers the decision and awards whom it names; its file is owed from then on. */
@ApplicationScoped
@Transactional
public class DecisionIssuing {

    private static final String SYSTEM = "system";

    private final DecisionNumbers numbers;
    private final PreparedDecisions copies;
    private final DocumentContents contents;
    private final IssuedRegister register;
    private final IssuedDocuments documents;
    private final Evidences evidences;
    private final DecisionDocuments wording;
    private final Honours honours;
    private final EntityManager em;
    private final Clock clock;

    @Inject
    public DecisionIssuing(
            DecisionNumbers numbers,
            PreparedDecisions copies,
            DocumentContents contents,
            IssuedRegister register,
            IssuedDocuments documents,
            Evidences evidences,
            DecisionDocuments wording,
            Honours honours,
            EntityManager em,
            Clock clock) {
        this.numbers = numbers;
        this.copies = copies;
        this.contents = contents;
        this.register = register;
        this.documents = documents;
        this.evidences = evidences;
        this.wording = wording;
        this.honours = honours;
        this.em = em;
        this.clock = clock;
    }

    /**
     * Ban hành quyết định: gives the decision its number and awards every nominee who passed, or was found eligible where no council is asked; a copy the leader has
     * signed is issued as he signed it, under the number it bears.
     *
     * @param signer the chairman's name
     */
    public DecisionView decide(Dossier dossier, String number, String signer) {
        Optional<DecisionView> signed = copies.signedOf(dossier.id());
        if (signed.isPresent() && !signed.get().number().equals(number.strip())) {
            throw new Refusal(List.of(Finding.on(
                    "number", AwardReason.DECISION_NUMBER_FIXED, signed.get().number())));
        }
        LocalDate day = signed.map(DecisionView::decidedOn).orElseGet(() -> OfficeDay.today(clock));
        String given = numbers.free(dossier, number, day.getYear());
        String by = signed.map(DecisionView::signer).orElse(signer);
        Decision decision = new Decision(dossier.id(), dossier.agency(), given, day, by);
        em.persist(decision);
        em.flush(); // awards name it by id
        boolean any = false;
        for (var nominee : dossier.nominees()) {
            if (nominee.outcome().isProposed(wording.hasCouncil(dossier))) {
                dossier.conclude(nominee.id(), NomineeOutcome.AWARDED, null);
                em.persist(new Award(decision.id(), nominee));
                any = true;
            }
        }
        wording.honoured(dossier, decision.view()).forEach(honours::grant);
        Refusal.unless(any, AwardReason.NOBODY_TO_AWARD);
        evidences.judgeAgain(contents.files(dossier), EvidenceOccasion.DECISION, SYSTEM);
        return decision.view();
    }

    /** Whether the leader signed the decision himself and his own signature lacks its time stamp. */
    public boolean isLeaderUnstamped(Actor actor, DossierId id) {
        documents.mustRead(actor, id);
        return copies.isUnstamped(id)
                && register.current(id, DocumentKind.DECISION, 0)
                        .filter(issued -> !issued.isRevoked())
                        .isPresent();
    }
}
