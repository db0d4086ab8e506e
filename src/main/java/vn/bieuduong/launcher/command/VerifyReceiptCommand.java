package vn.bieuduong.launcher.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.bieuduong.issuing.receipt.ReceiptProof;

/** Kiểm tra biên nhận: proves with a sealed receipt of filing which files were filed. */
@Command(name = "verify-receipt")
final class VerifyReceiptCommand implements Callable<Integer> {

    private final CommandContext context;

    @Option(names = "--trust", paramLabel = "${bundle:FOLDER}", descriptionKey = "trust")
    private @Nullable Path trust;

    @Parameters(arity = "1..*", paramLabel = "${bundle:FILE}", descriptionKey = "files")
    private List<String> files = List.of();

    VerifyReceiptCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws IOException {
        return ExitCodes.of(new ReceiptProof(context.trust(trust), context.out(), context.clock()).holds(files));
    }
}
