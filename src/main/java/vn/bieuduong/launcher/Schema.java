package vn.bieuduong.launcher;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.output.MigrateResult;

/** Lược đồ: brings the tables to what this release expects. */
public final class Schema {

    private Schema() {}

    /** Carries out the migrations that are still missing and says how many they were. */
    public static int migrate(String url, String user, String password) {
        try {
            MigrateResult result = Flyway.configure()
                    .dataSource(url, user, password)
                    .locations("classpath:db/migration")
                    .validateMigrationNaming(true)
                    // numbers are given out by package: a new V016 may come after V060 was carried out
                    .outOfOrder(true)
                    .load()
                    .migrate();
            return result.migrationsExecuted;
        } catch (FlywayException e) {
            throw new StartRefused(
                    StartRefused.DATABASE,
                    "Không cập nhật được lược đồ cơ sở dữ liệu: " + e.getMessage(),
                    "The database schema cannot be brought up to date.");
        }
    }
}
