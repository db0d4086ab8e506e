package vn.bieuduong.audit;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.OptionalLong;

/** Nơi đọc nhật ký: a trail to check, read once, as of one moment. */
interface TrailSource extends AutoCloseable {

    /** Takes one row after the other; false when it has seen enough. */
    interface Reader {
        boolean read(TrailRow row) throws IOException;
    }

    /** By count. */
    List<Checkpoint> checkpoints() throws SQLException, IOException;

    /** All rows by position. */
    void rows(Reader reader) throws SQLException, IOException;

    /** The first line that stands neither in the chain nor among those that wait. */
    OptionalLong stray() throws SQLException, IOException;

    /** The first that is said to wait and is no line, so that it was taken out before it was chained. */
    OptionalLong vanished() throws SQLException, IOException;

    long waiting() throws SQLException, IOException;

    @Override
    void close() throws SQLException, IOException;
}
