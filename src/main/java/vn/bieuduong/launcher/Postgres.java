package vn.bieuduong.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Cơ sở dữ liệu nhúng: a PostgreSQL of our own, its data kept between starts.
 *
 * <p>It listens on 127.0.0.1 only, behind a random password kept beside the data, and writes through to the disk. It is a
 * daemon, not a child, so that Ctrl-C reaches the server first. Whatever an earlier start left behind, running or dead,
 * is cleared away before this one.
 */
public final class Postgres implements AutoCloseable {

    /** The database and the role that owns it. */
    public static final String NAME = "bieuduong";

    private static final long LONGEST_LOG = 10_000_000;

    private final Path directory;
    private final Path cluster;
    private final Path programs;
    private final int port;
    private final String password;
    private final Schema.Login owner;
    private final Map<String, String> settings;

    private Postgres(
            Path directory,
            Path programs,
            int port,
            String password,
            Schema.Login owner,
            Map<String, String> settings) {
        this.directory = directory;
        this.cluster = directory.resolve("cluster");
        this.programs = programs;
        this.port = port;
        this.password = password;
        this.owner = owner;
        this.settings = settings;
    }

    /**
     * Starts the database under {@code directory}, which is made when it does not exist.
     *
     * @param unpacked where its programs are unpacked, once for all
     * @param settings what to say on its command line besides our own settings
     */
    public static Postgres start(Path directory, Path unpacked, Map<String, String> settings) {
        try {
            Files.createDirectories(directory);
            Path programs = PostgresPrograms.in(unpacked);
            PostgresRemains.clearAway(directory, programs);
            boolean fresh = !Files.exists(directory.resolve("complete"));
            if (fresh) {
                PostgresPrograms.delete(directory.resolve("cluster"));
                initialise(directory, programs);
            }
            int port = freePort(directory);
            start(directory, programs, port, settings);
            String password = Files.readString(directory.resolve("password")).strip();
            Schema.Login owner = new OwnerPassword(directory).settle(port);
            Postgres postgres = new Postgres(directory, programs, port, password, owner, settings);
            if (fresh) {
                postgres.createDatabase();
                Files.createFile(directory.resolve("complete"));
            }
            postgres.refreshCollations();
            return postgres;
        } catch (IOException | SQLException e) {
            throw refused(directory, e);
        }
    }

    /** Whether its first process lives; a database that recovers from the death of another one does. */
    boolean isRunning() {
        return PostgresRemains.postmaster(directory).isPresent();
    }

    /** Starts it again where it ended, under the same address; PostgreSQL itself recovers what had been committed. */
    void restart() {
        try {
            PostgresRemains.clearAway(directory, programs);
            start(directory, programs, port, settings);
        } catch (IOException e) {
            throw refused(directory, e);
        }
    }

    private static IllegalStateException refused(Path directory, Exception e) {
        return new IllegalStateException(
                "PostgreSQL does not start: " + e.getMessage() + "\n" + endOf(directory.resolve("postgres.log")), e);
    }

