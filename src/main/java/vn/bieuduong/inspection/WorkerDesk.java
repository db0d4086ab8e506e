package vn.bieuduong.inspection;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;

/**
 * Bàn làm việc: a worker's own folder. What it is asked about is laid there and taken away again; it sees no other file of the
 * portal, writes nowhere else, and what it made is handed over as plain files only.
 */
final class WorkerDesk implements AutoCloseable {

    private final Path root;
    private final Path in;
    private final Path out;
    private final Path scrap;
    private int laid;

    /** @param folder where desks stand */
    public WorkerDesk(Path folder) throws IOException {
        root = Files.createTempDirectory(folder.toAbsolutePath(), "desk");
        in = Files.createDirectory(root.resolve("in"));
        out = Files.createDirectory(root.resolve("out"));
        scrap = Files.createDirectory(root.resolve("tmp"));
    }

    public Path root() {
        return root;
    }

    /** Only to be read by the worker. */
    public Path in() {
        return in;
    }

    /** Where the worker puts what it makes. */
    public Path out() {
        return out;
    }

    /** Where the worker may write what it likes. */
    public Path scrap() {
        return scrap;
    }

    /** Lays a file or a folder of files on the desk; where it lies there. */
    public Path lay(Path original) throws IOException {
        laid++;
        Path place = in.resolve(Integer.toString(laid));
        if (Files.isDirectory(original)) {
            try (Stream<Path> tree = Files.walk(original)) {
                for (Path one : tree.toList()) {
                    Path there = place.resolve(original.relativize(one).toString());
                    if (Files.isDirectory(one)) {
                        Files.createDirectories(there);
                    } else {
                        lend(one, there);
                    }
                }
            }
        } else {
            lend(original, place);
        }
        return place;
    }

    /** The same bytes, not a copy of them, where the file system can. */
    private static void lend(Path original, Path there) throws IOException {
        try {
            Files.createLink(there, original.toRealPath());
        } catch (IOException | UnsupportedOperationException otherDisk) {
            Files.copy(original, there);
        }
    }

    /** Moves what the worker made; a link among it would be a trap. */
    public void handOver(Path into) throws IOException {
        for (Path made : inside(out)) {
            if (Files.isRegularFile(made, LinkOption.NOFOLLOW_LINKS)) {
                Files.move(made, into.resolve(made.getFileName().toString()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    /** Takes everything of the last question away. */
    public void clear() throws IOException {
        for (Path folder : List.of(in, out)) {
            for (Path left : inside(folder)) {
                FileUtils.forceDelete(left.toFile());
            }
        }
    }

    private static List<Path> inside(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    @Override
    public void close() throws IOException {
        FileUtils.deleteDirectory(root.toFile());
    }
}
