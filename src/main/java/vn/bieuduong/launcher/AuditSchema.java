package vn.bieuduong.launcher;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;
import vn.bieuduong.launcher.Schema.Login;

/**
 * Lược đồ nhật ký: the schema {@code audit}, which belongs to a role of its own, so that the portal's role can add lines and
 * read them, but neither change nor remove one. Only an owner of the database can hand it to that role; without one the
 * portal's role keeps it, and whoever starts the portal is told.
 */
final class AuditSchema {

    static final String ROLE = "bieuduong_audit";

    private static final String NAME = "audit";
    private static final String LOCATION = "classpath:db/audit";

    /** Also after a restore, which leaves everything to the portal's role. */
    private static final String TAKE_OVER = """
            do $$
            declare
                one record;
            begin
                perform pg_advisory_xact_lock(4918823603);
                if not exists (select from pg_roles where rolname = 'bieuduong_audit') then
                    create role bieuduong_audit nologin;
                end if;
                create schema if not exists audit authorization bieuduong_audit;
                alter schema audit owner to bieuduong_audit;
                for one in select c.oid::regclass as name from pg_class c
                        where c.relnamespace = 'audit'::regnamespace and c.relkind = 'r'
                        and c.relowner <> 'bieuduong_audit'::regrole loop
                    execute format('alter table %s owner to bieuduong_audit', one.name);
                end loop;
                for one in select p.oid::regprocedure as name from pg_proc p
                        where p.pronamespace = 'audit'::regnamespace
                        and p.proowner <> 'bieuduong_audit'::regrole loop
                    execute format('alter routine %s owner to bieuduong_audit', one.name);
                end loop;
            end
            $$
            """;

    private final String url;
    private final Login application;

    AuditSchema(String url, Login application) {
        this.url = url;
        this.application = application;
    }

    /** Brings the schema up to date, and hands it to its own role when {@code owner} is known. */
    void migrate(Optional<Login> owner) throws SQLException {
        if (owner.isPresent()) {
            execute(owner.get(), List.of(TAKE_OVER));
            flyway(owner.get(), "-c role=" + ROLE).migrate();
            execute(owner.get(), grants());
        } else if (isSeparate()) {
            if (flyway(application, "").info().pending().length > 0) {
                throw new StartRefused(StartRefused.DATABASE, "trail.owner");
            }
        } else {
            flyway(application, "").migrate();
        }
    }

    /** Whether somebody else than the portal's role holds the trail. */
    boolean isSeparate() throws SQLException {
        try (Connection connection = open(application);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select not pg_has_role(nspowner, 'USAGE')"
                        + " from pg_namespace where nspname = '" + NAME + "'")) {
            return row.next() && row.getBoolean(1);
        }
    }

    private Flyway flyway(Login login, String options) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(login.user());
        source.setPassword(login.password());
        source.setOptions(options);
        return Flyway.configure()
                .dataSource(source)
                .locations(LOCATION)
                .schemas(NAME)
                .validateMigrationNaming(true)
                .load();
    }

    private List<String> grants() {
        String role = '"' + application.user().replace("\"", "\"\"") + '"';
        return List.of(
                "set role " + ROLE,
                "select pg_advisory_xact_lock(4918823603)",
                "revoke all on schema audit from public, " + role,
                "revoke all on all tables in schema audit from public, " + role,
                "revoke all on all sequences in schema audit from public, " + role,
                "revoke all on all routines in schema audit from public, " + role,
                "grant usage on schema audit to " + role,
                "grant select on all tables in schema audit to " + role,
                "grant select on all sequences in schema audit to " + role,
                "grant execute on all routines in schema audit to " + role);
    }

    private void execute(Login login, List<String> commands) throws SQLException {
        try (Connection connection = open(login);
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (String command : commands) {
                statement.execute(command);
            }
            connection.commit();
        }
    }

    private Connection open(Login login) throws SQLException {
        return DriverManager.getConnection(url, login.user(), login.password());
    }
}
