package vn.bieuduong.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.attachment.AttachmentReason;
import vn.bieuduong.award.CopyToSign;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.identity.CurrentActor;
import vn.bieuduong.platform.Finding;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.processing.OutsideSigning;
import vn.bieuduong.web.Ask;

/** Ký bằng thiết bị riêng: download the decision, sign it elsewhere, upload it; each on the same page, one after another. */
@Named
@RequestScoped
public class SigningPage {

    private final OutsideSigning signing;
    private final CurrentActor actor;
    private final Ask ask;
    private @Nullable CopyToSign copy;
    private boolean looked;
    private String number = "";
    private @Nullable Part file;

    @Inject
    SigningPage(OutsideSigning signing, CurrentActor actor, Ask ask) {
        this.signing = signing;
        this.actor = actor;
        this.ask = ask;
    }

    public UUID getId() {
        return ask.id();
    }

    /** What was given out to the reader and is not back yet; null before. */
    public @Nullable CopyToSign getCopy() {
        if (!looked) {
            copy = signing.waiting(actor.get(), id()).orElse(null);
            looked = true;
        }
        return copy;
    }

    public String prepare() {
        signing.prepare(actor.get(), id(), number);
        return "/office/signing?faces-redirect=true&id=" + ask.id() + "&done=prepared";
    }

    public String upload() {
        Part brought = file;
        if (brought == null || brought.getSize() == 0) {
            throw new Refusal(List.of(Finding.on("file", AttachmentReason.EMPTY)));
        }
        try (InputStream content = brought.getInputStream()) {
            signing.accept(actor.get(), id(), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "/office/dossier?faces-redirect=true&id=" + ask.id() + "&done=signedOutside";
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public @Nullable Part getFile() {
        return null;
    }

    public void setFile(@Nullable Part file) {
        this.file = file;
    }

    public long getLargest() {
        return OutsideSigning.MOST_BYTES;
    }

    private DossierId id() {
        return new DossierId(ask.id());
    }
}
