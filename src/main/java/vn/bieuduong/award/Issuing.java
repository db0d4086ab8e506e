package vn.bieuduong.award;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import vn.bieuduong.document.Verification;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.platform.FileStore;
import vn.bieuduong.platform.Settings;
import vn.bieuduong.platform.StoredFile;

/** Phát hành: makes a paper's file under a new verification code, seals it and keeps the bytes. */
@ApplicationScoped
public class Issuing {

    /** Where a paper is verified; its code follows. */
    private static final String PAGE = "/verify.xhtml";

    private static final long MOST_BYTES = 64L * 1024 * 1024;

    private final Sealing sealing;
    private final FileStore store;
    private final Settings settings;
    private final Clock clock;

    @Inject
    public Issuing(Sealing sealing, FileStore store, Settings settings, Clock clock) {
        this.sealing = sealing;
        this.store = store;
        this.settings = settings;
        this.clock = clock;
    }

    @SuppressWarnings("NullAway") // for the client proxy alone
    protected Issuing() {
        this(null, null, null, null);
    }

    /** The issued paper; its row is for the caller to add. */
    IssuedDocument issue(DossierId dossier, PaperToIssue paper) {
        return issue(dossier, paper, VerificationCode.next(), clock.instant());
    }

    /** What was owed since an act, as of that act. */
    IssuedDocument issue(DuePaper due) {
        return issue(due.dossier(), due.toIssue(), due.code(), due.dueAt());
    }

    private IssuedDocument issue(DossierId dossier, PaperToIssue paper, VerificationCode code, Instant at) {
        Sealed sealed = paper.kind().isForTheOfficeAlone()
                ? sealing.issueUnmarked(paper.agency(), paper.content(), verification(code), at)
                : sealing.issue(paper.agency(), paper.content(), verification(code), at);
        return kept(dossier, paper, code, sealed, at);
    }

    /** The paper as it reads now, neither sealed nor to be verified. */
    byte[] preview(PaperToIssue paper) {
        return sealing.render(paper.content(), Verification.NONE);
    }

    /** The paper for somebody to sign elsewhere, with the code under which it will be issued; neither sealed nor issued yet. */
    StoredFile prepare(PaperToIssue paper, VerificationCode code) {
        return keep(sealing.render(paper.content(), verification(code)));
    }

    /** What was prepared, with its signer's signature. */
    byte[] sign(Seal signer, PaperToIssue paper, VerificationCode code, String prepared) {
        return sealing.sign(signer, paper.content(), verification(code), bytes(prepared));
    }

    /** As {@link #issue}, from a copy that came back signed: the seal goes on top of that signature. */
    IssuedDocument issueSigned(DossierId dossier, PaperToIssue paper, VerificationCode code, String copy) {
        Sealed sealed = sealing.seal(paper.agency(), paper.content(), verification(code), bytes(copy));
        return kept(dossier, paper, code, sealed, clock.instant());
    }

    private IssuedDocument kept(
            DossierId dossier, PaperToIssue paper, VerificationCode code, Sealed sealed, Instant at) {
        return new IssuedDocument(dossier, paper, code, sealed, keep(sealed.pdf()), at);
    }

    private byte[] bytes(String address) {
        try {
            return Files.readAllBytes(store.path(address));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private StoredFile keep(byte[] pdf) {
        try {
            return store.put(new ByteArrayInputStream(pdf), MOST_BYTES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Verification verification(VerificationCode code) {
        String page = settings.publicUrl() + PAGE;
        return new Verification(page + "?code=" + code.printed(), page.replaceFirst("^https?://", ""), code.printed());
    }
}
