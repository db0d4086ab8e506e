package vn.bieuduong.launcher;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;

/**
 * Sao lưu cơ sở dữ liệu nhúng: copies the cluster of the embedded database, running or not, so that PostgreSQL recovers
 * the copy to one moment. Run by {@code deploy/backup}; an operator's own database is dumped by its own tools instead.
 */
public final class Backup {

    private static final Path LOG = Path.of("pg_wal");
    private static final Set<String> NOT_COPIED =
            Set.of("postmaster.pid", "postmaster.opts", "pg_internal.init", "backup_label");

    private Backup() {}

    /** Copies the cluster of a data folder into a folder that does not exist yet. */
    public static void copyCluster(Path data, Path target) throws IOException, SQLException {
        Path postgres = data.resolve("postgres");
        Path lockFile = data.resolve("run/lock");
        try (FileChannel file = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = file.tryLock()) {
            if (lock != null && !Files.exists(postgres.resolve("cluster/postmaster.pid"))) {
                // stopped in order: the files are the database
                copy(postgres.resolve("cluster"), target, false);
                copy(postgres.resolve("cluster").resolve(LOG), target.resolve(LOG), true);
            } else {
                copyRunning(postgres, target);
            }
        }
    }

    private static void copyRunning(Path postgres, Path target) throws IOException, SQLException {
        String url = "jdbc:postgresql://127.0.0.1:"
                + Files.readString(postgres.resolve("port")).strip() + "/postgres";
        String password = OwnerPassword.read(postgres);
        try (Connection connection = DriverManager.getConnection(url, "postgres", password);
                Statement statement = connection.createStatement()) {
            // the slot, gone with this connection, keeps every log file from now on
            statement.execute("select pg_create_physical_replication_slot('backup', true, true)");
            statement.execute("select pg_backup_start('deploy/backup', fast => true)");
            copy(postgres.resolve("cluster"), target, false);
            try (ResultSet row =
                    statement.executeQuery("select labelfile from pg_backup_stop(wait_for_archive => false)")) {
                row.next();
                Files.writeString(target.resolve("backup_label"), row.getString(1));
            }
            // the log last: it must reach the end of the backup
            copy(postgres.resolve("cluster").resolve(LOG), target.resolve(LOG), true);
        }
    }

    private static void copy(Path from, Path to, boolean log) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
                    throws IOException {
                Path relative = from.relativize(directory);
                if (relative.startsWith("pg_replslot") && !relative.endsWith("pg_replslot")) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                Files.createDirectories(to.resolve(relative));
                return !log && relative.equals(LOG) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (!NOT_COPIED.contains(file.getFileName().toString())) {
                    try {
                        Files.copy(file, to.resolve(from.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES);
                    } catch (NoSuchFileException dropped) {
                        // tables and temporary files may go while we copy; the log tells the copy so
                    }
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
                if (e instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw e;
            }
        });
    }
}
