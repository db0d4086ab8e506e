package vn.bieuduong.launcher.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import vn.bieuduong.document.Documents;
import vn.bieuduong.document.preview.TemplatePreview;
import vn.bieuduong.document.words.OfficeWords;
import vn.bieuduong.platform.Problems;

/** Xem thử mẫu văn bản: draws every kind of paper, or names the mistakes in the templates. */
@Command(name = "preview-documents")
final class PreviewDocumentsCommand implements Callable<Integer> {

    private final CommandContext context;

    @Parameters(arity = "0..1", paramLabel = "${bundle:FOLDER}", descriptionKey = "folder")
    private Path folder = Path.of("document-preview");

    PreviewDocumentsCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws IOException {
        Problems problems = new Problems();
        Path templates = context.config().resolve("documents");
        Documents.check(templates, problems);
        OfficeWords.check(templates, problems);
        if (problems.isEmpty()) {
            TemplatePreview.draw(templates, folder, context.clock()).forEach(context.out()::println);
        }
        problems.in(context.language()).forEach(context.err()::println);
        return ExitCodes.of(problems.isEmpty());
    }
}
