package vn.bieuduong.launcher.command;

import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Dùng sai: a command that cannot be understood. The message is a sentence in the reader's language. */
final class Misuse extends ParameterException {
    private static final long serialVersionUID = 1L;

    Misuse(CommandLine command, String sentence) {
        super(command, sentence);
    }

    /** What is wrong, how the command is called, and where to read on. */
    static void say(ParameterException wrong, CommandContext context) {
        CommandLine command = wrong.getCommandLine();
        context.err().println(sentence(wrong, context));
        context.err()
                .print(context.text("misuse.usage") + " " + command.getHelp().synopsis(0));
        context.err()
                .println(context.text("misuse.more", command.getCommandSpec().qualifiedName()));
    }

    private static String sentence(ParameterException wrong, CommandContext context) {
        if (wrong instanceof Misuse said) {
            return String.valueOf(said.getMessage());
        }
        if (wrong instanceof UnmatchedArgumentException unmatched) {
            String first = unmatched.getUnmatched().get(0);
            if (unmatched.isUnknownOption()) {
                return context.text("misuse.option", first);
            }
            boolean atTheDoor = wrong.getCommandLine().getParent() == null;
            return context.text(atTheDoor ? "misuse.command" : "misuse.tooMany", first);
        }
        if (wrong instanceof MissingParameterException missing) {
            List<String> unknown = wrong.getCommandLine().getUnmatchedArguments();
            if (!unknown.isEmpty()) {
                // what was meant by it may be what is missing
                return context.text("misuse.option", unknown.get(0));
            }
            return context.text(
                    "misuse.missing",
                    missing.getMissing().stream()
                            .map(part -> part instanceof OptionSpec option ? option.longestName() : part.paramLabel())
                            .collect(Collectors.joining(", ")));
        }
        return context.text("misuse.other", String.valueOf(wrong.getMessage()));
    }
}
