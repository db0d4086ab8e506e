package vn.bieuduong.launcher;

import java.sql.SQLException;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.output.MigrateResult;

/** Lược đồ: brings the tables to what this release expects. */
public final class Schema {

    /** Who signs in to the database. */
    public record Login(String user, String password) {

        /** Without the password. */
        @Override
        public String toString() {
            return user;
        }
    }

    private Schema() {}

    /**
     * Carries out the migrations that are still missing and says how many of the portal's own they were.
     *
     * @param application the portal's role
     * @param owner who may hand the audit trail to a role of its own; without one the portal's role keeps it
     */
    public static int migrate(String url, Login application, Optional<Login> owner) {
        try {
            new AuditSchema(url, application).migrate(owner);
            MigrateResult result = Flyway.configure()
                    .dataSource(url, application.user(), application.password())
                    .locations("classpath:db/migration")
                    .validateMigrationNaming(true)
                    // numbers are given out by package: a new V016 may come after V060 was carried out
                    .outOfOrder(true)
                    .load()
                    .migrate();
            return result.migrationsExecuted;
        } catch (FlywayException | SQLException e) {
            throw new StartRefused(
                    StartRefused.DATABASE,
                    "Không cập nhật được lược đồ cơ sở dữ liệu: " + e.getMessage(),
                    "The database schema cannot be brought up to date.");
        }
    }

    /** Whether the audit trail belongs to somebody else than the portal's role. */
    static boolean isTrailSeparate(String url, Login application) {
        try {
            return new AuditSchema(url, application).isSeparate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
