package vn.bieuduong.launcher.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Sao lưu: copies everything the portal keeps, or the keys that a backup leaves out. */
@Command(name = "backup")
final class BackupCommand implements Callable<Integer> {

    @Option(names = "--keys", descriptionKey = "keys")
    private boolean keys;

    @Parameters(paramLabel = "${bundle:FOLDER}", descriptionKey = "folder")
    private Path folder = Path.of("");

    @Override
    public Integer call() throws IOException {
        return ShellWork.run(
                "backup", List.of(keys ? "keys" : "all", folder.toAbsolutePath().toString()));
    }
}
