package vn.bieuduong.web;

import com.microsoft.playwright.Locator;
import java.util.Optional;
import vn.bieuduong.Person;
import vn.bieuduong.Server;

/** The dossiers of the demonstration that wait for a chairman's signature. */
final class SigningQueue {

    private SigningQueue() {}

    /** The address of the first, once the demonstration takes none of them any further. */
    static String first(Server server, Person chair) {
        server.awaitDemonstration();
        return now(chair).orElseThrow(() -> new AssertionError("no dossier waits for the chairman's signature"));
    }

    /** The address of the first. */
    static Optional<String> now(Person chair) {
        Locator dossiers =
                chair.open("/office/queue.xhtml?queue=TO_TAKE").page().locator("a.code.go");
        return dossiers.count() == 0
                ? Optional.empty()
                : Optional.of(dossiers.first().getAttribute("href"));
    }
}