    /** Stops what a start that was killed left running under {@code directory}, if anything. */
    public static void stopAbandoned(Path directory, Path unpacked) {
        try {
            if (Files.exists(directory.resolve("cluster/postmaster.pid"))) {
                PostgresRemains.clearAway(directory, PostgresPrograms.in(unpacked));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + NAME;
    }

    public String user() {
        return NAME;
    }

    public String password() {
        return password;
    }

    /** Who owns the server itself; for the launcher alone, the portal never gets to know it. */
    public Schema.Login owner() {
        return owner;
    }

    /** Stops it; a second call does nothing. */
    @Override
    public void close() {
        try {
            if (Files.exists(cluster.resolve("postmaster.pid"))) {
                stop(directory, programs);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void initialise(Path directory, Path programs) throws IOException {
        OwnerPassword.create(directory.resolve("password"));
        Path passwordFile = OwnerPassword.create(directory.resolve(OwnerPassword.FILE));
        run(
                directory,
                programs.resolve("bin/initdb").toString(),
                "--pgdata=" + directory.resolve("cluster"),
                "--username=postgres",
                "--pwfile=" + passwordFile,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C.UTF-8",
                "--locale-provider=icu",
                "--icu-locale=vi-VN",
                "--data-checksums");
    }

    private static void start(Path directory, Path programs, int port, Map<String, String> settings)
            throws IOException {
        Path log = directory.resolve("postgres.log");
        if (Files.exists(log) && Files.size(log) > LONGEST_LOG) {
            Files.move(log, directory.resolve("postgres.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
        Map<String, String> all = new LinkedHashMap<>();
        all.put("port", Integer.toString(port));
        all.put("listen_addresses", "127.0.0.1");
        all.put("unix_socket_directories", "''");
        all.put("max_connections", "80");
        all.put("timezone", "Asia/Ho_Chi_Minh");
        all.put("log_checkpoints", "off");
        all.put("log_line_prefix", "'%m %u '");
        all.putAll(settings);
        List<String> options = new ArrayList<>();
        all.forEach((name, value) -> options.add("-c " + name + "=" + value));
        run(
                directory,
                programs.resolve("bin/pg_ctl").toString(),
                "--pgdata=" + directory.resolve("cluster"),
                "--log=" + log,
                "--options=" + String.join(" ", options),
                "--timeout=120",
                "--silent",
                "--wait",
                "start");
    }

    static void stop(Path directory, Path programs) throws IOException {
        run(
                directory,
                programs.resolve("bin/pg_ctl").toString(),
                "--pgdata=" + directory.resolve("cluster"),
                "--mode=fast",
                "--timeout=60",
                "--silent",
                "--wait",
                "stop");
    }

    private void createDatabase() throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        "jdbc:postgresql://127.0.0.1:" + port + "/postgres", owner.user(), owner.password());
                Statement statement = connection.createStatement()) {
            statement.execute("create role " + NAME + " login password '" + password + "'");
            statement.execute("create database " + NAME + " owner " + NAME);
        }
    }

    /** A release with another ICU sorts differently: indexes over text are then built again. */
    private void refreshCollations() throws SQLException {
        try (Connection connection = DriverManager.getConnection(url(), owner.user(), owner.password());
                Statement statement = connection.createStatement()) {
            boolean changed;
            try (ResultSet row = statement.executeQuery(
                    "select datcollversion is distinct from pg_database_collation_actual_version(oid)"
                            + " from pg_database where datname = current_database()")) {
                changed = row.next() && row.getBoolean(1);
            }
            if (changed) {
                statement.execute("reindex database " + NAME);
                statement.execute("alter database " + NAME + " refresh collation version");
            }
        }
    }

    private static String endOf(Path log) {
        try {
            List<String> lines = Files.exists(log) ? Files.readAllLines(log) : List.of();
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 5), lines.size()));
        } catch (IOException unreadable) {
            return "";
        }
    }

    private static void run(Path directory, String... command) throws IOException {
        List<String> whole = new ArrayList<>(OrdinaryUser.prefix(directory));
        whole.addAll(List.of(command));
        Path output = Files.createTempFile("postgres", ".out");
        try {
            // a file, not a pipe: the daemon would hold a pipe open for ever
            Process process = new ProcessBuilder(whole)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            boolean ended = process.waitFor(180, TimeUnit.SECONDS);
            if (!ended || process.exitValue() != 0) {
                throw new IOException(Path.of(command[0]).getFileName() + ": "
                        + Files.readString(output).strip());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } finally {
            Files.deleteIfExists(output);
        }
    }

    /** The port of the last start when it is free, so that an operator's tools find it again; otherwise any. */
    private static int freePort(Path directory) throws IOException {
        Path file = directory.resolve("port");
        String before = Files.exists(file) ? Files.readString(file).strip() : "";
        // a disk that was full leaves an empty file
        int last = before.matches("\\d{1,5}") ? Integer.parseInt(before) : 0;
        int port;
        try {
            port = open(last);
        } catch (IOException taken) {
            port = open(0);
        }
        if (port != last) {
            Files.writeString(file, port + "\n");
        }
        return port;
    }

    private static int open(int wanted) throws IOException {
        try (ServerSocket socket = new ServerSocket(wanted, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
