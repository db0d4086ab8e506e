package vn.bieuduong.document.preview;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import vn.bieuduong.document.Documents;
import vn.bieuduong.document.OfficialPaper;

/** Xem thử mẫu văn bản: for whoever edits {@code config/documents}. Each kind of paper with the names of its fields as values. */
public final class TemplatePreview {

    private TemplatePreview() {}

    /** Writes one PDF a kind into the folder, made where it is missing, and returns them. */
    public static List<Path> draw(Path templates, Path folder, Clock clock) throws IOException {
        Documents documents = new Documents(templates, clock);
        Specimen specimen = new Specimen(path -> "{" + path + "}", 3, false);
        List<Path> drawn = new ArrayList<>();
        Files.createDirectories(folder);
        for (Class<?> kind : OfficialPaper.class.getPermittedSubclasses()) {
            Path file = folder.resolve(Documents.templateName(kind) + ".pdf");
            Files.write(file, documents.render(specimen.of(kind)).pdf());
            drawn.add(file);
        }
        return drawn;
    }
}
