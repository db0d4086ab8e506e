package vn.bieuduong.processing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.net.URI;
import java.util.Optional;
import vn.bieuduong.award.CopyToSign;
import vn.bieuduong.award.SigningWay;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.platform.Refusal;

/**
 * Ký bằng phần mềm trên máy (VGCA Sign Service): a program on the leader's computer fetches the decision, signs it with his token and brings
 * it back. It has none of his cookies, but a ticket for this one file, good for minutes and for bringing once; what it brings
 * is judged like any copy signed elsewhere.
 */
@ApplicationScoped
public class AgentSigning {

    private final SigningCopies copies;
    private final SigningTickets tickets;
    private final OutsideSigning outside;

    @Inject
    public AgentSigning(SigningCopies copies, SigningTickets tickets, OutsideSigning outside) {
        this.copies = copies;
        this.tickets = tickets;
        this.outside = outside;
    }

    @SuppressWarnings("NullAway") // for the client proxy alone
    protected AgentSigning() {
        this(null, null, null);
    }

    /** Where pages find the program on the reader's own computer; none unless it is configured. */
    public Optional<URI> program() {
        return copies.program();
    }

    /**
     * The token of a ticket for the copy the actor was shown.
     *
     * @param shown SHA-256 of that copy
     */
    public String ticket(Actor actor, DossierId id, String shown) {
        copies.mustOffer(SigningWay.AGENT, actor, id);
        return tickets.issue(actor, id, shown(actor, id, shown));
    }

    /** The copy to sign; empty when the ticket is unknown, has expired or something was brought with it. */
    public Optional<CopyToSign> fetch(String token) {
        return tickets.fetch(token).flatMap(use -> copies.waiting(use.actor(), use.dossier())
                .filter(copy -> copy.file().sha256().equals(use.sha256())));
    }

    /** Whether a signed copy may be brought with the ticket; it is not used up, and nothing is written. */
    public boolean isOpen(String token) {
        return tickets.isOpen(token);
    }

    /** Takes the signed copy in, and the step further; refused as other copies are, and when the ticket does not count. */
    public void bring(String token, InputStream content) {
        SigningTickets.Use use = tickets.bring(token).orElseThrow(() -> Refusal.of(ProcessingReason.TICKET_NOT_GOOD));
        try {
            copies.mustOffer(SigningWay.AGENT, use.actor(), use.dossier());
            shown(use.actor(), use.dossier(), use.sha256());
            outside.accept(use.actor(), use.dossier(), content, SigningWay.AGENT);
        } catch (Refusal refusal) {
            copies.inVain(use.actor(), use.dossier(), refusal);
            throw refusal;
        }
    }

    private CopyToSign shown(Actor actor, DossierId id, String sha256) {
        return copies.waiting(actor, id)
                .filter(copy -> copy.file().sha256().equals(sha256))
                .orElseThrow(() -> Refusal.of(ProcessingReason.COPY_NOT_SHOWN));
    }
}
