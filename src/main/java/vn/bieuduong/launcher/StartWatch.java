package vn.bieuduong.launcher;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Theo dõi khởi động: reads the server's own words to learn whether the portal was deployed. Payara Micro goes on
 * without an application that failed, so being "ready" alone says nothing.
 */
final class StartWatch {

    private static final int LINES = 12;

    private final CompletableFuture<Void> outcome = new CompletableFuture<>();
    private final List<String> complaints = new ArrayList<>();
    private boolean deployed;

    /** Completed when the portal serves; failed with the reason when it does not. */
    CompletableFuture<Void> outcome() {
        return outcome;
    }

    synchronized void read(String line) {
        if (outcome.isDone()) {
            return;
        }
        if (line.contains("was successfully deployed")) {
            deployed = true;
        } else if (line.contains("Payara Micro") && line.contains(" ready in ")) {
            if (deployed) {
                outcome.complete(null);
            } else {
                fail("server.undeployed");
            }
        } else if (tells(line)) {
            complaints.add(line);
        }
    }

    synchronized void ended() {
        if (!outcome.isDone()) {
            fail("server.gone");
        }
    }

    private void fail(String key) {
        List<String> last = complaints.subList(Math.max(0, complaints.size() - LINES), complaints.size());
        outcome.completeExceptionally(
                new IllegalStateException(Launcher.said(key) + ".\n  " + String.join("\n  ", last)));
    }

    private static boolean tells(String line) {
        return line.contains(" SEVERE ")
                || line.startsWith("Caused by:")
                || line.startsWith("WELD-")
                || line.contains("at injection point")
                || line.contains("BrokenConfiguration")
                || line.matches("(Error|Exception|java\\.|jakarta\\.|org\\.).*");
    }
}
