package vn.bieuduong.web.dossier;

import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.attachment.AttachmentReason;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.dossier.Drafts;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.platform.Finding;
import vn.bieuduong.platform.Refusal;

/** Takes a file out of a form and hands it to the door. */
final class Uploads {

    private Uploads() {}

    static void attach(Drafts drafts, Actor actor, DossierId id, String component, @Nullable Part file) {
        if (file == null) {
            throw new Refusal(List.of(Finding.on("file", AttachmentReason.NOTHING_CHOSEN)));
        }
        String name = file.getSubmittedFileName();
        if (name == null || name.isBlank()) {
            throw new Refusal(List.of(Finding.on("file", AttachmentReason.NAME_MISSING)));
        }
        try (InputStream content = file.getInputStream()) {
            drafts.attach(actor, id, component, name, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
