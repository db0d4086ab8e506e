package vn.bieuduong;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Plays VGCA Sign Service on the reader's computer: a WebSocket server that is told in one message where to fetch a file and where to
 * bring it signed, does both without any cookie, and answers with what the portal said.
 */
public final class SigningProgram implements AutoCloseable {

    private static final String MAGIC = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

    private final ServerSocket socket;
    private final List<JsonObject> told = new CopyOnWriteArrayList<>();
    private final List<String> paths = new CopyOnWriteArrayList<>();
    private volatile @Nullable UnaryOperator<byte[]> token;

    public SigningProgram() throws IOException {
        socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(this::serve, "signing-program");
        thread.setDaemon(true);
        thread.start();
    }

    public String address() {
        return "ws://127.0.0.1:" + socket.getLocalPort();
    }

    /** Plugs a token in; null for none, and then the program answers nobody. */
    public void holds(@Nullable UnaryOperator<byte[]> signs) {
        token = signs;
    }

    /** What pages have told it. */
    public List<JsonObject> told() {
        return told;
    }

    /** The actions pages have asked for: {@code /SignApproved}. */
    public List<String> actions() {
        return paths;
    }

    /** Fetches as it would, and gives the answer. */
    public static HttpResponse<byte[]> fetch(String address) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    /** Brings a file as it would, and gives what the portal says. */
    public static JsonObject bring(String address, byte[] file) throws IOException, InterruptedException {
        String boundary = "----signing-program";
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(("--" + boundary
                        + "\r\nContent-Disposition: form-data; name=\"uploadfile\"; filename=\"signed.pdf\"\r\n"
                        + "Content-Type: application/pdf\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        body.writeBytes(file);
        body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.US_ASCII));
        HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                .build();
        return json(HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body());
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket page = socket.accept()) {
                converse(page);
            } catch (IOException | GeneralSecurityException e) {
                // the page went away, or the test is over
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void converse(Socket page) throws IOException, GeneralSecurityException, InterruptedException {
        DataInputStream in = new DataInputStream(page.getInputStream());
        OutputStream out = page.getOutputStream();
        String key = "";
        String first = line(in);
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            if (line.regionMatches(true, 0, "Sec-WebSocket-Key:", 0, 18)) {
                key = line.substring(18).strip();
            }
        }
        UnaryOperator<byte[]> signs = token;
        if (signs == null) {
            return;
        }
        paths.add(first.split(" ")[1]);
        byte[] accept = MessageDigest.getInstance("SHA-1").digest((key + MAGIC).getBytes(StandardCharsets.US_ASCII));
        out.write(("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                        + "Sec-WebSocket-Accept: " + Base64.getEncoder().encodeToString(accept) + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        JsonObject message = json(text(in));
        told.add(message);
        HttpResponse<byte[]> file = fetch(message.getString("FileName"));
        JsonObject said = file.statusCode() == 200
                ? bring(message.getString("FileUploadHandler"), signs.apply(file.body()))
                : Json.createObjectBuilder()
                        .add("Status", file.statusCode())
                        .add("Message", "Không tải được tệp")
                        .build();
        byte[] answer = said.toString().getBytes(StandardCharsets.UTF_8);
        out.write(0x81);
        if (answer.length < 126) {
            out.write(answer.length);
        } else {
            out.write(126);
            out.write(answer.length >> 8);
            out.write(answer.length);
        }
        out.write(answer);
        out.flush();
        in.read(); // the page closes
    }

    /** One masked text frame. */
    private static String text(DataInputStream in) throws IOException {
        in.readUnsignedByte();
        int length = in.readUnsignedByte() & 0x7f;
        if (length == 126) {
            length = in.readUnsignedShort();
        }
        byte[] mask = in.readNBytes(4);
        byte[] payload = in.readNBytes(length);
        for (int i = 0; i < payload.length; i++) {
            payload[i] ^= mask[i % 4];
        }
        return new String(payload, StandardCharsets.UTF_8);
    }

    private static String line(DataInputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    private static JsonObject json(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }
}
