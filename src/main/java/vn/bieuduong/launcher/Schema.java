package vn.bieuduong.launcher;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.CoreErrorCode;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.output.ValidateOutput;

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

    private final String url;
    private final Login application;

    private Schema(String url, Login application) {
        this.url = url;
        this.application = application;
    }

    /**
     * Carries out the migrations that are still missing and says how many of the portal's own they were. Tables that another
     * build made are left as they are.
     *
     * @param application the portal's role
     * @param owner who may hand the audit trail to a role of its own; without one the portal's role keeps it
     * @throws ForeignSchema when the tables were not made by migrations of this release
     */
    public static int migrate(String url, Login application, Optional<Login> owner) {
        try {
            Schema schema = new Schema(url, application);
            schema.mustBeOurs();
            new AuditSchema(url, application).migrate(owner);
            return schema.flyway().migrate().migrationsExecuted;
        } catch (FlywayException | SQLException e) {
            throw StartRefused.because(String.valueOf(e.getMessage()), StartRefused.DATABASE, "schema.unmigrated");
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

    /** What broke off half-way is left to the migration, which says so itself. */
    private void mustBeOurs() {
        Flyway flyway = flyway();
        List<ValidateOutput> others = flyway.validateWithResult().invalidMigrations.stream()
                .filter(one -> one.errorDetails.errorCode != CoreErrorCode.FAILED_VERSIONED_MIGRATION)
                .toList();
        if (!others.isEmpty()) {
            long ahead = Stream.of(flyway.info().all())
                    .filter(one -> one.getState() == MigrationState.FUTURE_SUCCESS)
                    .count();
            throw new ForeignSchema(ahead == others.size());
        }
    }

    private Flyway flyway() {
        return Flyway.configure()
                .dataSource(url, application.user(), application.password())
                .locations("classpath:db/migration")
                .validateMigrationNaming(true)
                // also what a newer release has carried out must be known here
                .ignoreMigrationPatterns("*:pending")
                // numbers are given out by room: a new V045 may come after V140 was carried out
                .outOfOrder(true)
                .load();
    }
}
