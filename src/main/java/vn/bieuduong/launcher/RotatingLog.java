package vn.bieuduong.launcher;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Nhật ký: keeps what the server writes in one file, turned over at ten megabytes, five files in all.
 *
 * <p>The writer is never kept waiting for the disk to have room: lines that cannot be written are dropped, and counted in
 * the log once it can be written again.
 */
final class RotatingLog {

    private static final long LIMIT = 10_000_000;
    private static final int KEPT = 4;

    private final Path file;
    private @Nullable FileChannel out;
    private long lost;

    RotatingLog(Path file) {
        this.file = file;
    }

    /** Copies until the writer's end; every line is shown to {@code watcher} as well. */
    void copy(BufferedReader from, Consumer<String> watcher) {
        try {
            for (String line = from.readLine(); line != null; line = from.readLine()) {
                watcher.accept(line);
                keep(line);
            }
        } catch (IOException writerIsGone) {
            // as good as its end
        } finally {
            close();
        }
    }

    private void keep(String line) {
        try {
            FileChannel file = open();
            if (lost > 0) {
                write(file, "(" + lost + " " + Launcher.said("log.lost") + ")");
                lost = 0;
            }
            write(file, line);
        } catch (IOException full) {
            lost++;
            close();
        }
    }

    private FileChannel open() throws IOException {
        FileChannel open = out;
        if (open != null && open.size() < LIMIT) {
            return open;
        }
        close();
        Files.createDirectories(file.getParent());
        turnOver();
        FileChannel opened =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
        out = opened;
        return opened;
    }

    /** The whole line or nothing of it: half of one would run into the next. */
    private static void write(FileChannel file, String line) throws IOException {
        long before = file.size();
        ByteBuffer bytes = StandardCharsets.UTF_8.encode(line + "\n");
        try {
            while (bytes.hasRemaining()) {
                file.write(bytes);
            }
        } catch (IOException full) {
            file.truncate(before);
            throw full;
        }
    }

    private void close() {
        try (FileChannel ending = out) {
            out = null;
        } catch (IOException full) {
            // what could not be written is counted
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
