package vn.bieuduong.launcher;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import vn.bieuduong.platform.Sha256;

/**
 * Dấu lược đồ: the file {@code schema.sums} of a data folder and of a backup, which names the migrations its tables were made by.
 * {@code deploy/restore} asks it before anything is unpacked, when no database can be asked yet.
 */
public final class SchemaMark {

    static final String FILE = "schema.sums";

    private SchemaMark() {}

    /** Whose tables a backup holds. */
    public enum Origin {
        /** Those that this release makes, or made earlier. */
        KNOWN,
        /** Written by a build that did not mark it yet. */
        UNMARKED,
        /** Another build's: a newer release, or a trial. */
        OTHER
    }

    /** Whose tables the backup in a folder holds. */
    public static Origin of(Path backup) throws IOException {
        Path mark = backup.resolve(FILE);
        if (!Files.isRegularFile(mark)) {
            return Origin.UNMARKED;
        }
        return known().containsAll(Files.readAllLines(mark)) ? Origin.KNOWN : Origin.OTHER;
    }

    /** Writes down that the tables belonging to this data folder are what this release makes. */
    static void write(Path data) throws IOException {
        Files.write(data.resolve(FILE), new TreeSet<>(known()));
    }

    private static Set<String> known() throws IOException {
        Set<String> lines = new HashSet<>();
        for (String folder : List.of("db/audit", "db/migration")) {
            try (Stream<Path> files = Files.list(onClassPath(folder))) {
                for (Path file : files.toList()) {
                    lines.add(Sha256.of(file) + "  " + folder + "/" + file.getFileName());
                }
            }
        }
        return lines;
    }

    private static Path onClassPath(String folder) {
        URL url = SchemaMark.class.getClassLoader().getResource(folder);
        if (url == null) {
            throw new IllegalStateException("no migrations on the class path: " + folder);
        }
        try {
            return Path.of(url.toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
