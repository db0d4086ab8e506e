package vn.bieuduong.representation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import vn.bieuduong.attachment.AttachmentSummary;
import vn.bieuduong.attachment.Intake;
import vn.bieuduong.identity.ActReason;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.identity.Role;
import vn.bieuduong.platform.AuditTrail;
import vn.bieuduong.platform.Facts;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.id.AccountName;

/** Duyệt giấy uỷ quyền: the desk looks at the paper that somebody brought who wants to act for a citizen. */
@ApplicationScoped
@Transactional
public class MandateDeciding {

    private final Mandates mandates;
    private final RepresentedPeople people;
    private final Intake intake;
    private final Facts facts;
    private final AuditTrail trail;

    @Inject
    MandateDeciding(Mandates mandates, RepresentedPeople people, Intake intake, Facts facts, AuditTrail trail) {
        this.mandates = mandates;
        this.people = people;
        this.intake = intake;
        this.facts = facts;
        this.trail = trail;
    }

    /** Those that wait for the actor's desk, longest first. */
    public List<MandateLine> queue(Actor actor) {
        return mandates.toDecide(actor.agenciesOf(Role.DESK)).stream()
                .map(one -> mandates.line(one, actor))
                .toList();
    }

    /** Accepts the paper, once the inspection has read it: from its first day it counts. Twice is once. */
    public void approve(Actor actor, UUID id) {
        Mandate one = mine(actor, id);
        if (one.state() == MandateState.GIVEN) {
            return;
        }
        Refusal.unless(
                one.paper().map(intake::get).filter(AttachmentSummary::isReady).isPresent(),
                MandateReason.PAPER_BEING_CHECKED);
        AccountName principal =
                one.principal().orElseGet(() -> people.accountOf(one.person().orElseThrow(), one.representative()));
        one.approve(principal, actor.account(), mandates.now());
        done(actor, one, MandateAct.MANDATE_APPROVED);
    }

    public void refuse(Actor actor, UUID id, String reason) {
        Mandate one = mine(actor, id);
        ActReason.mustBeGiven(reason);
        if (one.state() == MandateState.REFUSED) {
            return;
        }
        one.refuse(reason.strip(), actor.account(), mandates.now());
        done(actor, one, MandateAct.MANDATE_REFUSED);
    }

    /** Ends it because the one who is represented said so to the office: he has no account to do it with. Twice is once. */
    public void endFor(Actor actor, UUID id, String reason) {
        Mandate one = mine(actor, id);
        Refusal.unless(one.person().isPresent(), MandateReason.MANDATE_NOT_FOUND);
        ActReason.mustBeGiven(reason);
        if (one.state() == MandateState.ENDED) {
            return;
        }
        one.end(reason.strip(), actor.account(), mandates.now());
        done(actor, one, MandateAct.MANDATE_ENDED);
    }

    private Mandate mine(Actor actor, UUID id) {
        Mandate one = mandates.locked(id);
        Refusal.unless(mandates.isDesk(actor, one), MandateReason.MANDATE_NOT_FOUND);
        Refusal.unless(!one.isOf(actor.account()), MandateReason.NOT_BY_ONE_CONCERNED);
        return one;
    }

    private void done(Actor actor, Mandate one, MandateAct act) {
        Representing.write(trail, actor, act, one);
        facts.announce(one.changed());
    }
}
