package vn.bieuduong.launcher.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Phục hồi: puts a backup into an empty data folder. */
@Command(name = "restore")
final class RestoreCommand implements Callable<Integer> {

    @Option(names = "--without-key", descriptionKey = "withoutKey")
    private boolean withoutKey;

    @Parameters(index = "0", paramLabel = "${bundle:BACKUP}", descriptionKey = "backup")
    private Path backup = Path.of("");

    @Parameters(index = "1", arity = "0..1", paramLabel = "${bundle:KEYS}", descriptionKey = "keys")
    private @Nullable Path keys;

    @Override
    public Integer call() throws IOException {
        List<String> words = new ArrayList<>(List.of(
                withoutKey ? "unvouched" : "vouched", backup.toAbsolutePath().toString()));
        if (keys != null) {
            words.add(keys.toAbsolutePath().toString());
        }
        return ShellWork.run("restore", words);
    }
}
