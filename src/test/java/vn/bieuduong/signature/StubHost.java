package vn.bieuduong.signature;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/** A host of this machine that counts every connection, even one that says nothing, and answers what the test gave it. */
public final class StubHost implements AutoCloseable {

    /** Says nothing and keeps the line open. */
    public static final UnaryOperator<byte[]> SILENT = body -> {
        throw new UncheckedIOException(new IOException("silent"));
    };

    private final ServerSocket socket;
    private final AtomicInteger connections = new AtomicInteger();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<Socket> kept = new CopyOnWriteArrayList<>();
    private final Map<String, UnaryOperator<byte[]>> answers = new ConcurrentHashMap<>();
    private final Map<String, String> redirects = new ConcurrentHashMap<>();

    public StubHost() throws IOException {
        socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(this::serve, "stub-host");
        thread.setDaemon(true);
        thread.start();
    }

    public String host() {
        return "127.0.0.1:" + socket.getLocalPort();
    }

    public int port() {
        return socket.getLocalPort();
    }

    public String url(String path) {
        return "http://" + host() + path;
    }

    public int connections() {
        return connections.get();
    }

    /** The paths asked for, in order. */
    public List<String> asked() {
        return List.copyOf(asked);
    }

    public void answers(String path, byte[] body) {
        answers(path, any -> body);
    }

    /** Makes the answer from the body that was sent. */
    public void answers(String path, UnaryOperator<byte[]> body) {
        answers.put(path, body);
    }

    public void redirects(String path, String to) {
        redirects.put(path, to);
    }

    @Override
    public void close() throws IOException {
        socket.close();
        for (Socket line : kept) {
            line.close();
        }
    }

    private void serve() {
        while (!socket.isClosed()) {
            try {
                Socket line = socket.accept();
                connections.incrementAndGet();
                kept.add(line);
                Thread thread = new Thread(() -> talk(line), "stub-line");
                thread.setDaemon(true);
                thread.start();
            } catch (IOException e) {
                return;
            }
        }
    }

    private void talk(Socket line) {
        try {
            InputStream in = new BufferedInputStream(line.getInputStream());
            String path = line(in).split(" ")[1];
            int length = 0;
            for (String header = line(in); !header.isEmpty(); header = line(in)) {
                if (header.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
                    length = Integer.parseInt(header.substring(15).strip());
                }
            }
            asked.add(path);
            byte[] sent = in.readNBytes(length);
            OutputStream out = line.getOutputStream();
            if (redirects.containsKey(path)) {
                out.write(head("302 Found", "Location: " + redirects.get(path), 0));
            } else if (answers.containsKey(path)) {
                byte[] body = answers.get(path).apply(sent);
                out.write(head("200 OK", "Content-Type: application/octet-stream", body.length));
                out.write(body);
            } else {
                out.write(head("404 Not Found", "X: x", 0));
            }
            out.flush();
            line.close();
        } catch (IOException | UncheckedIOException e) {
            // the caller has hung up, or is to be kept waiting
        }
    }

    private static byte[] head(String status, String header, int length) {
        return ("HTTP/1.1 " + status + "\r\n" + header + "\r\nContent-Length: " + length
                        + "\r\nConnection: close\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new IOException("end");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }
}
