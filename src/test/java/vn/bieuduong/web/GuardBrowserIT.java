package vn.bieuduong.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.bieuduong.Server;
import vn.bieuduong.web.frame.Route;
import vn.bieuduong.web.frame.Routes;

/** What the portal answers to requests no page of ours sends: the right status, words, and every protecting header. */
@Tag("browser")
class GuardBrowserIT {

    private static final String FORM = "application/x-www-form-urlencoded";

    private final Server server = Server.shared();
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Test
    void everyAnswerCarriesTheProtectingHeadersAndOpensNoSession() throws Exception {
        for (String path : List.of(
                "/",
                "/procedure/list.xhtml",
                "/account/sign-in.xhtml",
                "/lookup/lookup.xhtml",
                "/assets/bieuduong.css",
                "/nowhere",
                "/dossier/mine.xhtml",
                "/api/lookup/X",
                "/procedure/list.xhtml?q=%00",
                "/assets/")) {
            HttpResponse<String> answer = get(path);
            assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                    .as(path)
                    .contains("default-src 'self'", "object-src 'none'", "frame-ancestors 'none'")
                    .doesNotContain("unsafe-inline");
            assertThat(answer.headers().firstValue("X-Content-Type-Options"))
                    .as(path)
                    .contains("nosniff");
            assertThat(answer.headers().firstValue("Referrer-Policy")).as(path).contains("same-origin");
            assertThat(answer.headers().firstValue("Cross-Origin-Opener-Policy"))
                    .as(path)
                    .contains("same-origin");
            assertThat(answer.headers().firstValue("Cache-Control")).as(path).contains("no-store");
            assertThat(answer.headers().firstValue("Set-Cookie")).as(path).isEmpty();
            assertThat(answer.headers().firstValue("Server").orElse(""))
                    .as(path)
                    .doesNotContain("Payara");
            assertThat(answer.body()).as(path).doesNotContain("jsessionid", "Payara", "Exception");
        }
    }

    @Test
    void whatHasAVersionInItsAddressIsKept() throws Exception {
        assertThat(get("/assets/bieuduong.css?v=0123456789ab").headers().firstValue("Cache-Control"))
                .contains("public, max-age=31536000, immutable");
    }

    @Test
    void publicPagesHoldNoScript() throws Exception {
        for (String path : List.of(
                "/",
                "/procedure/list.xhtml",
                "/procedure/show.xhtml?id=TDKT-P01",
                "/lookup/lookup.xhtml",
                "/lookup/verify.xhtml")) {
            assertThat(get(path).body()).as(path).doesNotContain("<script").contains("lang=\"vi\"");
        }
    }

    @Test
    void aFirstVisitWeighsLessThan100Kilobytes() throws Exception {
        long bytes = get("/").body().getBytes(java.nio.charset.StandardCharsets.UTF_8).length;
        for (String asset : List.of(
                "bieuduong.css",
                "emblem.svg",
                "be-vietnam-pro-latin-400-normal.woff2",
                "be-vietnam-pro-latin-600-normal.woff2",
                "be-vietnam-pro-vietnamese-400-normal.woff2",
                "be-vietnam-pro-vietnamese-600-normal.woff2")) {
            bytes += client.send(request("/assets/" + asset).build(), BodyHandlers.ofByteArray())
                    .body()
                    .length;
        }
        assertThat(bytes).isLessThan(100_000);
    }

    @Test
    void otherMethodsAreNotAllowed() throws Exception {
        for (String method : List.of("PUT", "DELETE", "PATCH", "OPTIONS", "FOO")) {
            HttpResponse<String> answer =
                    send(request("/account/sign-in.xhtml").method(method, BodyPublishers.noBody()));
            assertThat(answer.statusCode()).as(method).isEqualTo(405);
            assertThat(answer.headers().firstValue("Allow").orElse(""))
                    .as(method)
                    .contains("GET");
        }
        assertThat(post("/index.xhtml", FORM, "a=b").statusCode()).isEqualTo(405);
    }

