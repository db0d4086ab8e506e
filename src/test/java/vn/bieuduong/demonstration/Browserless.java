package vn.bieuduong.demonstration;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.bieuduong.Server;

/** A visitor without a browser: follows links, keeps cookies, fills in the one form of a page. */
public final class Browserless {

    private static final Pattern INPUT = Pattern.compile("<input [^>]*>");
    private static final Pattern ATTRIBUTE = Pattern.compile("([a-z]+)=\"([^\"]*)\"");

    private final Server server;
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    public Browserless(Server server) {
        this.server = server;
    }

    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(URI.create(server.url(path))).build(), BodyHandlers.ofString());
    }

    public HttpResponse<byte[]> download(String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(URI.create(server.url(path))).build(), BodyHandlers.ofByteArray());
    }

    /** Fills in the page's form as a person would, its buttons and hidden inputs included, and sends it. */
    public HttpResponse<String> fill(String path, Map<String, String> typed) throws IOException, InterruptedException {
        Map<String, String> sent = new LinkedHashMap<>();
        Matcher input = INPUT.matcher(get(path).body());
        while (input.find()) {
            Map<String, String> attributes = new LinkedHashMap<>();
            Matcher attribute = ATTRIBUTE.matcher(input.group());
            while (attribute.find()) {
                attributes.put(attribute.group(1), attribute.group(2));
            }
            String name = attributes.get("name");
            if (name != null) {
                String own = name.substring(name.lastIndexOf(':') + 1);
                sent.put(name, typed.getOrDefault(own, attributes.getOrDefault("value", "")));
            }
        }
        String body = sent.entrySet().stream()
                .map(e -> encode(e.getKey()) + "=" + encode(e.getValue()))
                .collect(Collectors.joining("&"));
        return client.send(
                HttpRequest.newBuilder(URI.create(server.url(path)))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Origin", server.url(""))
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    /** Signs in; the answer is the page one lands on. */
    public HttpResponse<String> signIn(String name, String password) throws IOException, InterruptedException {
        return fill("/account/sign-in.xhtml", Map.of("name", name, "password", password));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
