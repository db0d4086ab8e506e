package vn.bieuduong.launcher;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;

/** Nhật ký: keeps what the server writes in one file, turned over at ten megabytes, five files in all. */
final class RotatingLog {

    private static final long LIMIT = 10_000_000;
    private static final int KEPT = 4;

    private final Path file;

    RotatingLog(Path file) {
        this.file = file;
    }

    /** Copies until the writer's end; every line is shown to {@code watcher} as well. */
    void copy(BufferedReader from, Consumer<String> watcher) {
        try {
            Files.createDirectories(file.getParent());
            String line = from.readLine();
            while (line != null) {
                turnOver();
                try (Writer out = Files.newBufferedWriter(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
                    long written = Files.size(file);
                    // the file stays open while there is more to write
                    while (line != null && written < LIMIT) {
                        out.write(line);
                        out.write('\n');
                        written += line.length() + 1;
                        watcher.accept(line);
                        if (!from.ready()) {
                            out.flush();
                        }
                        line = from.readLine();
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void turnOver() throws IOException {
        if (!Files.exists(file) || Files.size(file) < LIMIT) {
            return;
        }
        for (int number = KEPT; number > 0; number--) {
            Path older = number == 1 ? file : numbered(number - 1);
            if (Files.exists(older)) {
                Files.move(older, numbered(number), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private Path numbered(int number) {
        return file.resolveSibling(file.getFileName() + "." + number);
    }
}
