package vn.bieuduong.feedback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.bieuduong.calendar.WorkingDays;
import vn.bieuduong.identity.ActReason;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.platform.AuditTrail;
import vn.bieuduong.platform.Facts;
import vn.bieuduong.platform.Finding;
import vn.bieuduong.platform.Refusal;

/** Xử lý phản ánh: what those do who answer people; to everybody else there is nothing to answer. */
@ApplicationScoped
@Transactional
public class PetitionHandling {

    /**
     * Các hạn với một phản ánh: until when it may be refused, asked about and must be answered, counted from its coming in.
     *
     * @param source the law they are taken from
     */
    public record Dues(Instant refuse, Instant ask, Instant answer, String source) {}

    private final Petitions petitions;
    private final FeedbackRules rules;
    private final WorkingDays workingDays;
    private final Facts facts;
    private final AuditTrail audit;
    private final Clock clock;

    @Inject
    public PetitionHandling(
            Petitions petitions,
            FeedbackRules rules,
            WorkingDays workingDays,
            Facts facts,
            AuditTrail audit,
            Clock clock) {
        this.petitions = petitions;
        this.rules = rules;
        this.workingDays = workingDays;
        this.facts = facts;
        this.audit = audit;
        this.clock = clock;
    }

    public boolean isAnswering(Actor actor) {
        return rules.isAnswering(actor);
    }

    /** How many wait for an answer or for its publication. */
    public long owed(Actor actor) {
        return rules.isAnswering(actor) ? petitions.owed() : 0;
    }

    /** What is owed first, the most urgent on top. */
    public List<PetitionView> list(Actor actor) {
        mustAnswer(actor);
        Instant now = clock.instant();
        return petitions.all().stream().map(petition -> petition.view(now)).toList();
    }

    public PetitionView view(Actor actor, UUID id) {
        mustAnswer(actor);
        return petitions.get(id);
    }

    public Dues dues(PetitionView petition) {
        FeedbackRules.PetitionClock days = rules.clock();
        Instant from = petition.receivedAt();
        return new Dues(
                workingDays.after(from, days.refuseDays()),
                workingDays.after(from, days.askDays()),
                workingDays.after(from, days.answerDays()),
                days.source());
    }

    /** Asks its writer for more. */
    public void ask(Actor actor, UUID id, String question) {
        Petition petition = taken(actor, id);
        said("question", question);
        facts.announce(petition.ask(actor, question));
        note(actor, FeedbackAct.PETITION_ASKED, petition);
    }

    public void answer(Actor actor, UUID id, String answer) {
        Petition petition = taken(actor, id);
        said("answer", answer);
        Instant now = clock.instant();
        Instant publish = workingDays.after(now, rules.clock().publishDays());
        facts.announce(petition.answer(actor, answer, publish, now));
        note(actor, FeedbackAct.PETITION_ANSWERED, petition);
    }

    /** Does not take it up, and says why. */
    public void refuse(Actor actor, UUID id, String reason) {
        Petition petition = taken(actor, id);
        ActReason.mustBeGiven(reason);
        facts.announce(petition.refuse(actor, reason, clock.instant()));
        note(actor, FeedbackAct.PETITION_REFUSED, petition);
    }

    /** Makes question and answer public, in words that name nobody. */
    public void publish(Actor actor, UUID id, String text, String answer) {
        Petition petition = taken(actor, id);
        List<Finding> findings = new ArrayList<>();
        PetitionForm.check(findings, "publicText", text);
        PetitionForm.check(findings, "publicAnswer", answer);
        Refusal.ifAny(findings);
        petition.publish(text, answer, clock.instant());
        note(actor, FeedbackAct.PETITION_PUBLISHED, petition);
    }

    /** Keeps the answer from the public, and says why in the trail. */
    public void withhold(Actor actor, UUID id, String reason) {
        Petition petition = taken(actor, id);
        ActReason.mustBeGiven(reason);
        petition.withhold();
        audit.write(
                actor.account(), FeedbackAct.PETITION_WITHHELD, petition.id().toString(), reason);
    }

    private Petition taken(Actor actor, UUID id) {
        mustAnswer(actor);
        return petitions.locked(id);
    }

    private void mustAnswer(Actor actor) {
        Refusal.unless(rules.isAnswering(actor), FeedbackReason.PETITION_NOT_FOUND);
    }

    private static void said(String field, String text) {
        List<Finding> findings = new ArrayList<>();
        PetitionForm.check(findings, field, text);
        Refusal.ifAny(findings);
    }

    private void note(Actor actor, FeedbackAct act, Petition petition) {
        audit.write(actor.account(), act, petition.id().toString(), "");
    }
}
