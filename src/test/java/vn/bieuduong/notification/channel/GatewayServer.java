package vn.bieuduong.notification.channel;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A gateway for short messages of the tests' own: keeps what is posted to it, and answers as it was told to. */
public final class GatewayServer implements AutoCloseable {

    /** What was posted, with the two headers that gateways know their customers by. */
    public record Posted(String authorization, String accessToken, String body) {}

    private final HttpServer server;
    private final List<Posted> posted = new CopyOnWriteArrayList<>();
    private volatile int status = 200;
    private volatile String answer = "{\"error\":0}";

    public GatewayServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
        server.createContext("/", this::take);
        server.start();
    }

    public URI address() {
        return URI.create("http://localhost:" + server.getAddress().getPort() + "/messages");
    }

    /** From now on this is the answer. */
    public void answer(int status, String answer) {
        this.status = status;
        this.answer = answer;
    }

    public List<Posted> posted() {
        return posted;
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            posted.add(new Posted(
                    String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")),
                    String.valueOf(exchange.getRequestHeaders().getFirst("access_token")),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
            byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
