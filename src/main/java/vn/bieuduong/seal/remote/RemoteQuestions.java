package vn.bieuduong.seal.remote;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.platform.AuditTrail;
import vn.bieuduong.platform.Sha256;
import vn.bieuduong.platform.id.AccountName;
import vn.bieuduong.platform.random.Unguessable;
import vn.bieuduong.seal.remote.RemoteQuestion.Asked;
import vn.bieuduong.seal.remote.RemoteQuestion.Wanted;

/** Sổ hỏi nhà cung cấp ký: everybody who is on his way there, each question good once and for some minutes. No provider is waited for here. */
@ApplicationScoped
@Transactional
class RemoteQuestions {

    private final EntityManager em;
    private final AuditTrail audit;
    private final Clock clock;

    @Inject
    RemoteQuestions(EntityManager em, AuditTrail audit, Clock clock) {
        this.em = em;
        this.audit = audit;
        this.clock = clock;
    }

    /** Như đã hỏi: with what the browser and the provider are told. */
    record Put(String ticket, String state, Asked asked) {

        /** Without its secrets, so that no log ever holds one. */
        @Override
        public String toString() {
            return "Put[" + asked.provider() + "]";
        }
    }

    /** Asks; what the actor was asked for the same thing before counts no more, and what is over is swept. */
    Put ask(RemoteProvider provider, Actor actor, RemoteSigning.Errand errand, @Nullable Wanted wanted) {
        Instant now = clock.instant();
        em.createQuery("delete from RemoteQuestion q where q.askedAt < :old"
                        + " or q.subject = :subject and q.account = :account")
                .setParameter("old", now.minus(RemoteQuestion.GOOD_FOR))
                .setParameter("subject", errand.subject())
                .setParameter("account", actor.account().value())
                .executeUpdate();
        Put put = new Put(
                Unguessable.token(),
                Unguessable.token(),
                new Asked(provider.id(), actor.account(), errand, Unguessable.token(), wanted));
        em.persist(new RemoteQuestion(put.ticket(), put.state(), put.asked(), now));
        audit.write(
                actor.account(),
                wanted == null ? RemoteAct.REMOTE_SIGNING_BEGUN : RemoteAct.REMOTE_SIGNATURE_ASKED,
                errand.subject().toString(),
                provider.id() + ", SHA-256 " + (wanted == null ? errand.copy() : wanted.hash()));
        return put;
    }

    /** What the account was sent for with this ticket; it is not used up. */
    Optional<RemoteSigning.Errand> errand(String ticket, AccountName account) {
        return Optional.ofNullable(em.find(RemoteQuestion.class, Sha256.hex(ticket)))
                .filter(question -> question.isOpen(account, clock.instant()))
                .map(question -> question.asked().errand());
    }

    /** What was asked of the account under ticket and state; used up with it. */
    Optional<Asked> use(String ticket, String state, AccountName account) {
        RemoteQuestion question = em.find(RemoteQuestion.class, Sha256.hex(ticket), LockModeType.PESSIMISTIC_WRITE);
        if (question == null || !question.isOpen(account, clock.instant()) || !question.isUnder(state)) {
            return Optional.empty();
        }
        em.remove(question);
        return Optional.of(question.asked());
    }
}
