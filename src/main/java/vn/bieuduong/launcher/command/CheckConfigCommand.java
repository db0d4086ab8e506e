package vn.bieuduong.launcher.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import vn.bieuduong.launcher.ConfigCheck;
import vn.bieuduong.platform.Problems;

/** Kiểm tra cấu hình: names every mistake that a start would find, and starts nothing. */
@Command(name = "check-config")
final class CheckConfigCommand implements Callable<Integer> {

    private final CommandContext context;

    CheckConfigCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        Problems problems = ConfigCheck.asAtStart(context.environment());
        problems.in(context.language()).forEach(context.out()::println);
        if (problems.isEmpty()) {
            context.out().println(context.text("check-config.good"));
        }
        return ExitCodes.of(problems.isEmpty());
    }
}
