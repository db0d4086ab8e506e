package vn.bieuduong.launcher;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;

/**
 * Thư mục riêng: what lies in the data folder is for the portal's own user, whatever the umask of whoever starts it. PostgreSQL's
 * folder is left to PostgreSQL, which insists on as much itself.
 */
final class PrivateFolders {

    private static final String POSTGRES = "postgres";
    private static final String OWNER_ALONE = "rwx------";

    /** Started as root, PostgreSQL runs as somebody else and must pass through to its folder; it sees nothing on the way. */
    private static final String PASSAGE = "rwx--x--x";

    private PrivateFolders() {}

    /** Closes the data folder and what is in it, also what an earlier version left open. */
    static void close(Path data) throws IOException {
        if (!FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            return;
        }
        boolean root = (Integer) Files.getAttribute(data, "unix:uid") == 0;
        set(data, root ? PASSAGE : OWNER_ALONE);
        try (Stream<Path> inside = Files.list(data)) {
            for (Path one : inside.filter(path -> !path.endsWith(POSTGRES)).toList()) {
                if (Files.isDirectory(one, LinkOption.NOFOLLOW_LINKS)) {
                    set(one, OWNER_ALONE);
                }
            }
        }
    }

    /** Makes a folder for the portal's user alone. */
    static void make(Path folder) throws IOException {
        Files.createDirectories(folder);
        if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
            set(folder, OWNER_ALONE);
        }
    }

    /** The command, run so that what it makes is for its user alone. */
    static List<String> keepingToItself(List<String> command) {
        return Stream.concat(Stream.of("/bin/sh", "-c", "umask 077; exec \"$@\"", "sh"), command.stream())
                .toList();
    }

    private static void set(Path path, String permissions) throws IOException {
        try {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
        } catch (FileSystemException ofSomebodyElse) {
            // a volume may belong to another user; what is made in it is closed all the same
        }
    }
}
