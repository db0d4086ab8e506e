package vn.bieuduong.platform.jpa;

import org.eclipse.persistence.sessions.DatabaseLogin;
import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.SessionCustomizer;

/**
 * Phiên cơ sở dữ liệu: a query on a database that is away fails at once. By itself EclipseLink asks three times, five seconds
 * apart, while the reader waits and a thread of the server with him.
 */
public class DatabaseSession implements SessionCustomizer {

    @Override
    public void customize(Session session) {
        DatabaseLogin login = session.getLogin();
        login.setQueryRetryAttemptCount(0);
    }
}
