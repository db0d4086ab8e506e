package vn.bieuduong.launcher.command;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.bieuduong.informing.NoticePreview;
import vn.bieuduong.platform.Problems;

/** Xem thử lời báo tin: prints what people would be told, filled in with samples, or names the mistakes in the texts. */
@Command(name = "preview-messages")
final class PreviewMessagesCommand implements Callable<Integer> {

    private final CommandContext context;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli's
    private CommandSpec spec;

    @Option(names = "--event", paramLabel = "${bundle:EVENT}", descriptionKey = "event")
    private @Nullable String event;

    @Option(names = "--language", paramLabel = "vi|en", descriptionKey = "language")
    private @Nullable String language;

    PreviewMessagesCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        Problems problems = new Problems();
        List<String> texts = NoticePreview.all(context.config(), problems).stream()
                .filter(text -> event == null || text.startsWith("messages/" + event + ".yaml "))
                .filter(text -> language == null || text.startsWith(language + "\n", text.indexOf(' ') + 1))
                .toList();
        if (problems.isEmpty()) {
            if (texts.isEmpty()) {
                throw new Misuse(spec.commandLine(), context.text("preview-messages.none"));
            }
            texts.forEach(context.out()::println);
        }
        problems.in(context.language()).forEach(context.err()::println);
        return ExitCodes.of(problems.isEmpty());
    }
}
