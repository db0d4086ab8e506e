package vn.bieuduong.launcher;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Properties;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import vn.bieuduong.platform.Sha256;

/**
 * Đang khởi động: answers at the portal's address until the portal itself does: 503, when to ask again, and a page of our own.
 * Whoever asks while the server starts never meets the server's own pages.
 */
final class Resting implements AutoCloseable {

    private static final String SECONDS_TO_WAIT = "10";
    private static final int THREADS = 8;

    private final HttpServer server;
    private final ExecutorService threads;
    private final AtomicBoolean open = new AtomicBoolean(true);
    private final String page = resource("starting.html");
    private final String style = resource("starting.css");
    private final Properties words = words();

    private Resting(HttpServer server) {
        this.server = server;
        this.threads = Executors.newFixedThreadPool(THREADS, work -> {
            Thread thread = new Thread(work, "resting");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Takes the port; refused when somebody else has it. */
    static Resting at(String address, int port) throws IOException {
        // nobody holds one of its few threads for longer
        System.setProperty("sun.net.httpserver.maxReqTime", "5");
        System.setProperty("sun.net.httpserver.maxRspTime", "5");
        Resting resting = new Resting(HttpServer.create(new InetSocketAddress(address, port), 0));
        resting.server.createContext("/", resting::answer);
        resting.server.setExecutor(resting.threads);
        resting.server.start();
        return resting;
    }

    /** Lets go of the port; a second call does nothing. */
    @Override
    public void close() {
        if (open.getAndSet(false)) {
            // answers under way are given a second
            server.stop(1);
            threads.shutdownNow();
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            boolean api = exchange.getRequestURI().getPath().startsWith("/api/");
            boolean read = !exchange.getRequestMethod().equals("POST");
            byte[] body = (api ? json() : html(read)).getBytes(StandardCharsets.UTF_8);
            Headers headers = exchange.getResponseHeaders();
            headers.set("Content-Type", (api ? "application/problem+json" : "text/html") + ";charset=UTF-8");
            headers.set("Retry-After", SECONDS_TO_WAIT);
            if (read && !api) {
                headers.set("Refresh", SECONDS_TO_WAIT);
            }
            headers.set("Connection", "close");
            headers.set("Cache-Control", "no-store");
            headers.set(
                    "Content-Security-Policy",
                    "default-src 'none'; style-src 'sha256-" + sha256(style)
                            + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
            headers.set("X-Content-Type-Options", "nosniff");
            headers.set("X-Frame-Options", "DENY");
            headers.set("Referrer-Policy", "same-origin");
            headers.set("Cross-Origin-Opener-Policy", "same-origin");
            headers.set("Cross-Origin-Resource-Policy", "same-origin");
            if (exchange.getRequestMethod().equals("HEAD")) {
                exchange.sendResponseHeaders(503, -1);
            } else {
                exchange.sendResponseHeaders(503, body.length);
                exchange.getResponseBody().write(body);
            }
        }
    }

    private String html(boolean read) {
        return page.replace("{{style}}", style)
                .replace("{{again}}", words.getProperty(read ? "again.read" : "again.sent"))
                .replace("{{againEnglish}}", words.getProperty(read ? "again.read.en" : "again.sent.en"));
    }

    private String json() {
        return Json.createObjectBuilder()
                .add("status", 503)
                .add("title", words.getProperty("title"))
                .add("detail", words.getProperty("detail"))
                .build()
                .toString();
    }

    private static Properties words() {
        Properties words = new Properties();
        try (InputStream in = open("starting.properties");
                InputStreamReader text = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            words.load(text);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return words;
    }

    private static String resource(String name) {
        try (InputStream in = open(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static InputStream open(String name) {
        InputStream in = Resting.class.getResourceAsStream(name);
        if (in == null) {
            throw new IllegalStateException(name + " is missing");
        }
        return in;
    }

    private static String sha256(String text) {
        return Base64.getEncoder()
                .encodeToString(Sha256.of(text.getBytes(StandardCharsets.UTF_8)).bytes());
    }
}
