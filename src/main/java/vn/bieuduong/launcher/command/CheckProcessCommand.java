package vn.bieuduong.launcher.command;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.bieuduong.workflow.simulation.CheckProcess;
import vn.bieuduong.workflow.simulation.Choices;

/** Kiểm tra quy trình: checks BPMN files as deployment would, or walks one in memory. */
@Command(name = "check-process")
final class CheckProcessCommand implements Callable<Integer> {

    private final CommandContext context;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli's
    private CommandSpec spec;

    @Option(names = "--run", descriptionKey = "run")
    private boolean run;

    @Option(names = "--set", paramLabel = "${bundle:SETTING}", descriptionKey = "set")
    private List<String> variables = List.of();

    @Option(names = "--choose", paramLabel = "${bundle:CHOICE}", descriptionKey = "choose")
    private List<String> outcomes = List.of();

    @Option(names = "--message", paramLabel = "${bundle:NAME}", descriptionKey = "message")
    private List<String> messages = List.of();

    @Option(names = "--process", paramLabel = "${bundle:ID}", descriptionKey = "process")
    private @Nullable String process;

    @Parameters(arity = "1..*", paramLabel = "${bundle:FILE}", descriptionKey = "files")
    private List<String> files = List.of();

    CheckProcessCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        CheckProcess check = new CheckProcess(context.out(), context.language());
        return ExitCodes.of(run ? check.comesToAnEnd(files, choices()) : check.areInOrder(files));
    }

    private Choices choices() {
        Choices choices = new Choices();
        variables.forEach(given -> accept(given, choices::set));
        outcomes.forEach(given -> accept(given, choices::choose));
        messages.forEach(choices::send);
        if (process != null) {
            choices.walk(process);
        }
        return choices;
    }

    private void accept(String given, Predicate<String> taker) {
        if (!taker.test(given)) {
            throw new Misuse(spec.commandLine(), context.text("check-process.pair", given));
        }
    }
}
