package vn.bieuduong.account;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.bieuduong.identity.Duty;
import vn.bieuduong.identity.Role;
import vn.bieuduong.identity.signin.Passwords;
import vn.bieuduong.platform.Texts;

/** Quản trị viên đầu tiên: without the demonstration, somebody must be able to sign in, run the portal and open accounts. */
public final class FirstAdministrator {

    /** The account's name. */
    public static final String NAME = "quantri";

    private FirstAdministrator() {}

    /**
     * Opens the account when nobody outside the demonstration has one, and gives its one-time password, to be printed once and
     * changed at the first sign-in. Called by the launcher before the server starts, on a connection of its own.
     */
    public static Optional<String> openIfNone(Connection connection) throws SQLException {
        String password = Passwords.oneTime();
        boolean opened = false;
        boolean autoCommit = connection.getAutoCommit();
        connection.setAutoCommit(false);
        try {
            opened = open(connection, Passwords.hash(password));
            connection.commit();
        } catch (SQLException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(autoCommit);
        }
        return opened ? Optional.of(password) : Optional.empty();
    }

    private static boolean open(Connection connection, String hash) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement("lock table account in share row exclusive mode")) {
            lock.execute();
        }
        try (PreparedStatement any =
                        connection.prepareStatement("select exists (select from account where not demonstration)");
                ResultSet found = any.executeQuery()) {
            if (found.next() && found.getBoolean(1)) {
                return false;
            }
        }
        UUID id = UUID.randomUUID();
        try (PreparedStatement account = connection.prepareStatement(
                "insert into account (id, version, name, display_name, password_hash, password_change_needed, disabled,"
                        + " demonstration, opened_at) values (?, 1, ?, ?, ?, true, false, false, now())")) {
            account.setObject(1, id);
            account.setString(2, NAME);
            account.setString(3, Texts.of("account", "first.displayName", Texts.VIETNAMESE, List.of()));
            account.setString(4, hash);
            account.executeUpdate();
        }
        try (PreparedStatement duty =
                connection.prepareStatement("insert into account_duty (account_id, duty) values (?, ?)")) {
            duty.setObject(1, id);
            duty.setString(2, new Duty(Role.ADMINISTRATOR, Duty.WHOLE_PORTAL).group());
            duty.executeUpdate();
        }
        return true;
    }
}
