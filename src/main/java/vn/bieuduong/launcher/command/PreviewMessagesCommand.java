package vn.bieuduong.launcher.command;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import vn.bieuduong.informing.NoticeTexts;
import vn.bieuduong.platform.Problems;

/** Xem thử lời báo tin: prints what people would be told, or names the mistakes in the texts. */
@Command(name = "preview-messages")
final class PreviewMessagesCommand implements Callable<Integer> {

    private final CommandContext context;

    PreviewMessagesCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        Problems problems = new Problems();
        List<String> texts = NoticeTexts.preview(context.config(), problems);
        if (problems.isEmpty()) {
            texts.forEach(context.out()::println);
        }
        problems.all().forEach(context.err()::println);
        return ExitCodes.of(problems.isEmpty());
    }
}
