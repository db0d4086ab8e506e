package vn.bieuduong.notification.channel;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** A small mail server of the tests' own: takes messages, or answers one address as it was told to. */
public final class SmtpServer implements AutoCloseable {

    /** Where in the conversation it says something else than yes. */
    public enum At {
        MAIL,
        RCPT,
        DATA,
        /** After the whole message. */
        END
    }

    /** Instead of an answer: the connection breaks. */
    public static final String BREAKS = "";

    /** As it came over the wire. */
    public record Taken(String to, String text) {

        public String header(String name) {
            String head = text.substring(0, text.indexOf("\n\n")).replaceAll("\n[ \t]", " ");
            return head.lines()
                    .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT) + ":"))
                    .map(line -> line.substring(name.length() + 1).strip())
                    .findFirst()
                    .orElse("");
        }
    }

    private final ServerSocket socket;
    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final List<Taken> taken = new CopyOnWriteArrayList<>();
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private volatile boolean closed;

    public SmtpServer() throws IOException {
        this(0);
    }

    /** At this port, as one that comes back. */
    public SmtpServer(int port) throws IOException {
        socket = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
        start(this::accept);
    }

    public int port() {
        return socket.getLocalPort();
    }

    /** From now on this is the answer when a message for the address has come so far; null takes it back. */
    public void answer(String address, At at, String reply) {
        answers.put(at + " " + address, reply);
    }

    public void answerWell(String address) {
        answers.keySet().removeIf(key -> key.endsWith(" " + address));
    }

    public List<Taken> taken() {
        return taken;
    }

    /** Every command of every conversation. */
    public List<String> heard() {
        return heard;
    }

    private void accept() {
        while (!closed) {
            try {
                Socket client = socket.accept();
                open.add(client);
                start(() -> talk(client));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void talk(Socket client) {
        try (client;
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8))) {
            OutputStream out = client.getOutputStream();
            say(out, "220 tests");
            String to = "";
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                heard.add(line);
                String command = line.toUpperCase(Locale.ROOT);
                String reply = "250 ok";
                if (command.startsWith("MAIL")) {
                    reply = answers.getOrDefault(At.MAIL + " *", reply);
                } else if (command.startsWith("RCPT")) {
                    to = line.replaceAll(".*<(.*)>.*", "$1");
                    reply = answers.getOrDefault(At.RCPT + " " + to, reply);
                } else if (command.equals("DATA")) {
                    reply = answers.getOrDefault(At.DATA + " " + to, "354 go on");
                    if (reply.startsWith("354")) {
                        say(out, reply);
                        String text = text(in);
                        if (text == null) {
                            return; // the other side died in the middle: nobody took it
                        }
                        reply = answers.getOrDefault(At.END + " " + to, "250 taken");
                        if (reply.isEmpty() || reply.startsWith("250")) {
                            taken.add(new Taken(to, text));
                        }
                    }
                } else if (command.equals("QUIT")) {
                    say(out, "221 bye");
                    return;
                }
                if (reply.isEmpty()) {
                    return;
                }
                say(out, reply);
            }
        } catch (IOException e) {
            // the other side has gone
        }
    }

    /** A whole message; null when the line ended before it did. */
    private static @Nullable String text(BufferedReader in) throws IOException {
        StringBuilder text = new StringBuilder();
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (line.equals(".")) {
                return text.toString();
            }
            text.append(line.startsWith("..") ? line.substring(1) : line).append('\n');
        }
        return null;
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "smtp");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        closed = true;
        socket.close();
        for (Socket client : open) {
            client.close();
        }
    }
}
