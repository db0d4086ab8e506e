package vn.bieuduong.help;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Nơi liên hệ đang hiện: whom the foot of every page names: what an administrator said by page, else the configuration. It is asked
 * for on every page, so each node looks again only now and then.
 */
@ApplicationScoped
public class ShownContact {

    private static final Duration FRESH = Duration.ofSeconds(15);

    /** What was seen, and when. */
    private record Seen(Optional<Contact> contact, Instant at) {}

    private final ContactKeeping keeping;
    private final Help help;
    private final Clock clock;
    private volatile @Nullable Seen seen;

    @Inject
    public ShownContact(ContactKeeping keeping, Help help, Clock clock) {
        this.keeping = keeping;
        this.help = help;
        this.clock = clock;
    }

    public Contact now() {
        Seen last = seen;
        Instant now = clock.instant();
        if (last == null || last.at().plus(FRESH).isBefore(now)) {
            last = new Seen(keeping.latest(), now);
            seen = last;
        }
        return last.contact().orElseGet(help::contact);
    }

    /** Shows here at once what was just changed; other nodes follow. */
    public void lookAgain() {
        seen = null;
    }
}
