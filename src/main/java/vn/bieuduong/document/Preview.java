package vn.bieuduong.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import vn.bieuduong.platform.Problems;
import vn.bieuduong.platform.Settings;

/**
 * Xem thử mẫu văn bản: a command for whoever edits {@code config/documents}. Writes each kind of paper with the names of
 * its fields as values, or names the mistakes in the templates.
 */
public final class Preview {

    private Preview() {}

    /** Writes into the folder given as the first argument, by default {@code document-preview}. */
    public static void main(String[] arguments) throws IOException {
        Problems problems = new Problems();
        Settings settings = Settings.read(System.getenv(), problems);
        Path templates = settings.configDir().resolve("documents");
        Documents.check(templates, problems);
        if (!problems.isEmpty()) {
            problems.all().forEach(System.err::println);
            System.exit(1);
        }
        Path folder = Files.createDirectories(Path.of(arguments.length > 0 ? arguments[0] : "document-preview"));
        Documents documents = new Documents(templates, Clock.systemUTC());
        Specimen specimen = new Specimen(path -> "{" + path + "}", 3, false);
        for (Class<?> kind : OfficialPaper.class.getPermittedSubclasses()) {
            Path file = folder.resolve(Documents.templateName(kind) + ".pdf");
            Files.write(file, documents.render(specimen.of(kind)).pdf());
            System.out.println(file);
        }
    }
}
