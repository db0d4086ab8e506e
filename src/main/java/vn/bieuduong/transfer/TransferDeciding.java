package vn.bieuduong.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import vn.bieuduong.dossier.Dossiers;
import vn.bieuduong.identity.ActReason;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.identity.Role;
import vn.bieuduong.platform.AuditTrail;
import vn.bieuduong.platform.Facts;
import vn.bieuduong.platform.Refusal;

/**
 * Duyệt chuyển giao: the desk of the agency agrees, or does not, that a dossier leaves its unit or its owner. Whoever gives or takes it
 * does not decide on it himself.
 */
@ApplicationScoped
@Transactional
public class TransferDeciding {

    private final Transfers transfers;
    private final Dossiers dossiers;
    private final Facts facts;
    private final AuditTrail trail;

    @Inject
    TransferDeciding(Transfers transfers, Dossiers dossiers, Facts facts, AuditTrail trail) {
        this.transfers = transfers;
        this.dossiers = dossiers;
        this.facts = facts;
        this.trail = trail;
    }

    /** Whether the actor decides on any. */
    public boolean isDeciding(Actor actor) {
        return !actor.agenciesOf(Role.DESK).isEmpty();
    }

    /** Those that wait for his desk, longest first. */
    public List<TransferLine> queue(Actor actor) {
        return transfers.toDecide(actor.reach(role -> role == Role.DESK)).stream()
                .map(one -> transfers.line(one, actor))
                .toList();
    }

    /** Agrees: the dossier changes hands. Once approved, approving again changes nothing. */
    public void approve(Actor actor, UUID id) {
        Transfer one = mine(actor, id);
        if (one.state() == TransferState.DONE) {
            return;
        }
        Refusal.unless(one.state() == TransferState.ACCEPTED, TransferReason.TRANSFER_OVER);
        transfers.handOver(one);
        one.approve(actor, transfers.now());
        done(actor, one, TransferAct.TRANSFER_APPROVED);
    }

    /** Does not agree: everything stays as it is. */
    public void reject(Actor actor, UUID id, String reason) {
        Transfer one = mine(actor, id);
        ActReason.mustBeGiven(reason);
        if (one.state() == TransferState.REJECTED) {
            return;
        }
        one.reject(reason.strip(), actor, transfers.now());
        done(actor, one, TransferAct.TRANSFER_REJECTED);
    }

    private Transfer mine(Actor actor, UUID id) {
        Transfer one = transfers.locked(id);
        Refusal.unless(
                Transfers.isDesk(actor, dossiers.get(one.dossier()))
                        && !one.isInUnit()
                        && one.answered().isPresent(),
                TransferReason.TRANSFER_NOT_FOUND);
        boolean concerned = one.asked().account().equals(actor.account())
                || one.answered()
                        .filter(by -> by.account().equals(actor.account()))
                        .isPresent();
        Refusal.unless(!concerned, TransferReason.NOT_BY_ONE_CONCERNED);
        return one;
    }

    private void done(Actor actor, Transfer one, TransferAct act) {
        Transferring.write(trail, actor, act, one);
        facts.announce(one.changed());
    }
}
