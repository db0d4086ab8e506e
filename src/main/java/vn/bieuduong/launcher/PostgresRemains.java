package vn.bieuduong.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Tàn dư: what of an embedded database runs in its folder, and how a start clears away what an earlier one left. */
final class PostgresRemains {

    /** The processes of a database whose first one died end by themselves, as soon as they look up from their work. */
    private static final Duration BY_THEMSELVES = Duration.ofSeconds(3);

    private static final Duration WHEN_KILLED = Duration.ofSeconds(10);

    private PostgresRemains() {}

    /** The first process of the database, if it lives. */
    static Optional<ProcessHandle> postmaster(Path directory) {
        try {
            Path file = pidFile(directory);
            return Files.exists(file)
                    ? Files.readAllLines(file).stream()
                            .findFirst()
                            .map(String::strip)
                            .filter(pid -> pid.matches("\\d{1,18}"))
                            .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid)))
                            // empty for a dead one that nobody waited for
                            .filter(process ->
                                    process.info().commandLine().orElse("").contains(directory.toString()))
                    : Optional.empty();
        } catch (IOException goneMeanwhile) {
            return Optional.empty();
        }
    }

    /** Leaves no process in the folder and no pid file that would keep PostgreSQL from starting. */
    static void clearAway(Path directory, Path programs) throws IOException {
        if (postmaster(directory).isPresent()) {
            Postgres.stop(directory, programs);
        }
        if (Files.exists(pidFile(directory))) {
            // its number may belong to somebody else by now, and PostgreSQL would refuse to start; but the file also
            // keeps a new database from the files of a dead one whose other processes still write: those end first
            endOrphans(directory.resolve("cluster").toRealPath());
            Files.deleteIfExists(pidFile(directory));
        }
    }

    private static void endOrphans(Path cluster) throws IOException {
        if (!awaitNone(cluster, BY_THEMSELVES)) {
            orphans(cluster).forEach(ProcessHandle::destroyForcibly);
            if (!awaitNone(cluster, WHEN_KILLED)) {
                throw new IOException("processes of the former database do not end: "
                        + orphans(cluster).stream().map(ProcessHandle::pid).toList());
            }
        }
    }

    private static boolean awaitNone(Path cluster, Duration patience) throws IOException {
        Instant until = Instant.now().plus(patience);
        while (!orphans(cluster).isEmpty()) {
            if (Instant.now().isAfter(until)) {
                return false;
            }
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted", e);
            }
        }
        return true;
    }

    /** Every process of a database works in its cluster. */
    private static List<ProcessHandle> orphans(Path cluster) {
        return ProcessHandle.allProcesses()
                .filter(process -> worksIn(process, cluster))
                .toList();
    }

    private static boolean worksIn(ProcessHandle process, Path cluster) {
        try {
            return Files.readSymbolicLink(Path.of("/proc", Long.toString(process.pid()), "cwd"))
                    .equals(cluster);
        } catch (IOException someoneElsesOrGone) {
            return false;
        }
    }

    private static Path pidFile(Path directory) {
        return directory.resolve("cluster/postmaster.pid");
    }
}
