package vn.bieuduong.platform.net;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Gọi có giới hạn: one request whose answer is waited for and read only so far; no redirection is followed.
 *
 * @param patience for the whole answer
 * @param proxy through which every call goes; null for direct calls, whatever the JVM is told
 */
public record BoundedHttp(
        Duration patience, int mostBytes, @Nullable InetSocketAddress proxy) implements Serializable {

    private static final long serialVersionUID = 1L;

    /** What was answered. */
    public record Answer(int status, byte[] body) {}

    /** The body of an answer with status 200; anything else is an {@link IOException}. */
    public byte[] body(HttpRequest.Builder request) throws IOException {
        Answer answer = answer(request);
        if (answer.status() != 200) {
            throw new IOException("status " + answer.status());
        }
        return answer.body();
    }

    /** Whatever is answered. */
    public Answer answer(HttpRequest.Builder request) throws IOException {
        HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .proxy(proxy == null ? HttpClient.Builder.NO_PROXY : ProxySelector.of(proxy))
                .connectTimeout(patience)
                .build();
        // the request's own limit ends with the head of the answer
        Future<Answer> answer = client.sendAsync(
                        request.timeout(patience).build(), HttpResponse.BodyHandlers.ofInputStream())
                .thenApplyAsync(this::read);
        try {
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            answer.cancel(true);
            throw new IOException(String.valueOf(e.getMessage()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private Answer read(HttpResponse<InputStream> response) {
        try (InputStream in = response.body()) {
            byte[] bytes = in.readNBytes(mostBytes + 1);
            if (bytes.length > mostBytes) {
                throw new IOException("answer too long");
            }
            return new Answer(response.statusCode(), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
