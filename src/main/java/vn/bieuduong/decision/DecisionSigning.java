package vn.bieuduong.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.bieuduong.decision.PreparedDecisions.AtStep;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.identity.signin.SecondFactors;
import vn.bieuduong.issuing.AwardReason;
import vn.bieuduong.issuing.Issuing;
import vn.bieuduong.platform.Finding;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.Sha256;
import vn.bieuduong.platform.Texts;
import vn.bieuduong.seal.Seal;
import vn.bieuduong.seal.Seals;
import vn.bieuduong.seal.SigningWay;
import vn.bieuduong.seal.ticket.SigningTickets;

/**
 * Ký quyết định: the leader is given the decision and signs what he was shown, with the key that the portal holds for
 * him, with a device of his own, or by a program on his computer. Whichever way, what comes of it is judged alike, so a
 * key that is not his, or that nobody vouches for, is found before the decision goes on.
 *
 * <p>No transaction is open over all of it: nobody waits for a key, a time stamp or a worker with the dossier in hand,
 * and a wrong code and a try in vain stay in the trail.
 */
@ApplicationScoped
public class DecisionSigning {

    private final PreparedDecisions prepared;
    private final SignedCopies copies;
    private final SigningTickets tickets;
    private final SecondFactors factors;
    private final Issuing issuing;
    private final Seals seals;

    @Inject
    public DecisionSigning(
            PreparedDecisions prepared,
            SignedCopies copies,
            SigningTickets tickets,
            SecondFactors factors,
            Issuing issuing,
            Seals seals) {
        this.prepared = prepared;
        this.copies = copies;
        this.tickets = tickets;
        this.factors = factors;
        this.issuing = issuing;
        this.seals = seals;
    }

    /** The ways that are offered to the actor at this step; refused to whom it does not belong. */
    public Set<SigningWay> ways(Actor actor, DossierId id) {
        return prepared.at(actor, id).ways();
    }

    /** Lập bản để ký: makes the decision under its number and today's date; one made before counts no more. */
    public CopyToSign prepare(Actor actor, DossierId id, String number) {
        return prepared.prepare(actor, id, number);
    }

    /** The copy the actor was given at this step; refused to whom the step does not belong. */
    public Optional<CopyToSign> waiting(Actor actor, DossierId id) {
        return prepared.at(actor, id).given();
    }

    /** Nhận bản đã ký: takes the step further, or says what is wrong with the copy and leaves everything as it is. */
    public void accept(Actor actor, DossierId id, InputStream content) {
        AtStep step = prepared.at(actor, id);
        step.mustOffer(SigningWay.COPY);
        CopyToSign given = step.given().orElseThrow(() -> SignedCopies.refusal(AwardReason.COPY_NOT_PREPARED));
        prepared.signed(actor, id, given, copies.receive(given, actor, content), SigningWay.COPY);
    }

    /**
     * Ký bằng khóa do cổng giữ: signs the copy he was shown, and takes the step further.
     *
     * @param shown SHA-256 of that copy; another one that was made meanwhile is not signed unseen
     * @param code of his second factor
     */
    public void withKey(Actor actor, DossierId id, Sha256 shown, String code) {
        AtStep step = prepared.at(actor, id);
        step.mustOffer(SigningWay.KEY);
        CopyToSign given = shown(step, shown);
        factors.check(
                actor, code, Texts.of("processing", "Recorded.SIGNING", Texts.VIETNAMESE, List.of(given.number())));
        try {
            Seal own = seals.of(step.agency(), actor).orElseThrow(() -> Refusal.of(AwardReason.WAY_NOT_OFFERED));
            byte[] signed = issuing.sign(own, given.prepared());
            prepared.signed(
                    actor, id, given, copies.receive(given, actor, new ByteArrayInputStream(signed)), SigningWay.KEY);
        } catch (Refusal refusal) {
            Refusal named = named(refusal);
            prepared.inVain(actor, id, named);
            throw named;
        }
    }

    /**
     * Ký bằng phần mềm trên máy (VGCA Sign Service): the token of a ticket with which a program on the leader's
     * computer, which has none of his cookies, fetches the copy he was shown and brings it back.
     *
     * @param shown SHA-256 of that copy
     */
    public String ticket(Actor actor, DossierId id, Sha256 shown) {
        AtStep step = prepared.at(actor, id);
        step.mustOffer(SigningWay.AGENT);
        CopyToSign copy = shown(step, shown);
        return tickets.issue(actor, id.value(), copy.file().sha256(), copy.number());
    }

    /** The copy to sign; empty when the ticket is unknown, has expired or something was brought with it. */
    public Optional<CopyToSign> fetch(String token) {
        return tickets.fetch(token).flatMap(use -> waiting(use.actor(), new DossierId(use.subject()))
                .filter(copy -> copy.file().sha256().equals(use.sha256())));
    }

    /** Whether a signed copy may be brought with the ticket; it is not used up, and nothing is written. */
    public boolean isOpen(String token) {
        return tickets.isOpen(token);
    }

    /**
     * Takes the signed copy in, and the step further; refused as other copies are, and when the ticket does not count.
     */
    public void bring(String token, InputStream content) {
        SigningTickets.Use use = tickets.bring(token).orElseThrow(() -> Refusal.of(DecisionReason.TICKET_NOT_GOOD));
        Actor actor = use.actor();
        DossierId id = new DossierId(use.subject());
        try {
            AtStep step = prepared.at(actor, id);
            step.mustOffer(SigningWay.AGENT);
            CopyToSign given = shown(step, use.sha256());
            prepared.signed(actor, id, given, copies.receive(given, actor, content), SigningWay.AGENT);
        } catch (Refusal refusal) {
            prepared.inVain(actor, id, refusal);
            throw refusal;
        }
    }

    private static CopyToSign shown(AtStep step, Sha256 sha256) {
        return step.given()
                .filter(copy -> copy.file().sha256().equals(sha256))
                .orElseThrow(() -> Refusal.of(DecisionReason.COPY_NOT_SHOWN));
    }

    /** In other words: what is wrong with a key that the portal holds, he cannot mend himself. */
    private static Refusal named(Refusal refusal) {
        Finding finding = refusal.findings().get(0);
        if (finding.reason() == DecisionReason.COPY_NOT_TRUSTED) {
            return Refusal.of(
                    DecisionReason.KEY_NOT_TRUSTED, finding.arguments().get(0));
        }
        if (finding.reason() == DecisionReason.COPY_OF_ANOTHER) {
            List<Object> who = finding.arguments();
            return Refusal.of(DecisionReason.KEY_OF_ANOTHER, who.get(0), who.get(1));
        }
        return finding.reason() == AwardReason.COPY_NOT_PREPARED ? Refusal.of(DecisionReason.COPY_NOT_SHOWN) : refusal;
    }
}
