package vn.bieuduong.seal.remote;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.Sha256;
import vn.bieuduong.seal.Seals;
import vn.bieuduong.seal.remote.RemoteQuestion.Asked;
import vn.bieuduong.seal.remote.RemoteQuestion.Wanted;
import vn.bieuduong.signature.report.Signer;
import vn.bieuduong.signature.signing.PdfInHand;
import vn.bieuduong.signature.signing.PdfSigner;
import vn.bieuduong.signature.signing.SigningRequest;
import vn.bieuduong.signature.signing.TimeStamps;

/**
 * Ký số từ xa: somebody is sent to a provider twice, to sign in and to agree to one signature over one hash, and comes back with a file that his
 * own key has signed. Not transactional itself: no row waits for a provider. Who sends has the file read where he may.
 */
@ApplicationScoped
public class RemoteSigning {

    private static final int LONGEST = 4096;

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
            @Nullable String error) {

        /** Without the code, so that no log ever holds one. */
        @Override
        public String toString() {
            return "Answer[" + error + "]";
        }
    }

    /**
     * What somebody was sent for.
     *
     * @param subject what is signed, as the room that sends calls it
     * @param copy SHA-256 of what he was shown
     */
    public record Errand(UUID subject, Sha256 copy) {}

    /**
     * What is to be signed, as it is now.
     *
     * @param reason why, as PDF readers show it
     * @param awaited whether it is this person who is to sign
     */
    public record Paper(PdfInHand pdf, String reason, Predicate<Signer> awaited) {}

    /** Where somebody is who comes back. */
    public sealed interface Step {

        /** He has signed in there, and is sent again to agree to the signature. */
        record Further(Sent sent) implements Step {}

        /** The file with his signature. */
        record Signed(byte[] pdf) implements Step {}
    }

    private final RemoteProviders providers;
    private final RemoteQuestions questions;
    private final RemoteTalk talk;
    private final Seals seals;
    private final Clock clock;

    @Inject
    RemoteSigning(RemoteProviders providers, RemoteQuestions questions, RemoteTalk talk, Seals seals, Clock clock) {
        this.providers = providers;
        this.questions = questions;
        this.talk = talk;
        this.seals = seals;
        this.clock = clock;
    }

    /** All that are configured. */
    public List<RemoteProvider> providers() {
        return providers.all();
    }

    /** Sends somebody to a provider; nothing where there is none of this id. */
    public Optional<Sent> send(String provider, Actor actor, Errand errand) {
        return providers.find(provider).map(one -> sent(one, questions.ask(one, actor, errand, null)));
    }

    /** What the actor's browser was sent for with this ticket; nothing when it was not, or too long ago. */
    public Optional<Errand> errand(String ticket, Actor actor) {
        return questions.errand(ticket, actor.account());
    }

    /** He is back; refused unless what he brings belongs to what he was sent for, and each time once. */
    public Step back(String ticket, Answer answer, Actor actor, Paper paper) {
        Asked asked = questions
                .use(ticket, bounded(answer.state()), actor.account())
                .orElseThrow(() -> Refusal.of(RemoteReason.REMOTE_QUESTION_OVER));
        RemoteProvider provider =
                providers.find(asked.provider()).orElseThrow(() -> Refusal.of(RemoteReason.REMOTE_QUESTION_OVER));
        Refusal.unless(answer.error() == null, RemoteReason.REMOTE_DECLINED);
        String code = bounded(answer.code());
        Refusal.unless(!code.isEmpty(), RemoteReason.REMOTE_SILENT);
        String token = talk.token(provider, asked.verifier(), code);
        Wanted wanted = asked.wanted();
        if (wanted == null) {
            Wanted next = wanted(chosen(talk.credentials(provider, token), paper), paper);
            return new Step.Further(sent(provider, questions.ask(provider, actor, asked.errand(), next)));
        }
        return new Step.Signed(signed(provider, token, wanted, paper));
    }

    private Sent sent(RemoteProvider provider, RemoteQuestions.Put put) {
        return new Sent(talk.address(provider, put), put.ticket());
    }

    /** The key of whoever is to sign. */
    private RemoteCredential chosen(List<RemoteCredential> all, Paper paper) {
        Refusal.unless(!all.isEmpty(), RemoteReason.REMOTE_NO_CERTIFICATE);
        List<RemoteCredential> own = all.stream()
                .filter(one -> paper.awaited().test(PdfSigner.holder(one.chain())))
                .toList();
        Refusal.unless(!own.isEmpty(), RemoteReason.REMOTE_CERTIFICATE_OF_ANOTHER);
        List<RemoteCredential> inForce =
                own.stream().filter(one -> one.isInForce(clock.instant())).toList();
        Refusal.unless(!inForce.isEmpty(), RemoteReason.REMOTE_CERTIFICATE_OVER);
        return inForce.stream()
                .filter(one -> one.algorithm() != null)
                .findFirst()
                .orElseThrow(() -> Refusal.of(RemoteReason.REMOTE_KEY_UNKNOWN));
    }

    private Wanted wanted(RemoteCredential credential, Paper paper) {
        Instant at = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        String algorithm = credential.algorithm();
        return new Wanted(
                credential.id(),
                algorithm == null ? "" : algorithm,
                credential.chain(),
                at,
                Sha256.of(dataToSign(paper, at, credential.chain())));
    }

    /** The file is made ready once more: between the two ways nothing but the hash was kept. */
    private byte[] signed(RemoteProvider provider, String token, Wanted wanted, Paper paper) {
        byte[] data = dataToSign(paper, wanted.at(), wanted.chain());
        Refusal.unless(Sha256.of(data).equals(wanted.hash()), RemoteReason.REMOTE_HASH_OTHER);
        byte[] signature = talk.signature(provider, token, wanted);
        Refusal.unless(
                RemoteCredential.isSignedBy(wanted.chain().get(0), data, signature),
                RemoteReason.REMOTE_SIGNATURE_WRONG);
        TimeStamps stamps = seals.stamps();
        return paper.pdf()
                .signed(
                        request(paper, wanted.at()),
                        wanted.chain(),
                        stamps != null,
                        signature,
                        stamps == null ? new byte[0] : stamps.over(signature));
    }

    private byte[] dataToSign(Paper paper, Instant at, List<byte[]> chain) {
        return paper.pdf().dataToSign(request(paper, at), chain, seals.stamps() != null);
    }

    private static SigningRequest request(Paper paper, Instant at) {
        return new SigningRequest(paper.reason(), "", at);
    }

    private static String bounded(@Nullable String sent) {
        return sent == null || sent.length() > LONGEST ? "" : sent;
    }
}
