package vn.bieuduong.web.answering;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.attachment.ChunkedUploads;
import vn.bieuduong.attachment.SpotCheck;
import vn.bieuduong.dossier.DossierReason;
import vn.bieuduong.identity.CurrentActor;
import vn.bieuduong.inspection.AttachmentReason;
import vn.bieuduong.platform.Finding;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.Settings;
import vn.bieuduong.platform.Sha256;
import vn.bieuduong.platform.Texts;
import vn.bieuduong.procedure.Component;
import vn.bieuduong.web.Language;
import vn.bieuduong.web.RequestParameters;

/** Takes files out of a form and hands them to the door, each by itself: those the form brings, and those that came before it in pieces. */
@RequestScoped
public class Uploads {

    /** The field that names a file that came in pieces: its SHA-256, the input it was chosen in, and what it is called, a blank between. */
    private static final String IN_PIECES = "inPieces";

    private final ChunkedUploads pieces;
    private final CurrentActor actor;
    private final RequestParameters ask;
    private final SpotCheck spotCheck;
    private final Settings settings;

    @Inject
    Uploads(ChunkedUploads pieces, CurrentActor actor, RequestParameters ask, SpotCheck spotCheck, Settings settings) {
        this.pieces = pieces;
        this.actor = actor;
        this.ask = ask;
        this.spotCheck = spotCheck;
        this.settings = settings;
    }

    /** Hands a file to a door. */
    public interface Handing {
        void over(String name, InputStream content);
    }

    /** Opens a file once it is its turn. */
    private interface Opening {
        InputStream open() throws IOException;
    }

    /**
     * Attaches every file that may be attached.
     *
     * @param field the input they were chosen in
     * @param component under which they are to stand: what is photographed becomes a PDF where it wants one
     * @return what was refused, each with its file's name
     */
    public List<Finding> each(String field, @Nullable List<Part> files, Component component, Handing handing) {
        List<Part> chosen = chosen(files);
        List<String[]> named = inPieces(field);
        if (chosen.isEmpty() && named.isEmpty()) {
            return List.of(Finding.on(field, AttachmentReason.NOTHING_CHOSEN));
        }
        List<Finding> findings = new ArrayList<>();
        for (Part file : chosen) {
            one(field, file.getSubmittedFileName(), file::getInputStream, made(component, handing), findings);
        }
        for (String[] one : named) {
            one(field, one[2], () -> whole(one[0]), made(component, handing), findings);
        }
        return findings;
    }

    /** Hands on what a worker makes of a photograph. */
    private Handing made(Component component, Handing handing) {
        return (name, content) -> {
            if (component.isPhotograph(name)) {
                String pdf = name.substring(0, name.lastIndexOf('.')) + ".pdf";
                spotCheck.page(content, settings.maxUploadBytes(), page -> handing.over(pdf, page));
            } else {
                handing.over(name, content);
            }
        };
    }

    private static void one(String field, String name, Opening opening, Handing handing, List<Finding> findings) {
        try (InputStream content = opening.open()) {
            handing.over(name, content);
        } catch (Refusal refusal) {
            refusal.findings()
                    .forEach(why -> findings.add(
                            Finding.on(field, DossierReason.FILE_REFUSED, name, Texts.of(why, Language.current()))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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

    /** Whether files that were chosen in this input came in pieces. */
    boolean broughtInPieces(String field) {
        return !inPieces(field).isEmpty();
    }

    private List<String[]> inPieces(String field) {
        return ask.all(IN_PIECES).stream()
                .map(one -> one.split(" ", 3))
                .filter(one -> one.length == 3 && one[1].endsWith(":" + field))
                .toList();
    }

    private InputStream whole(String sha256) {
        return pieces.take(
                actor.get().account(), Sha256.read(sha256).orElseThrow(() -> Refusal.of(AttachmentReason.PIECES_GONE)));
    }
}
