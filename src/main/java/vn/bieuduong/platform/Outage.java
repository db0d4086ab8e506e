package vn.bieuduong.platform;

import jakarta.resource.ResourceException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.transaction.xa.XAException;

/** Ngừng tạm thời: tells a failure that passes by itself, the database away or the disk full, from a mistake of ours. */
public final class Outage {

    /** How long who asked should wait before he asks again. */
    public static final String SECONDS_TO_WAIT = "10";

    private static final int DEPTH = 30;

    /** PostgreSQL's classes: connection, resources (so also a full disk), shut down or recovering, the machine's own. */
    private static final Pattern STATES = Pattern.compile("(08|53|57P0|58).*");

    private static final Pattern FULL =
            Pattern.compile(".*(No space left on device|Disk quota exceeded).*", Pattern.DOTALL);

    private Outage() {}

    /** What is away, in the words of who noticed it, for the log; empty for every other failure. */
    public static Optional<String> in(Throwable failure) {
        Throwable at = failure;
        for (int depth = 0; at != null && depth < DEPTH; depth++) {
            if (passes(at)) {
                return Optional.of(
                        String.valueOf(at.getMessage()).lines().findFirst().orElse(""));
            }
            // a batch hides what went wrong behind itself
            at = at instanceof SQLException batch && batch.getCause() == null
                    ? batch.getNextException()
                    : at.getCause();
        }
        return Optional.empty();
    }

    private static boolean passes(Throwable failure) {
        if (failure instanceof SQLException sql) {
            return sql.getSQLState() != null
                    && STATES.matcher(sql.getSQLState()).matches();
        }
        if (failure instanceof IOException io) {
            return io.getMessage() != null && FULL.matcher(io.getMessage()).matches();
        }
        // no connection to be had from the pool, or lost between the work and its commit
        return failure instanceof ResourceException || failure instanceof XAException;
    }
}
