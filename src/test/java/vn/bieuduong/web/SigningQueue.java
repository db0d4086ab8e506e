package vn.bieuduong.web;

import com.microsoft.playwright.Locator;
import java.util.Optional;
import vn.bieuduong.Person;

/** The dossiers of the demonstration that wait for a chairman's signature, which come to be once the server runs. */
final class SigningQueue {

    private static final int MOST_SECONDS = 120;

    /** What the demonstration only takes through this step is gone by then. */
    private static final long SETTLED_MILLIS = 5000;

    private SigningQueue() {}

    /** The address of the first, waiting for it. */
    static String first(Person chair) throws InterruptedException {
        for (int second = 0; second < MOST_SECONDS; second++) {
            Optional<String> found = settled(chair);
            if (found.isPresent()) {
                return found.get();
            }
            Thread.sleep(1000);
        }
        throw new AssertionError("no dossier waits for the chairman's signature");
    }

    /** The address of the first, when it is there to stay. */
    static Optional<String> settled(Person chair) throws InterruptedException {
        Optional<String> seen = now(chair);
        if (seen.isPresent()) {
            Thread.sleep(SETTLED_MILLIS);
        }
        return seen.filter(address -> now(chair).equals(seen));
    }

    private static Optional<String> now(Person chair) {
        Locator dossiers =
                chair.open("/office/queue.xhtml?queue=TO_TAKE").page().locator("a.code.go");
        return dossiers.count() == 0
                ? Optional.empty()
                : Optional.of(dossiers.first().getAttribute("href"));
    }
}
