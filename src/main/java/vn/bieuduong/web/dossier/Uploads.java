package vn.bieuduong.web.dossier;

import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.dossier.DossierReason;
import vn.bieuduong.dossier.filing.Drafts;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.inspection.AttachmentReason;
import vn.bieuduong.platform.Finding;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.Texts;
import vn.bieuduong.web.Language;

/** Takes files out of a form and hands them to the door, each by itself. */
final class Uploads {

    private Uploads() {}

    /**
     * Attaches every file that may be attached.
     *
     * @param field the input they were chosen in
     * @return what was refused, each with its file's name
     */
    static List<Finding> attach(
            Drafts drafts, Actor actor, DossierId id, String component, String field, @Nullable List<Part> files) {
        List<Part> chosen = chosen(files);
        if (chosen.isEmpty()) {
            return List.of(Finding.on(field, AttachmentReason.NOTHING_CHOSEN));
        }
        List<Finding> findings = new ArrayList<>();
        for (Part file : chosen) {
            String name = file.getSubmittedFileName();
            try (InputStream content = file.getInputStream()) {
                drafts.attach(actor, id, component, name, content);
            } catch (Refusal refusal) {
                refusal.findings()
                        .forEach(why -> findings.add(Finding.on(
                                field, DossierReason.FILE_REFUSED, name, Texts.of(why, Language.current()))));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return findings;
    }

    /** Those of an input that have a name; an input nobody used sends one without. */
    static List<Part> chosen(@Nullable List<Part> files) {
        return files == null
                ? List.of()
                : files.stream()
                        .filter(file -> file.getSubmittedFileName() != null
                                && !file.getSubmittedFileName().isBlank())
                        .toList();
    }
}
