package vn.bieuduong.web.frame;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Bàn giao cổng mạng: started last. While the server starts, the launcher answers at the portal's port; this waits until it has
 * let go of it, and only then does the server listen. Answers no address.
 */
public class HandOver extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final Logger LOG = LoggerFactory.getLogger(HandOver.class);

    /** The launcher needs a second; one that was killed has let go too. */
    private static final long LONGEST_WAIT = Duration.ofSeconds(60).toNanos();

    @Override
    public void init() throws ServletException {
        String held = System.getProperty("bieuduong.held");
        if (held == null) {
            return;
        }
        // the launcher reads this line
        LOG.info("the portal is there, the port is awaited");
        long end = System.nanoTime() + LONGEST_WAIT;
        try {
            while (Files.exists(Path.of(held)) && System.nanoTime() < end) {
                Thread.sleep(20);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServletException(e);
        }
    }
}
