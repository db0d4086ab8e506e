package vn.bieuduong.inspection;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * Lời cuối của tiến trình con: what a worker says on its error stream until it is ready, so that one that dies at its
 * start can be asked why. From then on it reads applicants' files, and whatever it says is thrown away unread.
 */
final class LastWords {

    /** What a JVM that cannot start says fits in; of more the end is kept. */
    private static final int MOST = 8_192;

    private static final long PATIENCE_MILLIS = 2_000;

    private final Thread listener;
    private final StringBuilder heard = new StringBuilder();
    private boolean over;

    private LastWords(InputStream errors) {
        listener = new Thread(() -> listen(errors), "inspection-errors");
        listener.setDaemon(true);
    }

    /** Begins to listen; ends with the stream. */
    static LastWords of(Process process) {
        LastWords words = new LastWords(process.getErrorStream());
        words.listener.start();
        return words;
    }

    private void listen(InputStream errors) {
        byte[] part = new byte[1024];
        try (errors) {
            for (int length = errors.read(part); length >= 0; length = errors.read(part)) {
                hear(new String(part, 0, length, StandardCharsets.ISO_8859_1));
            }
        } catch (IOException e) {
            hear(" (" + e + ")");
        }
    }

    private synchronized void hear(String part) {
        if (!over) {
            heard.append(part);
            heard.delete(0, Math.max(0, heard.length() - MOST));
        }
    }

    /** It is ready: nothing that it has said or will say is kept. */
    synchronized void forget() {
        over = true;
        heard.setLength(0);
    }

    /** What a dead worker said, in one line without control characters; empty when it said nothing. */
    String said() {
        try {
            listener.join(PATIENCE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        synchronized (this) {
            return heard.toString().replaceAll("[^\\x20-\\x7E]+", " ").strip();
        }
    }
}
