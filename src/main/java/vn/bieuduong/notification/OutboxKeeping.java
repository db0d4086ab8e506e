package vn.bieuduong.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.identity.Accounts;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.identity.Duty;
import vn.bieuduong.identity.Role;
import vn.bieuduong.notification.channel.Medium;
import vn.bieuduong.platform.AuditAct;
import vn.bieuduong.platform.AuditTrail;
import vn.bieuduong.platform.Facts;
import vn.bieuduong.platform.Finding;
import vn.bieuduong.platform.Reason;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.Settings;

/** Trông coi sổ gửi: what was sent, what waits and what was given up, for who runs the portal; it corrects nothing but sends again. */
@ApplicationScoped
@Transactional
public class OutboxKeeping {

    /** What the trail calls it. */
    public enum OutboxAct implements AuditAct {
        MESSAGE_RESENT,
        /** Sent again to a mended address. */
        MESSAGE_READDRESSED
    }

    /** Why it does not send again. */
    public enum OutboxReason implements Reason {
        ADDRESS_MALFORMED
    }

    private static final int SHOWN = 100;

    private final EntityManager em;
    private final Accounts accounts;
    private final Facts facts;
    private final AuditTrail audit;
    private final Clock clock;
    private final boolean server;
    private final boolean demonstration;

    @Inject
    public OutboxKeeping(
            EntityManager em, Accounts accounts, Facts facts, AuditTrail audit, Clock clock, Settings settings) {
        this.em = em;
        this.accounts = accounts;
        this.facts = facts;
        this.audit = audit;
        this.clock = clock;
        this.server = settings.mail().isPresent();
        this.demonstration = settings.demonstration();
    }

    /** Whether a mail server is configured at all. */
    public boolean hasServer() {
        return server;
    }

    /**
     * Those of a state, newest first, a hundred at most.
     *
     * @param state null for all
     * @param to part of an account's name or of an address; "" for everybody
     */
    public List<OutboxLine> find(Actor actor, @Nullable MessageState state, String to) {
        actor.mustHave(Role.ADMINISTRATOR, Duty.WHOLE_PORTAL);
        return list(state == null ? "" : which(state), to);
    }

    /**
     * With the demonstration on: what would have been sent to its fictional people; nothing without it.
     *
     * @param letters also to people without an account
     */
    public List<OutboxLine> fictional(boolean letters) {
        return demonstration
                ? list(
                        " and m.address is not null and (" + (letters ? "m.account is null or " : "")
                                + "exists (select a from Account a"
                                + " where a.name = m.account and a.demonstration = true))",
                        "")
                : List.of();
    }

    private static String which(MessageState state) {
        return switch (state) {
            case WAITING -> " and m.address is not null and m.sentAt is null and m.givenUpAt is null";
            case SENT -> " and m.sentAt is not null";
            case GIVEN_UP -> " and m.givenUpAt is not null";
            case PORTAL_ONLY -> " and m.address is null";
        };
    }

    private List<OutboxLine> list(String which, String to) {
        TypedQuery<OutboxMessage> query = em.createQuery(
                "select m from OutboxMessage m where (locate(:to, lower(coalesce(m.account, ''))) > 0"
                        + " or locate(:to, lower(coalesce(m.address, ''))) > 0 or :to = '')" + which
                        + " order by m.createdAt desc, m.written desc",
                OutboxMessage.class);
        return query.setParameter("to", to.strip().toLowerCase(Locale.ROOT))
                .setMaxResults(SHOWN)
                .getResultStream()
                .map(OutboxMessage::line)
                .toList();
    }

    /** How many were given up and wait for somebody. */
    public long givenUp(Actor actor) {
        actor.mustHave(Role.ADMINISTRATOR, Duty.WHOLE_PORTAL);
        return em.createQuery("select count(m) from OutboxMessage m where m.givenUpAt is not null", Long.class)
                .getSingleResult();
    }

    /** One of them. */
    public Optional<OutboxLine> one(Actor actor, UUID id) {
        actor.mustHave(Role.ADMINISTRATOR, Duty.WHOLE_PORTAL);
        return Optional.ofNullable(em.find(OutboxMessage.class, id)).map(OutboxMessage::line);
    }

    /** Where a message would go now: the address its account has meanwhile, else the one it was written to. */
    public String addressNow(OutboxLine line) {
        Optional<String> account = line.account()
                .flatMap(accounts::find)
                .flatMap(one -> line.medium().equals(Medium.MAIL.name()) ? one.email() : one.phone());
        return account.or(line::address).orElse("");
    }

    /**
     * Has it tried at once, as if it were new; one that was taken meanwhile, or has lost the link in it, is left as it is.
     *
     * @param to where it goes now: the address as it was, or mended
     */
    public void resend(Actor actor, UUID id, String to) {
        actor.mustHave(Role.ADMINISTRATOR, Duty.WHOLE_PORTAL);
        String address = to.strip();
        Optional.ofNullable(em.find(OutboxMessage.class, id, LockModeType.PESSIMISTIC_WRITE))
                .filter(message -> !message.isTaken() && message.isWhole())
                .ifPresent(message -> {
                    if (!message.takes(address)) {
                        throw new Refusal(List.of(Finding.on("to", OutboxReason.ADDRESS_MALFORMED)));
                    }
                    boolean mended = !message.goesTo(address);
                    message.again(address, clock.instant());
                    audit.write(
                            actor.account(),
                            mended ? OutboxAct.MESSAGE_READDRESSED : OutboxAct.MESSAGE_RESENT,
                            id.toString(),
                            "");
                    facts.announce(new MessageWritten(id.toString()));
                });
    }
}
