package vn.bieuduong.launcher.command;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import vn.bieuduong.platform.Texts;

/**
 * Cửa lệnh: {@code deploy/bieuduong <command>}, all that an operator or a reader of papers can do without the portal's pages.
 * Never a stack trace: whatever goes wrong is a sentence and one of the {@link ExitCodes}.
 */
@Command(name = "bieuduong")
public final class FrontDoor implements Runnable {

    private static final Logger LIBRARIES = Logger.getLogger("");
    private static final int NAMES = 20;

    private final CommandContext context;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli's
    private CommandSpec spec;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            descriptionKey = "help",
            scope = ScopeType.INHERIT)
    private boolean help;

    /** @param clock what time it is for certificates */
    public FrontDoor(Map<String, String> environment, PrintStream out, PrintStream err, Clock clock) {
        context = new CommandContext(environment, out, err, clock);
    }

    public static void main(String[] arguments) {
        // what libraries say about a file is no answer to whoever asked for a verdict
        LIBRARIES.setLevel(Level.OFF);
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        System.exit(new FrontDoor(System.getenv(), out, err, Clock.systemUTC()).run(arguments));
    }

    /** Does what the words say and returns how it ended. */
    public int run(String... words) {
        try {
            return commandLine().execute(words);
        } catch (VirtualMachineError e) {
            context.err().println(context.text("failed", e));
            return ExitCodes.NOT_DONE;
        }
    }

    @Override
    public void run() {
        throw new Misuse(spec.commandLine(), context.text("misuse.none"));
    }

    @Command(name = "help")
    int help(
            @Parameters(arity = "0..1", paramLabel = "${bundle:COMMAND}", descriptionKey = "name") @Nullable
                    String name) {
        CommandLine door = spec.commandLine();
        CommandLine asked = name == null ? door : door.getSubcommands().get(name);
        if (asked == null) {
            throw new Misuse(door, context.text("misuse.command", String.valueOf(name)));
        }
        asked.usage(context.out());
        return ExitCodes.GOOD;
    }

    CommandLine commandLine() {
        CommandLine door = new CommandLine(this)
                .addSubcommand(new InspectCommand(context))
                .addSubcommand(new VerifyReceiptCommand(context))
                .addSubcommand(new VerifyAuditCommand(context))
                .addSubcommand(new CheckProcessCommand(context))
                .addSubcommand(new CheckConfigCommand(context))
                .addSubcommand(new PreviewDocumentsCommand(context))
                .addSubcommand(new PreviewMessagesCommand(context))
                .addSubcommand(new BackupCommand())
                .addSubcommand(new RestoreCommand())
                .addSubcommand(new SbomCommand())
                .addSubcommand(new BackupSteps(context));
        door.getHelpSectionMap().put(UsageMessageSpec.SECTION_KEY_COMMAND_LIST, this::commands);
        return door.setResourceBundle(context.bundle())
                // a file may be called @list
                .setExpandAtFiles(false)
                .setOut(new PrintWriter(context.out(), true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(context.err(), true, StandardCharsets.UTF_8))
                .setColorScheme(Help.defaultColorScheme(Help.Ansi.OFF))
                .setUsageHelpWidth(110)
                .setParameterExceptionHandler((wrong, words) -> {
                    Misuse.say(wrong, context);
                    return ExitCodes.NOT_DONE;
                })
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    context.err().println(context.text("failed", firstLine(failure)));
                    return ExitCodes.NOT_DONE;
                });
    }

    /** A sentence for each, in both languages: whoever looks for a command may read either. */
    private String commands(Help door) {
        StringBuilder list = new StringBuilder();
        door.subcommands().forEach((name, command) -> {
            String key = command.commandSpec().qualifiedName(".") + ".usage.header";
            String before = "  " + name;
            for (Locale language : List.of(Texts.VIETNAMESE, Texts.ENGLISH)) {
                list.append(before)
                        .append(" ".repeat(NAMES - before.length()))
                        .append(CommandContext.text(language, key))
                        .append(System.lineSeparator());
                before = "";
            }
        });
        return list.toString();
    }

    private static String firstLine(Throwable failure) {
        String said = failure.getMessage();
        return said == null ? failure.toString() : said.lines().findFirst().orElseGet(failure::toString);
    }
}
