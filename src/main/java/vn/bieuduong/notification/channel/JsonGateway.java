package vn.bieuduong.notification.channel;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.platform.Settings.Gateway;

/** Cổng tin ngắn qua HTTP: a message is a POST of JSON; what comes back is read up to a limit and within a time. */
abstract class JsonGateway implements Channel {

    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration ANSWER = Duration.ofSeconds(30);
    private static final int LONGEST_ANSWER = 16 * 1024;
    private static final int LONGEST_WORDS = 200;

    /** A mobile number of Vietnam, as it is dialled at home or from abroad. */
    private static final String NUMBER = "(0|84|\\+84)[35789]\\d{8}";

    private final @Nullable Gateway gateway;
    private @Nullable HttpClient client;

    JsonGateway(Optional<Gateway> gateway) {
        this.gateway = gateway.orElse(null);
    }

    /** What is posted. */
    abstract JsonObject body(Gateway to, String number, Dispatch message);

    /** The headers by which we are known. */
    abstract Map<String, String> headers(Gateway to);

    /** What an answer of 200 says against it. */
    abstract Optional<NotDelivered> objection(JsonObject answer);

    @Override
    public boolean isConfigured() {
        return gateway != null;
    }

    @Override
    public void send(Dispatch message) throws NotDelivered {
        if (gateway == null) {
            throw new NotDelivered(Trouble.AWAY, "no gateway is configured");
        }
        HttpRequest.Builder request = HttpRequest.newBuilder(gateway.address())
                .timeout(ANSWER)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(
                        body(gateway, number(message), message).toString()));
        headers(gateway).forEach(request::header);
        judge(answer(request.build()));
    }

    @Override
    public void close() {
        client = null;
    }

    private record Answer(int status, String text) {}

    private Answer answer(HttpRequest request) throws NotDelivered {
        try {
            HttpResponse<InputStream> response = client().send(request, BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                return new Answer(
                        response.statusCode(), new String(body.readNBytes(LONGEST_ANSWER), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new NotDelivered(Trouble.AWAY, String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotDelivered(Trouble.AWAY, "the portal stops");
        }
    }

    /** What it says of this message is kept; that it is out of order, or knows us no more, is no fault of the message. */
    private void judge(Answer answer) throws NotDelivered {
        String words = answer.status + " " + answer.text.substring(0, Math.min(answer.text.length(), LONGEST_WORDS));
        if (answer.status >= 500 || answer.status == 401 || answer.status == 403 || answer.status == 404) {
            throw new NotDelivered(Trouble.AWAY, words);
        }
        if (answer.status == 429 || answer.status == 408) {
            throw new NotDelivered(Trouble.LATER, words);
        }
        if (answer.status < 200 || answer.status >= 300) {
            throw new NotDelivered(answer.status < 400 ? Trouble.AWAY : Trouble.REFUSED, words);
        }
        Optional<NotDelivered> objection = objection(object(answer.text));
        if (objection.isPresent()) {
            throw objection.get();
        }
    }

    private static JsonObject object(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        } catch (JsonException | IllegalStateException e) {
            return JsonObject.EMPTY_JSON_OBJECT;
        }
    }

    /** As both want it: with the country and without a plus. */
    private static String number(Dispatch message) throws NotDelivered {
        String digits = message.to().replaceAll("[\\s.\\-]", "");
        if (!digits.matches(NUMBER)) {
            throw new NotDelivered(Trouble.MALFORMED, "not a mobile number");
        }
        return digits.replaceFirst("^(0|\\+?84)", "84");
    }

    private HttpClient client() {
        HttpClient open = client;
        if (open == null) {
            open = HttpClient.newBuilder().connectTimeout(CONNECT).build();
            client = open;
        }
        return open;
    }
}
