package vn.bieuduong.identity.openid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.identity.IdentityReason;
import vn.bieuduong.identity.Role;
import vn.bieuduong.identity.signin.Origin;
import vn.bieuduong.identity.signin.SignIn;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.id.AccountName;

/**
 * Đăng nhập qua nhà cung cấp định danh: somebody is sent to a provider and comes back named. That is the first step; the second is the
 * portal's own, unless the provider's assurance stands for it. Not transactional itself: no connection waits for a provider.
 */
@ApplicationScoped
public class OpenIdSignIn {

    private static final int LONGEST = 4096;
    private static final int LONGEST_TARGET = 500;

    /**
     * Where the browser is sent, and what it keeps.
     *
     * @param ticket shows that the answer is this browser's
     */
    public record Sent(URI address, String ticket) {

        /** Without the ticket and what the address holds, so that no log ever holds one. */
        @Override
        public String toString() {
            return "Sent[" + address.getHost() + "]";
        }
    }

    /** What the browser brings back in the address; null for what is not there. */
    public record Answer(
            @Nullable String state,
            @Nullable String code,
            @Nullable String error,
            @Nullable String issuer) {

        /** Without the code, so that no log ever holds one. */
        @Override
        public String toString() {
            return "Answer[" + error + "]";
        }
    }

    private final Providers providers;
    private final Questions questions;
    private final ProviderTalk talk;
    private final ProviderLinks links;
    private final Newcomers newcomers;
    private final SignIn signIn;

    @Inject
    OpenIdSignIn(
            Providers providers,
            Questions questions,
            ProviderTalk talk,
            ProviderLinks links,
            Newcomers newcomers,
            SignIn signIn) {
        this.providers = providers;
        this.questions = questions;
        this.talk = talk;
        this.links = links;
        this.newcomers = newcomers;
        this.signIn = signIn;
    }

    /** Sends somebody to a provider; nothing where there is none of this id. */
    public Optional<Sent> send(String provider, String target, Origin from) {
        return providers.find(provider).map(one -> sent(one, null, target, from));
    }

    /** Sends whoever is signed in with this token there, to link his account; he has just shown that it is he. */
    public Optional<Sent> sendToLink(String provider, Actor actor, String token, String proof, Origin from) {
        return providers.find(provider).map(one -> {
            Refusal.unless(signIn.hasProved(actor, proof), IdentityReason.PASSWORD_AGAIN);
            links.changeable(actor.account(), token);
            return sent(one, actor.account(), "", from);
        });
    }

    private Sent sent(Provider provider, @Nullable AccountName account, String target, Origin from) {
        signIn.askedElsewhere(from);
        Questions.Asked asked = questions.ask(provider.id(), account, target.length() > LONGEST_TARGET ? "" : target);
        return new Sent(talk.address(provider, asked), asked.ticket());
    }

    /**
     * He is back.
     *
     * @param ticket as his browser kept it
     * @param actor who is signed in with the token, when somebody is
     */
    public Arrival back(String ticket, Answer answer, Optional<Actor> actor, String token, Origin from) {
        return onRecord(from, () -> {
            signIn.answeredElsewhere(from);
            Question question = questions
                    .use(ticket, bounded(answer.state()))
                    .orElseThrow(() -> Refusal.of(OpenIdReason.PROVIDER_QUESTION_OVER));
            Provider provider = providers
                    .find(question.provider())
                    .orElseThrow(() -> Refusal.of(OpenIdReason.PROVIDER_QUESTION_OVER));
            talk.mustAnswer(provider, answer.issuer());
            Refusal.unless(answer.error() == null, OpenIdReason.PROVIDER_DECLINED);
            Refusal.unless(!bounded(answer.code()).isEmpty(), OpenIdReason.PROVIDER_SILENT);
            AccountName own = question.account();
            Refusal.unless(
                    own == null
                            || actor.filter(one -> one.account().equals(own)).isPresent(),
                    OpenIdReason.PROVIDER_QUESTION_OVER);
            Named named = talk.named(provider, question, bounded(answer.code()));
            Arrival arrival = own == null
                    ? arrived(provider, named, question.target(), from)
                    : linked(links.matchOwn(own, token, named));
            signIn.rightElsewhere(from);
            return arrival;
        });
    }

    private Arrival arrived(Provider provider, Named named, String target, Origin from) {
        return switch (links.match(named)) {
            case Match.Found found -> {
                Set<Role> bound = new HashSet<>(signIn.boundRoles(found.account()));
                Refusal.unless(provider.requiredRoles().containsAll(bound), OpenIdReason.OTHER_PROVIDER_NEEDED);
                yield new Arrival.Known(signIn.vouched(found.account(), named.assured(), from), target, provider.id());
            }
            case Match.Held held -> new Arrival.Held(held.reason(), held.request(), false);
            case Match.Stranger stranger -> {
                Refusal.unless(provider.registers() && !named.displayName().isEmpty(), OpenIdReason.NOBODY_KNOWN);
                yield new Arrival.New(newcomers.remember(named), provider.id());
            }
        };
    }

    private static Arrival linked(Match match) {
        return match instanceof Match.Held held
                ? new Arrival.Held(held.reason(), held.request(), true)
                : new Arrival.Linked();
    }

    private <T> T onRecord(Origin from, Supplier<T> work) {
        try {
            return work.get();
        } catch (Refusal refusal) {
            signIn.refusedElsewhere(from, refusal.findings().get(0).reason());
            throw refusal;
        }
    }

    private static String bounded(@Nullable String sent) {
        return sent == null || sent.length() > LONGEST ? "" : sent;
    }

    /** Why a person has said no, for whoever holds the request's id; nothing while nobody has. */
    public Optional<String> whyRefused(UUID request) {
        return links.refused(request);
    }
}
