package vn.bieuduong.launcher;

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

    /** Brings the schema up to date and says so, and also when the audit trail is not out of the portal's reach. */
    void migrate(PrintStream out) {
        Schema.Login portal = new Schema.Login(user, password);
        int migrations = Schema.migrate(url, portal, owner);
        if (migrations > 0) {
            out.println("Đã cập nhật lược đồ: " + migrations + " bước. / Schema brought up to date.");
        }
        if (!Schema.isTrailSeparate(url, portal)) {
            out.println("CẢNH BÁO: nhật ký kiểm toán chưa tách khỏi tài khoản " + user
                    + " của cổng, ai có mật khẩu ấy sửa được nhật ký; hãy khởi động một lần với DB_OWNER_USER và"
                    + " DB_OWNER_PASSWORD của quản trị cơ sở dữ liệu. / WARNING: the audit trail still belongs to the"
                    + " portal's own role, whose password is enough to change it; start once with DB_OWNER_USER and"
                    + " DB_OWNER_PASSWORD.");
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
            throw new StartRefused(
                    StartRefused.DATABASE,
                    "Không khởi động được PostgreSQL nhúng trong " + directory + ": " + e.getMessage(),
                    "The embedded PostgreSQL does not start; see " + directory.resolve("postgres.log") + ".");
        }
    }

    private void reach() {
        DriverManager.setLoginTimeout(10);
        try (Connection connection = DriverManager.getConnection(url, user, password)) {
            int version = connection.getMetaData().getDatabaseMajorVersion();
            if (version < OLDEST) {
                throw new StartRefused(
                        StartRefused.DATABASE,
                        "Cơ sở dữ liệu là PostgreSQL " + version + "; cần " + OLDEST + " trở lên.",
                        "The database is PostgreSQL " + version + "; " + OLDEST + " or newer is needed.");
            }
        } catch (SQLException e) {
            throw new StartRefused(
                    StartRefused.DATABASE,
                    "Không kết nối được cơ sở dữ liệu " + place() + " bằng tài khoản " + user
                            + "; hãy xem lại DB_URL, DB_USER, DB_PASSWORD.",
                    "Cannot connect to the database at " + place() + " as " + user + ": " + firstLine(e));
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
