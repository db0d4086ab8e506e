package vn.bieuduong.issuing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.bieuduong.document.Rendered;
import vn.bieuduong.document.part.Verification;
import vn.bieuduong.document.preview.PagePictures;
import vn.bieuduong.platform.FileStore;
import vn.bieuduong.platform.Settings;
import vn.bieuduong.platform.StoredFile;
import vn.bieuduong.seal.Seal;
import vn.bieuduong.seal.Sealed;
import vn.bieuduong.seal.Sealing;

/** Phát hành: makes a paper's file under a new verification code, seals it and keeps the bytes. */
@ApplicationScoped
public class Issuing {

    /** Where a paper is verified; its code follows. */
    private static final String PAGE = "/verify";

    private static final Logger LOG = LoggerFactory.getLogger(Issuing.class);
    private static final long MOST_BYTES = 64L * 1024 * 1024;

    private final Sealing sealing;
    private final FileStore store;
    private final Settings settings;

    @Inject
    public Issuing(Sealing sealing, FileStore store, Settings settings) {
        this.sealing = sealing;
        this.store = store;
        this.settings = settings;
    }

    /** What was owed since an act, as of that act; its row is for the caller to add. */
    IssuedDocument issue(DueDocument due) {
        DocumentDraft paper = due.toIssue();
        PreparedCopy signed = paper.signed();
        Instant at = due.dueAt();
        Sealed sealed;
        if (signed != null) { // the seal goes on top of that signature
            sealed = sealing.seal(paper.agency(), signed.room(), bytes(signed));
        } else if (paper.kind().isForTheOfficeAlone()) {
            sealed = sealing.issueUnmarked(paper.agency(), paper.content(), verification(due.code()), at);
        } else {
            sealed = sealing.issue(paper.agency(), paper.content(), verification(due.code()), at);
        }
        StoredFile file = keep(sealed.pdf());
        return new IssuedDocument(due.dossier(), paper, due.code(), sealed, file, pictures(paper, file), at);
    }

    /** A certificate is shown to whom it honours, and is drawn here once; without its pictures it counts as well. */
    private List<StoredFile> pictures(DocumentDraft paper, StoredFile file) {
        if (!paper.kind().isCertificate()) {
            return List.of();
        }
        try {
            byte[] picture = PagePictures.small(store.path(file.sha256()));
            return List.of(keep(picture), keep(PagePictures.lighter(picture)));
        } catch (IOException | RuntimeException e) {
            LOG.warn("a certificate could not be drawn", e);
            return List.of();
        }
    }

    /** The paper as it reads now, neither sealed nor to be verified. */
    byte[] preview(DocumentDraft paper) {
        return sealing.render(paper.content(), Verification.NONE).pdf();
    }

    /** The paper for somebody to sign, with a code under which it will be issued; neither sealed nor issued yet. */
    public PreparedCopy prepare(DocumentDraft paper) {
        VerificationCode code = VerificationCode.next();
        Rendered rendered = sealing.render(paper.content(), verification(code));
        return PreparedCopy.of(code, keep(rendered.pdf()), rendered.places());
    }

    /** What was prepared, with its signer's signature. */
    public byte[] sign(Seal signer, PreparedCopy prepared) {
        return sealing.sign(signer, prepared.room(), bytes(prepared));
    }

    private byte[] bytes(PreparedCopy copy) {
        try {
            return Files.readAllBytes(store.path(copy.file().sha256()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private StoredFile keep(byte[] bytes) {
        try {
            return store.put(new ByteArrayInputStream(bytes), MOST_BYTES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Verification verification(VerificationCode code) {
        String page = settings.publicUrl() + PAGE;
        return new Verification(page + "?code=" + code.printed(), page.replaceFirst("^https?://", ""), code.printed());
    }
}