    @Test
    void aFormFromAnotherSiteIsRefused() throws Exception {
        String form = "jakarta.faces.ViewState=stateless&signIn=signIn";
        List<HttpRequest.Builder> foreign = new ArrayList<>();
        foreign.add(request("/account/sign-in.xhtml"));
        foreign.add(request("/account/sign-in.xhtml").header("Origin", "https://evil.example"));
        foreign.add(request("/account/sign-in.xhtml").header("Origin", "null"));
        foreign.add(request("/account/sign-in.xhtml").header("Sec-Fetch-Site", "cross-site"));
        foreign.add(request("/account/sign-out").header("Sec-Fetch-Site", "same-site"));
        for (HttpRequest.Builder one : foreign) {
            assertThat(send(one.header("Content-Type", FORM).POST(BodyPublishers.ofString(form)))
                            .statusCode())
                    .isEqualTo(403);
        }
    }

    @Test
    void brokenBodiesAreRefusedWithWords() throws Exception {
        assertRefused(post("/account/sign-in.xhtml", FORM, "a=b"), 400);
        assertRefused(post("/account/sign-in.xhtml", FORM, "jakarta.faces.ViewState=-123%3A456"), 400);
        assertRefused(
                post(
                        "/account/sign-in.xhtml",
                        FORM,
                        "jakarta.faces.ViewState=stateless&signIn=signIn&signIn:na%01me=ab"),
                400);
        assertRefused(
                post("/account/sign-in.xhtml?to=%0B", FORM, "jakarta.faces.ViewState=stateless&signIn=signIn"), 400);
        assertRefused(post("/account/sign-in.xhtml", "text/plain", "x"), 415);
        assertRefused(post("/account/sign-in.xhtml", "multipart/form-data; boundary=x", "--x--"), 415);
        assertRefused(post("/lookup/verify.xhtml", "multipart/form-data", "x"), 400);
        assertRefused(post("/lookup/verify.xhtml", "multipart/form-data; boundary=abc", "--abc\r\nbroken"), 400);
        assertRefused(post("/decision/agent/decision.pdf", FORM, "a=b"), 415);
        assertRefused(post("/account/sign-in.xhtml", FORM, "a=" + "b".repeat(1_500_000)), 413);
        assertRefused(get("/procedure/list.xhtml?q=a%01b"), 400);
    }

    /** What is pasted unseen into a field is taken out by the form; nobody is turned away for it. */
    @Test
    void controlCharactersInAFieldAreTakenOut() throws Exception {
        // few requests: whoever asks for numbers that are not there has a limit
        assertThat(shown("%00%01%07%1F%7F%E2%80%8B%EF%BF%BE")).contains("value=\"BD-261129-AAAAAAA\"");
        assertThat(shown("%0B%01%0C%C2%85")).containsPattern("value=\"BD-261129- +AAAAAAA\"");
    }

