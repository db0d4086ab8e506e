package vn.bieuduong.composing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Optional;
import vn.bieuduong.attachment.SpotCheck;
import vn.bieuduong.composing.ComposedPapers.Turn;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.platform.FileStore;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.Sha256;
import vn.bieuduong.platform.Texts;
import vn.bieuduong.seal.remote.RemoteProvider;
import vn.bieuduong.seal.remote.RemoteReason;
import vn.bieuduong.seal.remote.RemoteSigning;

/**
 * Ký giấy tờ từ xa: whose turn it is signs a paper that the portal wrote at a provider that keeps his key. What comes of it is judged as any file
 * that is brought back. A worker reads it, never this process: who signed before may have brought the bytes. Not transactional itself: no draft
 * waits for a provider.
 */
@ApplicationScoped
public class RemotePaperSigning {

    private final RemoteSigning remote;
    private final Composing composing;
    private final ComposedPapers papers;
    private final SignedBack signedBack;
    private final FileStore store;
    private final SpotCheck spotCheck;

    @Inject
    RemotePaperSigning(
            RemoteSigning remote,
            Composing composing,
            ComposedPapers papers,
            SignedBack signedBack,
            FileStore store,
            SpotCheck spotCheck) {
        this.remote = remote;
        this.composing = composing;
        this.papers = papers;
        this.signedBack = signedBack;
        this.store = store;
        this.spotCheck = spotCheck;
    }

    /** Where somebody is who comes back, and with which paper. */
    public sealed interface Back {

        PaperPlace place();

        /** He is sent to the provider once more. */
        record Further(PaperPlace place, RemoteSigning.Sent sent) implements Back {}

        /**
         * His signature was taken.
         *
         * @param stands whether all have signed
         */
        record Taken(PaperPlace place, boolean stands) implements Back {}

        /** Nothing was signed. */
        record Refused(PaperPlace place, Refusal refusal) implements Back {}
    }

    /** The providers through which the actor may sign the paper now: none unless it is his own turn. */
    public List<RemoteProvider> offered(Actor actor, ComposedView paper) {
        return Composing.isTurnOf(actor, paper) ? remote.providers() : List.of();
    }

    /**
     * Sends whose turn it is to a provider; nothing where there is none of this id.
     *
     * @param shown SHA-256 of what he was shown
     */
    public Optional<RemoteSigning.Sent> send(Actor actor, PaperPlace place, Sha256 shown, String provider) {
        Turn turn = turn(actor, place, shown);
        papers.mustBeOnRoster(place, turn.left().get(0));
        return remote.send(
                provider, actor, new RemoteSigning.Errand(turn.paper().id(), shown));
    }

    /** He is back with what the provider gave his browser; refused when this browser was not sent by him, or too long ago. */
    public Back back(Actor actor, String ticket, RemoteSigning.Answer answer) {
        RemoteSigning.Errand errand =
                remote.errand(ticket, actor).orElseThrow(() -> Refusal.of(RemoteReason.REMOTE_QUESTION_OVER));
        PaperPlace place =
                papers.place(errand.subject()).orElseThrow(() -> Refusal.of(RemoteReason.REMOTE_QUESTION_OVER));
        RemoteSigning.Step step;
        try {
            Turn turn = turn(actor, place, errand.copy());
            step = remote.back(ticket, answer, actor, paper(turn));
        } catch (Refusal refusal) {
            papers.inVain(actor, place, refusal);
            return new Back.Refused(place, refusal);
        }
        return switch (step) {
            case RemoteSigning.Step.Further further -> new Back.Further(place, further.sent());
            case RemoteSigning.Step.Signed signed -> taken(actor, place, errand.copy(), signed.pdf());
        };
    }

    private Back taken(Actor actor, PaperPlace place, Sha256 copy, byte[] pdf) {
        try {
            turn(actor, place, copy);
            return new Back.Taken(
                    place,
                    composing
                            .accept(actor, place, new ByteArrayInputStream(pdf))
                            .isPresent());
        } catch (Refusal refusal) {
            return new Back.Refused(place, refusal);
        }
    }

    private RemoteSigning.Paper paper(Turn turn) {
        Candidate awaited = turn.left().get(0);
        return new RemoteSigning.Paper(
                spotCheck.toSign(store.path(turn.paper().newest().sha256())),
                awaited.as().label(Texts.VIETNAMESE),
                signer -> signedBack.isOf(signer, awaited));
    }

    private Turn turn(Actor actor, PaperPlace place, Sha256 shown) {
        Turn turn = papers.turn(actor, place);
        Refusal.unless(Composing.isTurnOf(actor, turn.paper()), ComposingReason.NOT_YOUR_TURN);
        Refusal.unless(turn.paper().newest().sha256().equals(shown), ComposingReason.WRITTEN_ANEW);
        return turn;
    }
}
