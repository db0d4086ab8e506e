package vn.bieuduong.launcher.command;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.bieuduong.inspection.FileVerdicts;
import vn.bieuduong.inspection.NoWorker;
import vn.bieuduong.platform.Problems;
import vn.bieuduong.platform.Settings;

/** Kiểm tra chữ ký trong tệp: the verdict that the portal would store, one JSON line a file. */
@Command(name = "inspect")
final class InspectCommand implements Callable<Integer> {

    private static final String WORKERS = "WORKERS";

    private final CommandContext context;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli's
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "${bundle:FILE}", descriptionKey = "files")
    private List<String> files = List.of();

    InspectCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        int workers = workers();
        Settings settings = Settings.read(context.environment(), new Problems());
        try (FileVerdicts verdicts = new FileVerdicts(settings, workers, context.clock())) {
            verdicts.print(files, context.out());
            return ExitCodes.GOOD;
        } catch (NoWorker none) {
            context.err().println(context.text("inspect.noWorker", String.valueOf(none.getMessage())));
            return ExitCodes.NOT_DONE;
        }
    }

    private int workers() {
        String given = context.environment().getOrDefault(WORKERS, "");
        if (given.isEmpty()) {
            return FileVerdicts.usualWorkers();
        }
        if (!given.matches("[1-9]\\d?")) {
            throw new Misuse(spec.commandLine(), context.text("inspect.workers", given));
        }
        return Integer.parseInt(given);
    }
}
