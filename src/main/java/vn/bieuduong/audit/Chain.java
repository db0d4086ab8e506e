package vn.bieuduong.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Chuỗi nhật ký: the hash chain over the committed lines, built by functions of the role that owns them. Where a line stands is
 * settled when it is chained, so acts that commit in any order never wait for one another.
 */
@ApplicationScoped
@Transactional
public class Chain {

    private static final String CHECKPOINT = "select count, encode(root, 'hex'),"
            + " to_char(made_at at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"'), seal"
            + " from audit.checkpoint order by count desc limit 1";

    private final EntityManager em;
    private final Clock clock;
    private volatile boolean separate;

    @Inject
    public Chain(EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    /** Chains lines that wait, at most so many; how many they were. None while another node is at it. */
    public int extend(int most) {
        return ask("select audit.chain(?)", row -> row.getInt(1), most).orElse(0);
    }

    /** The newest checkpoint, when there is one. */
    public Optional<Checkpoint> newest() {
        return ask(
                CHECKPOINT, row -> new Checkpoint(row.getLong(1), row.getString(2), row.getString(3), row.getBytes(4)));
    }

    /** What the next checkpoint would say, not sealed yet; empty when nothing was chained since the newest. */
    Optional<Checkpoint> next() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return ask(
                "select position, encode(hash, 'hex') from audit.link where position > coalesce((select max(count)"
                        + " from audit.checkpoint), 0) order by position desc limit 1",
                row -> new Checkpoint(row.getLong(1), row.getString(2), Checkpoint.moment(now), null));
    }

    /** Keeps a checkpoint; false when another node was quicker. */
    boolean keep(Checkpoint checkpoint) {
        return ask(
                        "select audit.seal(?, ?, ?, ?)",
                        row -> row.getBoolean(1),
                        checkpoint.count(),
                        HexFormat.of().parseHex(checkpoint.root()),
                        Timestamp.from(checkpoint.at()),
                        checkpoint.seal())
                .orElse(false);
    }

    /** Whether the portal's role is kept from changing the trail; asked once, while it is. */
    public boolean isSeparate() {
        if (!separate) {
            separate = ask(
                            "select not exists (select from pg_class where relnamespace = 'audit'::regnamespace"
                                    + " and pg_has_role(relowner, 'USAGE'))",
                            row -> row.getBoolean(1))
                    .orElse(false);
        }
        return separate;
    }

    private interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    private <T> Optional<T> ask(String sql, Reading<T> reading, @Nullable Object... arguments) {
        try (PreparedStatement statement = em.unwrap(Connection.class).prepareStatement(sql)) {
            for (int i = 0; i < arguments.length; i++) {
                if (arguments[i] instanceof byte[] bytes) {
                    statement.setBytes(i + 1, bytes);
                } else if (arguments[i] == null) {
                    statement.setBytes(i + 1, null);
                } else {
                    statement.setObject(i + 1, arguments[i]);
                }
            }
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(reading.of(row)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