    private String shown(String unseen) throws Exception {
        HttpResponse<String> answer = post(
                "/lookup/lookup.xhtml",
                FORM,
                "jakarta.faces.ViewState=stateless&lookup=lookup&lookup:find=x&lookup:code=&lookup:number=BD-261129-"
                        + unseen + "AAAAAAA");
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    @Test
    void nobodyTellsFacesWhatOurPagesDoNot() throws Exception {
        String forged = "a%0A2026-11-28T00:00:00.000%2B0000%20INFO%20vn.bieuduong.identity.SignIn%20FORGED-"
                + System.nanoTime();
        long before = server.log().length();
        for (int i = 0; i < 20; i++) {
            assertRefused(get("/?jakarta.faces.RenderKitId=" + forged), 400);
        }
        assertRefused(get("/account/sign-in.xhtml?jakarta.faces.ViewState=stateless&signIn=signIn"), 400);
        assertRefused(
                post(
                        "/account/sign-in.xhtml",
                        FORM,
                        "jakarta.faces.ViewState=stateless&signIn=signIn&jakarta.faces.RenderKitId=x"),
                400);
        for (String part :
                List.of("partial.ajax=true", "source=x", "behavior.event=action", "partial.execute=%0A" + forged)) {
            assertRefused(
                    post(
                            "/lookup/lookup.xhtml",
                            FORM,
                            "jakarta.faces.ViewState=stateless&lookup=lookup&jakarta.faces." + part),
                    400);
        }
        assertThat(server.log()).doesNotContain("FORGED-");
        assertThat(server.log().length() - before).isLessThan(20_000);
    }

    @Test
    void aForeignNameIsNeitherServedNorRepeated() throws Exception {
        assertThat(raw("GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 421")
                .doesNotContain("evil.example");
        assertThat(raw("GET / HTTP/1.1\r\nHost: localhost\r\nHost: evil.example\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 400");
        for (String ours : List.of("localhost", "127.0.0.1:99", "[::1]:8080", "may-chu:8080")) {
            assertThat(raw("GET /dossier/mine.xhtml HTTP/1.1\r\nHost: " + ours + "\r\nConnection: close\r\n\r\n"))
                    .startsWith("HTTP/1.1 302")
                    .contains("Location: /account/sign-in.xhtml?to=");
        }
    }

    /** What is printed on sealed papers, bookmarked and written into scripts leads where it always led. */
    @Test
    void whatWasPrintedStillLeadsThere() throws Exception {
        for (String[] printed : new String[][] {
            {"/verify?code=7F3K-22QD-9KTA", "/lookup/verify.xhtml?code=7F3K-22QD-9KTA"},
            {"/verify.xhtml?code=7F3K-22QD-9KTA", "/lookup/verify.xhtml?code=7F3K-22QD-9KTA"},
            {"/lookup?number=H29.09-261129-0001", "/lookup/lookup.xhtml?number=H29.09-261129-0001"},
            {"/lookup.xhtml", "/lookup/lookup.xhtml"},
            {"/checkpoint.xhtml", "/lookup/checkpoint.xhtml"},
            {"/sign-in", "/account/sign-in.xhtml"},
            {"/sign-in.xhtml?to=%2Foffice%2Fqueue.xhtml", "/account/sign-in.xhtml?to=%2Foffice%2Fqueue.xhtml"}
        }) {
            HttpResponse<String> answer = get(printed[0]);
            assertThat(answer.statusCode()).as(printed[0]).isEqualTo(302);
            assertThat(answer.headers().firstValue("Location")).contains(printed[1]);
            assertThat(get(printed[1]).statusCode()).as(printed[1]).isEqualTo(200);
        }
        assertThat(get("/checkpoint.txt").statusCode())
                .isEqualTo(get("/lookup/checkpoint.txt").statusCode());
    }

    /** The server itself would answer these before any filter, with a redirection to the name the request gave. */
    @Test
    void aFolderIsNoPageUnderWhateverName() throws Exception {
        for (String folder : List.of(
                "/account",
                "/administration",
                "/assets",
                "/decision",
                "/demonstration",
                "/document",
                "/dossier",
                "/office",
                "/paper",
                "/procedure",
                "/META-INF",
                "/WEB-INF",
                "/WEB-INF/lib",
                "/WEB-INF/templates")) {
            for (String host : List.of("evil.example", "localhost")) {
                String answer = raw("GET " + folder + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");
                assertThat(answer)
                        .as(folder)
                        .containsPattern("^HTTP/1.1 (404|421)")
                        .contains("Content-Security-Policy: default-src 'self'")
                        .doesNotContain("Location:", "evil.example");
            }
        }
    }

    @Test
    void whatPagesMakeOnTheFlyAndTraceAreNotThere() throws Exception {
        assertThat(
                        get("/jakarta.faces.resource/dynamiccontent.properties.xhtml?ln=primefaces&v=15.0.13&pfdrid=a&pfdrt=sc")
                                .statusCode())
                .isEqualTo(404);
        assertThat(raw("TRACE / HTTP/1.1\r\nHost: localhost\r\nX-Secret: s3cret\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 405")
                .doesNotContain("s3cret");
    }

    @Test
    void anErrorPageHasTheMenuAndTheWayPastIt() throws Exception {
        assertThat(get("/nowhere").body())
                .contains(
                        "href=\"#content\"",
                        "/lookup/lookup.xhtml",
                        "/account/sign-in.xhtml",
                        "Cổng nộp và tra cứu hồ sơ khen thưởng")
                .doesNotContain("{{");
    }

    /** Every address, asked for oddly by nobody: whatever comes back, it is no fault of ours. */
    @Test
    void noRequestOfNobodysIsAnsweredWithAFault() throws Exception {
        List<String> faults = new ArrayList<>();
        for (Route route : Routes.TABLE) {
            if (route.path().startsWith("/api/lookup/")) {
                continue; // each is a miss, and who misses twenty times is not answered: LookupIT
            }
            String path = route.path().replace("*", "x");
            for (String query : List.of(
                    "",
                    "?id=x",
                    "?id=00000000-0000-7000-8000-000000000000&n=-1&kind=X&page=99999999",
                    "?id=&q=%F0%9F%8E%89%CC%81&code=%2F&procedure=TDKT-X01&as=%E1%BA%A1",
                    "?id=a&id=b&done=%7B0%7D&to=//evil&queue=NONE&state=X&from=9999-99-99&account=%3C")) {
                note(faults, request(path + query).GET(), path + query);
                note(faults, request(path + query).method("HEAD", BodyPublishers.noBody()), "HEAD " + path + query);
            }
            for (String type :
                    List.of(FORM, "text/plain", "multipart/form-data", "multipart/form-data; boundary=x", "x")) {
                for (String body : List.of(
                        "",
                        "jakarta.faces.ViewState=stateless",
                        "jakarta.faces.ViewState=stateless&signIn=signIn&signIn%3Aenter=x&verify=verify&id=x",
                        "--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nb\r\n--x--\r\n")) {
                    note(
                            faults,
                            request(path)
                                    .header("Origin", server.url(""))
                                    .header("Content-Type", type)
                                    .POST(BodyPublishers.ofString(body)),
                            "POST " + path + " " + type + " " + body);
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    private void note(List<String> faults, HttpRequest.Builder request, String what) throws Exception {
        int status = send(request).statusCode();
        if (status >= 500) {
            faults.add(status + " " + what);
        }
    }

    private String raw(String request) throws Exception {
        URI address = URI.create(server.url("/"));
        try (Socket socket = new Socket("127.0.0.1", address.getPort())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void pathTricksLeadNowhere() throws Exception {
        for (String path : List.of(
                "/WEB-INF/web.xml",
                "/assets/..%2fWEB-INF/web.xml",
                "/assets/%2e%2e/WEB-INF/web.xml",
                "/jakarta.faces.resource/web.xml.xhtml?ln=../WEB-INF",
                "/META-INF/MANIFEST.MF",
                "/openapi/",
                "/error",
                "/.git/config",
                "/index.xhtml%00.css")) {
            HttpResponse<String> answer = get(path);
            assertThat(answer.statusCode()).as(path).isIn(400, 404);
            assertThat(answer.body()).as(path).doesNotContain("<web-app", "servlet-class");
        }
    }

    @Test
    void pagesForPeopleWithAnAccountLeadToTheSignInPage() throws Exception {
        HttpResponse<String> answer = get("/dossier/mine.xhtml");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElse(""))
                .contains("/account/sign-in.xhtml?to=%2Fdossier%2Fmine");
    }

    @Test
    void errorsUnderApiAreJson() throws Exception {
        HttpResponse<String> answer = get("/api/nothing");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).contains("json");
    }

    private static void assertRefused(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains("<h1>", "Biểu Dương");
    }

    private HttpResponse<String> get(String path) throws Exception {
        return send(request(path).GET());
    }

    private HttpResponse<String> post(String path, String type, String body) throws Exception {
        return send(request(path)
                .header("Origin", server.url(""))
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(server.url(path)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), BodyHandlers.ofString());
    }
}
