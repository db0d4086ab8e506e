package vn.bieuduong.platform;

import java.io.IOException;
import java.sql.SQLException;

/** Hết chỗ lưu: whether something failed because nothing more can be written; nobody who asks is to blame then. */
public final class DiskFull {

    /** PostgreSQL's word for it. */
    private static final String DATABASE = "53100";

    private DiskFull() {}

    /** Whether that is the cause, however deep the frameworks wrapped it. */
    public static boolean is(Throwable thrown) {
        Throwable at = thrown;
        for (int depth = 0; at != null && depth < 20; depth++) {
            if (at instanceof SQLException sql && DATABASE.equals(sql.getSQLState())) {
                return true;
            }
            String message = at.getMessage();
            // the operating system's words under LC_ALL=C.UTF-8, which the launcher sets
            if (at instanceof IOException
                    && message != null
                    && (message.contains("No space left on device") || message.contains("Disk quota exceeded"))) {
                return true;
            }
            at = at.getCause();
        }
        return false;
    }
}
