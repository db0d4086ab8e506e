package vn.bieuduong.launcher.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Việc của vỏ lệnh: one of the scripts in {@code deploy/commands}, which work with archives and the system's own programs. */
final class ShellWork {

    private static final Path HOME = Path.of(System.getProperty("bieuduong.home", ""));

    private ShellWork() {}

    /** Runs it to its end; it says what it does on the same console. */
    static int run(String name, List<String> words) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(HOME.resolve("deploy/commands").resolve(name).toString());
        command.addAll(words);
        Process script = new ProcessBuilder(command).inheritIO().start();
        try {
            return script.waitFor();
        } catch (InterruptedException e) {
            script.destroy();
            Thread.currentThread().interrupt();
            return ExitCodes.NOT_DONE;
        }
    }
}
