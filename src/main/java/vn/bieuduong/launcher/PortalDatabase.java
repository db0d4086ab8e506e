package vn.bieuduong.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;

/**
 * Cơ sở dữ liệu: the operator's own where {@code DB_URL} names one, else the embedded one.
 *
 * @param owner who owns the database server, for what the portal itself may not do
 * @param embedded the embedded one, which the launcher looks after
 */
record PortalDatabase(
        String url, String user, String password, Optional<Schema.Login> owner, Optional<Postgres> embedded) {

    private static final int OLDEST = 17;

    /** Starts or reaches the database; one that cannot be had is refused in one sentence. */
    static PortalDatabase open(Environment environment) {
        Map<String, String> variables = environment.variables();
        String url = variables.getOrDefault("DB_URL", "");
        if (url.isEmpty()) {
            Postgres postgres = startEmbedded(directory(environment));
            return new PortalDatabase(
                    postgres.url(),
                    postgres.user(),
                    postgres.password(),
                    Optional.of(postgres.owner()),
                    Optional.of(postgres));
        }
        PortalDatabase database = new PortalDatabase(
                url,
                variables.getOrDefault("DB_USER", Postgres.NAME),
                variables.getOrDefault("DB_PASSWORD", ""),
                Optional.ofNullable(variables.get("DB_OWNER_USER"))
                        .map(name -> new Schema.Login(name, variables.getOrDefault("DB_OWNER_PASSWORD", ""))),
                Optional.empty());
        database.reach();
        return database;
    }

    /**
     * Brings the schema up to date and says so, and also when the audit trail is not out of the portal's reach. What another build
     * of the portal made is refused and left as it is.
     *
     * @param data the folder with the files that belong to this database
     */
    void migrate(PrintStream out, Path data) {
        Schema.Login portal = new Schema.Login(user, password);
        int migrations;
        try {
            migrations = Schema.migrate(url, portal, owner);
            SchemaMark.write(data);
        } catch (ForeignSchema foreign) {
            throw embedded.isPresent() ? foreign.in(data) : foreign.at(place(), data);
        } catch (IOException e) {
            throw StartRefused.because(
                    String.valueOf(e.getMessage()), StartRefused.BROKEN_CONFIGURATION, "data.unwritable", data);
        }
        if (migrations > 0) {
            out.println(Launcher.said("schema.migrated", migrations));
        }
        if (!Schema.isTrailSeparate(url, portal)) {
            out.println(Launcher.said("trail.within", user));
        }
    }

    /** Stops the embedded database, however far its start has come; leaves the operator's own alone. */
    static void stop(Environment environment) {
        Postgres.stopAbandoned(directory(environment), programs(directory(environment)));
    }

    private static Path directory(Environment environment) {
        return environment.data().resolve("postgres");
    }

    private static Path programs(Path directory) {
        return directory.resolve("programs");
    }

    private static Postgres startEmbedded(Path directory) {
        try {
            return Postgres.start(directory, programs(directory), Map.of());
        } catch (IllegalStateException e) {
            throw StartRefused.because(
                    String.valueOf(e.getMessage()), StartRefused.DATABASE, "database.unstarted", directory);
        }
    }

    private void reach() {
        DriverManager.setLoginTimeout(10);
        try (Connection connection = DriverManager.getConnection(url, user, password)) {
            int version = connection.getMetaData().getDatabaseMajorVersion();
            if (version < OLDEST) {
                throw new StartRefused(StartRefused.DATABASE, "database.old", version, OLDEST);
            }
        } catch (SQLException e) {
            throw new StartRefused(StartRefused.DATABASE, "database.unreached", place(), user, firstLine(e));
        }
    }

    /** The address without parameters, which may hold a password. */
    private String place() {
        return url.replaceFirst("\\?.*", "");
    }

    private static String firstLine(SQLException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }
}
