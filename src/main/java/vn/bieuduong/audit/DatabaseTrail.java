package vn.bieuduong.audit;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** Nhật ký trong cơ sở dữ liệu: read with plain tables and no function of the trail's own, in one transaction that changes nothing. */
final class DatabaseTrail implements TrailSource {

    private static final String MOMENT = "to_char(%s at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')";

    private static final String ROWS = "select k.position, " + MOMENT.formatted("k.chained_at")
            + ", encode(k.hash, 'hex'), k.line, n.id::text, " + MOMENT.formatted("n.happened_at")
            + ", n.actor, n.act, n.subject, n.details"
            + " from audit.link k left join audit.line n on n.id = k.line order by k.position";

    private final Connection connection;

    DatabaseTrail(String url, String user, String password) throws SQLException {
        DriverManager.setLoginTimeout(10);
        connection = DriverManager.getConnection(url, user, password);
        connection.setAutoCommit(false);
        connection.setReadOnly(true);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    }

    @Override
    public List<Checkpoint> checkpoints() throws SQLException {
        List<Checkpoint> all = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count, encode(root, 'hex'), "
                        + MOMENT.formatted("made_at") + ", seal from audit.checkpoint order by count")) {
            while (row.next()) {
                all.add(new Checkpoint(row.getLong(1), row.getString(2), row.getString(3), row.getBytes(4)));
            }
        }
        return all;
    }

    @Override
    public void rows(Reader reader) throws SQLException, IOException {
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(2000);
            try (ResultSet row = statement.executeQuery(ROWS)) {
                boolean more = true;
                while (more && row.next()) {
                    List<String> fields = null;
                    if (row.getString(5) != null) {
                        fields = new ArrayList<>();
                        for (int i = 5; i <= 10; i++) {
                            fields.add(row.getString(i));
                        }
                    }
                    more = reader.read(
                            new TrailRow(row.getLong(1), row.getString(2), row.getString(3), row.getLong(4), fields));
                }
            }
        }
    }

    @Override
    public OptionalLong stray() throws SQLException {
        return number(
                "select min(n.id) from audit.line n where not exists (select from audit.link k where k.line = n.id)"
                        + " and not exists (select from audit.waiting w where w.line = n.id)");
    }

    @Override
    public OptionalLong vanished() throws SQLException {
        return number("select min(w.line) from audit.waiting w where not exists"
                + " (select from audit.line n where n.id = w.line)");
    }

    @Override
    public long waiting() throws SQLException {
        return number("select count(*) from audit.waiting").orElse(0);
    }

    private OptionalLong number(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            long found = row.getLong(1);
            return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(found);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
